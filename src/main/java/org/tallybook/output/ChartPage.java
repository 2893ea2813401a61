package org.tallybook.output;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;

/**
 * A sheet with a chart that can be edited, and the table of the numbers that it draws.
 */
final class ChartPage {

	private static final double POINTS_A_PIXEL = 0.75;

	/** The width of a digit of the body font in pixels, by which columns are measured. */
	private static final double PIXELS_A_DIGIT = 9;

	private final Release release;

	private final SheetNames names;

	private final Chart chart;

	ChartPage(Release release, SheetNames names, Chart chart) {
		this.release = release;
		this.names = names;
		this.chart = chart;
	}

	void write(Page page, GridTable tables) {
		NativeChart drawn = NativeChart.of(this.chart, this.release);
		page.columns(drawn.grid().widths());
		page.title(this.release.text(this.chart.title()));
		page.line("This worksheet contains one chart, and one table with the numbers that it draws. An empty cell is a "
				+ "place without a number, where the chart has a gap.");
		String table = this.names.of(this.chart.table());
		page.jump("The figures with their marks and sources stand on the sheet '" + table + "'.", table);
		page.line(drawn.key());
		page.line("The image " + ChartWriter.path(this.chart, "png")
				+ " beside this workbook draws the same with more signs. Its caption: " + this.chart.caption());
		int top = page.nextRow();
		page.skip(drawn.height() * POINTS_A_PIXEL);
		page.widen(NativeChart.WIDTH / PIXELS_A_DIGIT);
		int header = page.nextRow();
		tables.write(drawn.grid(), page);
		drawn.draw(page.sheet(), top, header);
	}

}
