package org.tallybook.output;

import java.util.List;

import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;
import org.tallybook.disclosure.Release;
import org.tallybook.report.CalendarChart;
import org.tallybook.report.Chart;
import org.tallybook.report.ClaimChart;
import org.tallybook.tally.Period;

/**
 * A chart of the spreadsheet itself, which an analyst can edit. It draws the numbers of a
 * table on its own sheet, since words in a cell would be drawn as zero.
 */
abstract class NativeChart {

	/** In pixels at 96 to the inch. */
	static final int WIDTH = 960;

	private final Chart chart;

	private final Release release;

	NativeChart(Chart chart, Release release) {
		this.chart = chart;
		this.release = release;
	}

	static NativeChart of(Chart chart, Release release) {
		if (chart instanceof Chart.Timeline timeline) {
			return new NativeTimeline(timeline, release);
		}
		if (chart instanceof Chart.Share share) {
			return new NativeShare(share, release);
		}
		if (chart instanceof Chart.Outcomes outcomes) {
			return new NativeOutcomes(outcomes, release);
		}
		if (chart instanceof Chart.Panels panels) {
			return new NativeTimeline(panels, release);
		}
		if (chart instanceof CalendarChart calendar) {
			return new NativeCalendar(calendar, release);
		}
		if (chart instanceof ClaimChart.Incidents incidents) {
			return new NativeIncidents(incidents, release);
		}
		if (chart instanceof ClaimChart.Nesting nesting) {
			return NativeForest.of(nesting, release);
		}
		return NativeForest.of((ClaimChart.Forest) chart, release);
	}

	/**
	 * The table that it draws.
	 * @return a grid whose first column labels the rows
	 */
	abstract Grid grid();

	/**
	 * Its height.
	 * @return pixels at 96 to the inch
	 */
	abstract int height();

	/**
	 * Writes the series and the axes.
	 * @param xml where to
	 * @param cells the cells that are drawn
	 */
	abstract void plot(ChartXml xml, ChartCells cells);

	/** What its value axis measures. */
	final String axis() {
		return this.chart.axis();
	}

	/** Whether readers need the names of its series. */
	abstract boolean hasLegend();

	/**
	 * What its signs mean.
	 * @return a sentence
	 */
	abstract String key();

	/**
	 * Draws the chart.
	 * @param sheet where to
	 * @param top the row at its top
	 * @param header the row of the header of its table
	 */
	final void draw(XSSFSheet sheet, int top, int header) {
		XSSFDrawing drawing = sheet.createDrawingPatriarch();
		XSSFChart made = drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, top, 1, top + 1));
		place(drawing.getCTDrawing());
		try (ChartXml xml = new ChartXml()) {
			write(xml, new ChartCells(sheet.getSheetName(), header, grid()));
			xml.replace(made.getCTChartSpace());
		}
	}

	private void write(ChartXml xml, ChartCells cells) {
		xml.val("c:roundedCorners", 0);
		xml.in("c:chart", () -> {
			NativeStyle.title(xml, this.release.text(this.chart.title()));
			xml.val("c:autoTitleDeleted", 0);
			xml.in("c:plotArea", () -> {
				xml.empty("c:layout");
				plot(xml, cells);
			});
			if (hasLegend()) {
				NativeStyle.legend(xml);
			}
			xml.val("c:plotVisOnly", 1);
			xml.val("c:dispBlanksAs", "gap");
		});
	}

	/** With a size of its own, so that no column width can distort it. */
	private void place(CTDrawing anchors) {
		CTOneCellAnchor anchor = anchors.addNewOneCellAnchor();
		anchor.setFrom(anchors.getTwoCellAnchorArray(0).getFrom());
		anchor.addNewExt().setCx((long) WIDTH * Units.EMU_PER_PIXEL);
		anchor.getExt().setCy((long) height() * Units.EMU_PER_PIXEL);
		anchor.setGraphicFrame(anchors.getTwoCellAnchorArray(0).getGraphicFrame());
		anchor.addNewClientData();
		anchors.removeTwoCellAnchor(0);
		CTNonVisualDrawingProps words = anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr();
		words.setId(2);
		words.setName(this.chart.id());
		words.setDescr(this.release.text(this.chart.alt()));
	}

	/**
	 * An end of the value axis that leaves room above the highest number.
	 * @param numbers what is drawn
	 * @return a number of two digits at most, then zeros
	 */
	static double upper(List<Double> numbers) {
		double highest = numbers.stream().mapToDouble(Double::doubleValue).max().orElse(0) * HEADROOM;
		if (highest <= 0) {
			return 1;
		}
		double power = Math.pow(10, Math.floor(Math.log10(highest)));
		double unit = (highest < 2 * power) ? power / 5 : (highest < 5 * power) ? power / 2 : power;
		return Math.ceil(highest / unit) * unit;
	}

	private static final double HEADROOM = 1.04;

	/**
	 * How many periods have one label, so that labels do not lie on each other.
	 * @param periods the periods
	 * @return 12 for many months, which puts the labels a year apart
	 */
	static int labelled(List<Period> periods) {
		if (periods.size() <= MOST_LABELS) {
			return 1;
		}
		boolean months = periods.get(0).precision() == Period.Precision.MONTH;
		return months ? 12 : 1 + (periods.size() - 1) / MOST_LABELS;
	}

	private static final int MOST_LABELS = 24;

}
