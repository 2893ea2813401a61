package org.tallybook.output;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;

import org.tallybook.disclosure.Release;
import org.tallybook.report.CalendarChart;
import org.tallybook.report.Chart;
import org.tallybook.report.ClaimChart;

/** A drawn chart. */
final class ChartImage {

	/** Pixels of the image for one pixel at 96 to the inch. */
	static final int SCALE = 2;

	private final Drawing drawing;

	private final String title;

	private final String alt;

	private ChartImage(Drawing drawing, String title, String alt) {
		this.drawing = drawing;
		this.title = title;
		this.alt = alt;
	}

	static ChartImage of(Release release, Chart chart) {
		Drawing drawing = drawing(release, chart);
		return new ChartImage(drawing, release.text(chart.title()), release.text(chart.alt()));
	}

	private static Drawing drawing(Release release, Chart chart) {
		if (chart instanceof Chart.Timeline timeline) {
			return new TimelineDrawing(release, timeline);
		}
		if (chart instanceof Chart.Share share) {
			return SharePoint.of(share, release).stream().anyMatch(SharePoint::isDrawn)
					? new ShareDrawing(release, share) : new SexKnownDrawing(release, share);
		}
		if (chart instanceof Chart.Outcomes outcomes) {
			return new OutcomesDrawing(release, outcomes);
		}
		if (chart instanceof Chart.Panels panels) {
			return new PanelsDrawing(release, panels);
		}
		if (chart instanceof CalendarChart calendar) {
			return new CalendarDrawing(release, calendar);
		}
		if (chart instanceof ClaimChart.Incidents incidents) {
			return new IncidentsDrawing(release, incidents);
		}
		if (chart instanceof ClaimChart.Nesting nesting) {
			return new NestingDrawing(release, nesting);
		}
		return new ForestDrawing(release, (ClaimChart.Forest) chart);
	}

	int width() {
		return ChartStyle.WIDTH;
	}

	int height() {
		return this.drawing.height();
	}

	byte[] png() throws IOException {
		BufferedImage image = new BufferedImage(width() * SCALE, height() * SCALE, BufferedImage.TYPE_INT_RGB);
		Graphics2D g = image.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		g.scale(SCALE, SCALE);
		paint(g);
		g.dispose();
		return PngFile.bytes(image, SCALE);
	}

	byte[] svg() throws IOException {
		return SvgFile.bytes(this::paint, width(), height(), this.title, this.alt);
	}

	/**
	 * The hint is there for vector images too, since axes put back the one they found.
	 */
	private void paint(Graphics2D g) {
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		g.setPaint(Color.WHITE);
		g.fillRect(0, 0, width(), height());
		this.drawing.draw(g);
	}

}
