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

	/** Of a line that draws figures, in points. */
	static final double LINE = 2;

	/** Of an axis or a line of its grid, in points. */
	static final double THIN = 0.75;

	private static final double RANGE = 1.5;

	/** Not white, since some programs draw a sign without its edge. */
	private static final Color PALE = new Color(0xC4D0DB);

	private NativeStyle() {
	}

	static void title(ChartXml xml, String words) {
		title(xml, words, TITLE, true, ChartStyle.INK);
	}

	/** What an axis measures. */
	static void axisTitle(ChartXml xml, String words) {
		title(xml, words, LABEL, false, ChartStyle.GREY);
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

	/** Labels that are turned, in 60,000ths of a degree. */
	static void labels(ChartXml xml, int turned) {
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

	/**
	 * What the label of a point shows, of what a program can show in it.
	 * @param xml where to
	 * @param value whether its value
	 * @param name whether the name of its series
	 */
	static void shows(ChartXml xml, boolean value, boolean name) {
		xml.val("c:showLegendKey", 0);
		xml.val("c:showVal", value ? 1 : 0);
		xml.val("c:showCatName", 0);
		xml.val("c:showSerName", name ? 1 : 0);
		xml.val("c:showPercent", 0);
		xml.val("c:showBubbleSize", 0);
	}

	static void legend(ChartXml xml) {
		xml.in("c:legend", () -> {
			xml.val("c:legendPos", "t");
			xml.val("c:overlay", 0);
			labels(xml);
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
			case FIGURE, PROVISIONAL -> "circle";
			case NONE_DOCUMENTED, UP_TO, SUPPRESSED, GAP -> "none";
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

}
