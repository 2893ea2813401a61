package org.tallybook.output;

/** The axes of charts of the spreadsheet. */
final class NativeAxes {

	/** Any number but the other one. */
	static final int LABELS = 1;

	static final int VALUES = 2;

	/**
	 * Half upright, in 60,000ths of a degree: one program chooses itself which labels it
	 * shows, and puts level ones into each other.
	 */
	private static final int SLANTED = -2_700_000;

	private NativeAxes() {
	}

	/**
	 * An axis of labels.
	 * @param xml where to
	 * @param downwards whether it runs from top to bottom
	 * @param each how many places have one label
	 */
	static void categories(ChartXml xml, boolean downwards, int each) {
		xml.in("c:catAx", () -> {
			xml.val("c:axId", LABELS);
			xml.in("c:scaling", () -> xml.val("c:orientation", downwards ? "maxMin" : "minMax"));
			xml.val("c:delete", 0);
			xml.val("c:axPos", downwards ? "l" : "b");
			xml.val("c:majorTickMark", (each > 1) ? "out" : "none");
			xml.val("c:minorTickMark", "none");
			xml.val("c:tickLblPos", "low");
			xml.in("c:spPr", () -> NativeStyle.line(xml, ChartStyle.GREY, NativeStyle.THIN, false));
			NativeStyle.labels(xml, (each > 1) ? SLANTED : 0);
			xml.val("c:crossAx", VALUES);
			xml.val("c:crosses", "autoZero");
			xml.val("c:auto", 0);
			xml.val("c:tickLblSkip", each);
			xml.val("c:tickMarkSkip", each);
			xml.val("c:noMultiLvlLbl", 1);
		});
	}

	/**
	 * An axis of values from 0 up. Its grid lines need a colour of their own, or one
	 * program draws them and another does not.
	 * @param xml where to
	 * @param across whether it runs from left to right
	 * @param upper its upper end
	 * @param words what it measures
	 * @param shares whether values are fractions
	 */
	static void values(ChartXml xml, boolean across, double upper, String words, boolean shares) {
		xml.in("c:valAx", () -> {
			xml.val("c:axId", VALUES);
			xml.in("c:scaling", () -> {
				xml.val("c:orientation", "minMax");
				xml.val("c:max", upper);
				xml.val("c:min", 0);
			});
			xml.val("c:delete", 0);
			xml.val("c:axPos", across ? "b" : "l");
			xml.in("c:majorGridlines",
					() -> xml.in("c:spPr", () -> NativeStyle.line(xml, ChartStyle.RULE, NativeStyle.THIN, false)));
			NativeStyle.axisTitle(xml, words);
			xml.in("c:numFmt", () -> {
				xml.attribute("formatCode", shares ? "0%" : "#,##0");
				xml.attribute("sourceLinked", 0);
			});
			xml.val("c:majorTickMark", "none");
			xml.val("c:minorTickMark", "none");
			xml.val("c:tickLblPos", "nextTo");
			xml.in("c:spPr", () -> NativeStyle.noLine(xml));
			NativeStyle.labels(xml);
			xml.val("c:crossAx", LABELS);
			xml.val("c:crosses", across ? "max" : "autoZero");
			xml.val("c:crossBetween", "between");
		});
	}

}
