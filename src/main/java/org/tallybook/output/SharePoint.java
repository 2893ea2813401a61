package org.tallybook.output;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;
import org.tallybook.report.Part;
import org.tallybook.report.Words;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.Value;

/**
 * The share of one period, ready to be placed.
 *
 * @param period the period
 * @param known the share among people of known sex
 * @param lower the lower bound, where it is published
 * @param upper the upper bound, where it is published
 * @param coverage the part of the people whose sex is known, where it is published
 * @param coverageWords the coverage as a percentage without its sign, or a symbol
 * @param words the share, and between which bounds it lies where these differ
 * @param isDrawn whether the sex of enough people is known
 */
record SharePoint(Period period, TimelinePoint known, OptionalDouble lower, OptionalDouble upper,
		OptionalDouble coverage, String coverageWords, String words, boolean isDrawn) {

	static List<SharePoint> of(Chart.Share chart, Release release) {
		return chart.portions().stream().map((portion) -> of(portion, chart, release)).toList();
	}

	private static SharePoint of(Chart.Portion portion, Chart.Share chart, Release release) {
		Value known = release.value(portion.known());
		Value coverage = release.value(portion.coverage());
		boolean unreliable = known.state().printsNumber() && known.marks().contains(Mark.LOW_RELIABILITY);
		boolean enough = coverage.number().filter((share) -> share.compareTo(chart.leastCoverage()) >= 0).isPresent();
		Value lower = release.value(portion.lower());
		Value upper = release.value(portion.upper());
		TimelinePoint point = TimelinePoint.of(new Chart.Point(portion.period(), portion.known()), known);
		return new SharePoint(portion.period(), point, number(lower), number(upper), number(coverage),
				Words.of(coverage, Part.NUMBER).replace(" %", ""), point.words() + bounds(lower, upper),
				enough && !unreliable);
	}

	private static OptionalDouble number(Value value) {
		return value.number().isPresent() ? OptionalDouble.of(value.number().get().doubleValue())
				: OptionalDouble.empty();
	}

	private static String bounds(Value lower, Value upper) {
		boolean wide = lower.number().isPresent() && upper.number().isPresent()
				&& lower.number().get().compareTo(upper.number().get()) != 0;
		return wide ? " (" + Words.of(lower, Part.NUMBER) + " to " + Words.of(upper, Part.NUMBER) + ")" : "";
	}

	/** Whether there is more to see of the bounds than the point. */
	boolean hasBounds() {
		return (this.lower.isPresent() || this.upper.isPresent())
				&& !(this.lower.equals(this.upper) && this.lower.equals(this.known.at()));
	}

	/**
	 * Says which periods are not drawn because the sex of too few people is known.
	 * @param chart the chart
	 * @param points its points
	 * @return a sentence with a blank before it, empty where every period is drawn
	 */
	static String leftOut(Chart.Share chart, List<SharePoint> points) {
		List<String> runs = new ArrayList<>();
		for (int from = 0; from < points.size(); from++) {
			int to = from;
			while (to < points.size() && points.get(to).isLeftOut()) {
				to++;
			}
			if (to > from) {
				String first = points.get(from).period().label();
				String last = points.get(to - 1).period().label();
				runs.add((to - from == 1) ? first : first + (to - from == 2 ? " and " : " to ") + last);
				from = to;
			}
		}
		return runs.isEmpty() ? ""
				: " Left out, since the sex of fewer than " + Words.percent(chart.leastCoverage().stripTrailingZeros())
						+ " of the people is known: " + String.join(", ", runs) + ".";
	}

	private boolean isLeftOut() {
		return !this.isDrawn && this.coverage.isPresent();
	}

}
