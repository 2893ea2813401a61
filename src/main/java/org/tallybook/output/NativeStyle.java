package org.tallybook.output;

import java.awt.Color;
import java.util.Locale;

import org.apache.poi.util.Units;

/** The look of charts of the spreadsheet, which is that of the images where possible. */
final class NativeStyle {

	/** In points. */
	private static final int TITLE = 14;

	private static final int LABEL = 10;

	private static final int MARKER = 7;

	/**
	 * Half upright, in 60,000ths of a degree: one program chooses itself which labels it
	 * shows, and puts level ones into each other.
	 */
	private static final int SLANTED = -2_700_000;

	/** Of a line that draws figures, in points. */
	static final double LINE = 2;

	private static final double THIN = 0.75;

	private static final double RANGE = 1.5;

	/** Not white, since some programs draw a sign without its edge. */
	private static final Color PALE = new Color(0xC4D0DB);

	private NativeStyle() {
	}

	static void title(ChartXml xml, String words) {
		title(xml, words, TITLE, true, ChartStyle.INK);
	}

	private static void title(ChartXml xml, String words, int points, boolean bold, Color color) {
		xml.in("c:title", () -> {
			words(xml, words, points, bold, color);
			xml.val("c:overlay", 0);
		});
	}

	/** A sign at a place of a chart. */
	static void sign(ChartXml xml, String sign, Color color) {
		words(xml, sign, TITLE, true, color);
	}

	private static void words(ChartXml xml, String words, int points, boolean bold, Color color) {
		xml.in("c:tx", () -> xml.in("c:rich", () -> {
			xml.empty("a:bodyPr");
			xml.in("a:p", () -> xml.in("a:r", () -> {
				letters(xml, "a:rPr", points, bold, color);
				xml.text("a:t", words);
			}));
		}));
	}

	/** Words have a language, which would be the one of the machine. */
	private static void letters(ChartXml xml, String name, int points, boolean bold, Color color) {
		xml.in(name, () -> {
			xml.attribute("lang", "en-GB");
			xml.attribute("sz", points * 100);
			xml.attribute("b", bold ? 1 : 0);
			paint(xml, color);
			xml.in("a:latin", () -> xml.attribute("typeface", "Arial"));
		});
	}

	static void labels(ChartXml xml) {
		labels(xml, 0);
	}

	private static void labels(ChartXml xml, int turned) {
		xml.in("c:txPr", () -> {
			xml.in("a:bodyPr", () -> {
				if (turned != 0) {
					xml.attribute("rot", turned);
				}
			});
			xml.in("a:p", () -> {
				xml.in("a:pPr", () -> letters(xml, "a:defRPr", LABEL, false, ChartStyle.GREY));
				xml.in("a:endParaRPr", () -> xml.attribute("lang", "en-GB"));
			});
		});
	}

	static void legend(ChartXml xml) {
		xml.in("c:legend", () -> {
			xml.val("c:legendPos", "t");
			xml.val("c:overlay", 0);
			labels(xml);
		});
	}

	/**
	 * An axis of labels.
	 * @param xml where to
	 * @param downwards whether it runs from top to bottom
	 * @param each how many places have one label
	 */
	static void categories(ChartXml xml, boolean downwards, int each) {
		xml.in("c:catAx", () -> {
			xml.val("c:axId", LABELS_AXIS);
			xml.in("c:scaling", () -> xml.val("c:orientation", downwards ? "maxMin" : "minMax"));
			xml.val("c:delete", 0);
			xml.val("c:axPos", downwards ? "l" : "b");
			xml.val("c:majorTickMark", (each > 1) ? "out" : "none");
			xml.val("c:minorTickMark", "none");
			xml.val("c:tickLblPos", "low");
			xml.in("c:spPr", () -> line(xml, ChartStyle.GREY, THIN, false));
			labels(xml, (each > 1) ? SLANTED : 0);
			xml.val("c:crossAx", VALUES_AXIS);
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
			xml.val("c:axId", VALUES_AXIS);
			xml.in("c:scaling", () -> {
				xml.val("c:orientation", "minMax");
				xml.val("c:max", upper);
				xml.val("c:min", 0);
			});
			xml.val("c:delete", 0);
			xml.val("c:axPos", across ? "b" : "l");
			xml.in("c:majorGridlines", () -> xml.in("c:spPr", () -> line(xml, ChartStyle.RULE, THIN, false)));
			title(xml, words, LABEL, false, ChartStyle.GREY);
			xml.in("c:numFmt", () -> {
				xml.attribute("formatCode", shares ? "0%" : "#,##0");
				xml.attribute("sourceLinked", 0);
			});
			xml.val("c:majorTickMark", "none");
			xml.val("c:minorTickMark", "none");
			xml.val("c:tickLblPos", "nextTo");
			xml.in("c:spPr", () -> noLine(xml));
			labels(xml);
			xml.val("c:crossAx", LABELS_AXIS);
			xml.val("c:crosses", across ? "max" : "autoZero");
			xml.val("c:crossBetween", "between");
		});
	}

	/**
	 * Bars from a number down to its low and up to its high end.
	 * @param xml where to
	 * @param cells the cells
	 * @param down the column of the lengths downwards; those upwards stand beside it
	 * @param color their colour
	 */
	static void ranges(ChartXml xml, ChartCells cells, int down, Color color) {
		bars(xml, "both", color, () -> {
			cells.numbers(xml, "c:plus", down + 1);
			cells.numbers(xml, "c:minus", down);
		}, "");
	}

	/** Bars from a number up to another one, whose column holds the lengths. */
	static void upwards(ChartXml xml, ChartCells cells, int up, Color color) {
		bars(xml, "plus", color, () -> cells.numbers(xml, "c:plus", up), "");
	}

	/** A bar of a point, to the right or upwards. */
	static void bar(ChartXml xml, boolean across, Color color, Runnable length) {
		bars(xml, "plus", color, length, across ? "x" : "y");
	}

	private static void bars(ChartXml xml, String type, Color color, Runnable lengths, String direction) {
		xml.in("c:errBars", () -> {
			if (!direction.isEmpty()) {
				xml.val("c:errDir", direction);
			}
			xml.val("c:errBarType", type);
			xml.val("c:errValType", "cust");
			xml.val("c:noEndCap", 0);
			lengths.run();
			xml.in("c:spPr", () -> line(xml, color, RANGE, false));
		});
	}

	static void marker(ChartXml xml, String sign, Color color, boolean hollow) {
		xml.in("c:marker", () -> {
			xml.val("c:symbol", sign);
			xml.val("c:size", MARKER);
			xml.in("c:spPr", () -> {
				paint(xml, hollow ? PALE : color);
				line(xml, color, RANGE, false);
			});
		});
	}

	/**
	 * A point that looks other than its series.
	 * @param xml where to
	 * @param index the place of the point
	 * @param look how it is drawn
	 * @param color its colour
	 * @param joined whether a line leads to it, a broken one where it will change
	 */
	static void point(ChartXml xml, int index, TimelinePoint.Look look, Color color, boolean joined) {
		xml.in("c:dPt", () -> {
			xml.val("c:idx", index);
			marker(xml, sign(look), color, look != TimelinePoint.Look.FIGURE);
			xml.val("c:bubble3D", 0);
			xml.in("c:spPr", () -> {
				if (joined) {
					line(xml, color, LINE, look == TimelinePoint.Look.PROVISIONAL);
				}
				else {
					noLine(xml);
				}
			});
		});
	}

	private static String sign(TimelinePoint.Look look) {
		return switch (look) {
			case INCOMPLETE -> "diamond";
			case NONE_DOCUMENTED -> "square";
			case FIGURE, PROVISIONAL -> "circle";
			case UP_TO, SUPPRESSED, GAP -> "none";
		};
	}

	static void noLine(ChartXml xml) {
		xml.in("a:ln", () -> xml.empty("a:noFill"));
	}

	static void line(ChartXml xml, Color color, double points, boolean dashed) {
		xml.in("a:ln", () -> {
			xml.attribute("w", Math.round(points * Units.EMU_PER_POINT));
			paint(xml, color);
			if (dashed) {
				xml.val("a:prstDash", "sysDash");
			}
		});
	}

	static void paint(ChartXml xml, Color color) {
		xml.in("a:solidFill", () -> xml.val("a:srgbClr", hex(color)));
	}

	/** A colour as charts write it. */
	static String hex(Color color) {
		return String.format(Locale.ROOT, "%06X", color.getRGB() & 0xFFFFFF);
	}

	/** Any number but the other one. */
	static final int LABELS_AXIS = 1;

	static final int VALUES_AXIS = 2;

}
