package org.tallybook.output;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Report;

/** The first sheet: what this is, who publishes it, and how to cite it. */
final class CoverPage {

	private static final double LABEL_WIDTH = 24;

	private static final double TEXT_WIDTH = 84;

	private CoverPage() {
	}

	static void write(Report.Workbook workbook, Release release, Page page) {
		page.columns(LABEL_WIDTH, TEXT_WIDTH);
		page.title(workbook.title());
		for (Report.CoverLine line : workbook.cover()) {
			String text = release.text(line.text());
			Box box = Links.address(text).isPresent() ? new Box.Link(text, text) : Box.words(text);
			page.labelled(line.label(), box);
		}
		page.finish(-1, 2);
	}

}
