package org.tallybook.report;

import java.util.List;

import org.tallybook.tally.Period;

/** A chart over a register of claims. */
public sealed interface ClaimChart extends Chart {

	/**
	 * Claims about one incident, one bar each, with arrows for ends that nobody stated.
	 *
	 * @param frame what every chart has
	 * @param bars the bars from top to bottom
	 */
	record Forest(Frame frame, List<Bar> bars) implements ClaimChart {

		public Forest {
			bars = List.copyOf(bars);
		}

	}

	/**
	 * Incidents by date, each from the low end to the highest figure that was stated.
	 *
	 * @param frame what every chart has
	 * @param incidents the incidents in order of their dates
	 */
	record Incidents(Frame frame, List<Happening> incidents) implements ClaimChart {

		public Incidents {
			incidents = List.copyOf(incidents);
		}

	}

	/**
	 * Aggregates with their parts inside them, and apart from them what is not added. No
	 * figure of it is a sum that we made.
	 *
	 * @param frame what every chart has
	 * @param aggregates the outermost aggregates
	 * @param aside what is considered and not added
	 */
	record Nesting(Frame frame, List<Nest> aggregates, List<Nest> aside) implements ClaimChart {

		public Nesting {
			aggregates = List.copyOf(aggregates);
			aside = List.copyOf(aside);
		}

	}

	/**
	 * One bar of a forest chart.
	 *
	 * @param kind how it is drawn
	 * @param label who says so
	 * @param figure the id of the figure; empty for a claim that gives none
	 * @param remark the words beside it where it has no figure
	 */
	record Bar(BarKind kind, String label, String figure, String remark) {
	}

	/** How a bar of a forest chart is drawn. */
	enum BarKind {

		/** A claim with a figure. */
		CLAIM,

		/** A claim that gives no figure: words only. */
		WORDS,

		/** A claim that it did not happen: words only, set apart. */
		DENIAL,

		/** The reconciled figure, at the foot. */
		RESULT

	}

	/**
	 * One incident.
	 *
	 * @param label its id or its place
	 * @param period when it happened
	 * @param figure the id of the figure
	 * @param denials who denies it, with the words
	 */
	record Happening(String label, Period period, String figure, List<String> denials) {

		public Happening {
			denials = List.copyOf(denials);
		}

	}

	/**
	 * A figure with the parts that it names.
	 *
	 * @param label who says so, of when
	 * @param figure the id of the figure
	 * @param parts the parts
	 */
	record Nest(String label, String figure, List<Nest> parts) {

		public Nest {
			parts = List.copyOf(parts);
		}

	}

}
