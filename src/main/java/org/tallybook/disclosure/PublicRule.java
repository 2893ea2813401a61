package org.tallybook.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.tallybook.report.Cell;
import org.tallybook.report.Sentence;

/**
 * What a public release tells of what it does not print: how many and why, never which.
 */
final class PublicRule {

	private static final String PUBLIC_ROWS = " Where single rows of a source are public, this is said of what each"
			+ " count holds besides them.";

	private static final String TOLD = " Counts that an earlier release printed are known for good, also where they are below"
			+ " it now.";

	private final PublicFigures figures;

	private final boolean rows;

	private final String thresholds;

	/**
	 * The rule of a release.
	 * @param figures its figures
	 * @param restricted which of them are not public as they are
	 * @param rows whether single rows of a source are public
	 */
	PublicRule(PublicFigures figures, Restricted restricted, boolean rows) {
		this.figures = figures;
		this.rows = rows;
		this.thresholds = restricted.thresholds()
			.stream()
			.map((threshold) -> String.format(Locale.ROOT, "%d", threshold))
			.collect(Collectors.joining(" or "));
	}

	/** For the cover. */
	String cover() {
		return String.format(Locale.ROOT,
				"[c] stands, or nothing, in place of %s figures of sources that are not public: counts below %s, counts"
						+ " with which they could be worked out, and what follows from them. An audit of all that is"
						+ " printed, earlier releases included, found no such count that can be worked out within"
						+ " its threshold.%s%s%s%s",
				Rounding.words(this.figures.suppressed().size()), this.thresholds,
				this.figures.isToldAlready() ? TOLD : "",
				list(" No pattern protects the small counts of these tables, so that nothing bound to them is printed: ",
						this.figures.withheldTables()),
				list(" Of these tables only totals are printed, since no pattern protects the counts that make them: ",
						this.figures.dividedTables()),
				list(" Of these tables whole series are not printed, because their parts do not make their totals or"
						+ " because two of their cells differ that should be one: ", this.figures.unfitTables()))
				+ (this.rows ? PUBLIC_ROWS : "");
	}

	private static String list(String words, Iterable<String> tables) {
		String joined = String.join(", ", tables);
		return joined.isEmpty() ? "" : words + joined + ".";
	}

	/** For the sheet of methods. */
	List<Cell> method() {
		return List.of(new Cell.Text("Disclosure control"), new Cell.Text("used"),
				new Cell.Text("Tables of sources that are not public"),
				new Cell.Text("Can anybody find a person in what is printed?"),
				new Cell.Text("Limits on what a table crosses, a threshold, secondary suppression, and an audit of all"
						+ " that is printed in whole numbers (Hundepool et al., Statistical Disclosure Control, 2012,"
						+ " chapter 4)."),
				new Cell.Text("threshold " + this.thresholds + "; places, ages and months as coarse as declared"),
				new Cell.Phrase(Sentence.of("")));
	}

}
