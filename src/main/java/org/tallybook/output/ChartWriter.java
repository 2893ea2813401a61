package org.tallybook.output;

import java.util.stream.Stream;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;

/** Every chart as an image in two formats, in the folder {@code charts}. */
final class ChartWriter {

	private ChartWriter() {
	}

	static Stream<MadeFile> files(Release release) {
		return release.workbooks()
			.stream()
			.flatMap((workbook) -> workbook.charts().stream())
			.flatMap((chart) -> Stream.of(new MadeFile(path(chart, "png"), () -> ChartImage.of(release, chart).png()),
					new MadeFile(path(chart, "svg"), () -> ChartImage.of(release, chart).svg())));
	}

	static String path(Chart chart, String format) {
		return "charts/" + chart.id() + "." + format;
	}

}
