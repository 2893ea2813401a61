package org.tallybook.output;

import java.io.IOException;
import java.io.OutputStream;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;
import org.tallybook.report.Report;

/** Writes every chart as an image in two formats, into the folder {@code charts}. */
final class ChartWriter implements ReleaseWriter {

	@Override
	public void write(Release release, Folder folder) throws IOException {
		for (Report.Workbook workbook : release.workbooks()) {
			for (Chart chart : workbook.charts()) {
				ChartImage image = ChartImage.of(release, chart);
				try (OutputStream png = folder.create(path(chart, "png"))) {
					png.write(image.png());
				}
				try (OutputStream svg = folder.create(path(chart, "svg"))) {
					svg.write(image.svg());
				}
			}
		}
	}

	static String path(Chart chart, String format) {
		return "charts/" + chart.id() + "." + format;
	}

}
