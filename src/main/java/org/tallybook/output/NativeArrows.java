package org.tallybook.output;

import java.util.List;

/**
 * Arrows at the ends of bars beyond which nobody stated a figure, as labels of the bars:
 * they have no length that anyone could take for a figure.
 */
final class NativeArrows {

	static final String KEY = " An arrow stands where nobody stated an end.";

	private static final String UP = "\u2192";

	private static final String DOWN = "\u2190";

	/** On which side of a bar nobody stated an end. */
	enum Open {

		NEITHER, BELOW, ABOVE

	}

	private NativeArrows() {
	}

	/**
	 * Writes the labels of a series of bars that run from left to right.
	 * @param xml where to
	 * @param bars the bars in their order
	 */
	static void labels(ChartXml xml, List<Open> bars) {
		xml.in("c:dLbls", () -> {
			for (int i = 0; i < bars.size(); i++) {
				if (bars.get(i) != Open.NEITHER) {
					label(xml, i, bars.get(i));
				}
			}
			NativeStyle.shows(xml, false, false);
		});
	}

	private static void label(ChartXml xml, int index, Open open) {
		xml.in("c:dLbl", () -> {
			xml.val("c:idx", index);
			NativeStyle.sign(xml, (open == Open.ABOVE) ? UP : DOWN, ChartStyle.color(0));
			xml.val("c:dLblPos", (open == Open.ABOVE) ? "outEnd" : "inEnd");
			// Programs show the words of a label in place of the value, and only if they
			// show that.
			NativeStyle.shows(xml, true, false);
		});
	}

}
