package org.tallybook.output;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Random;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.junit.jupiter.api.Test;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** What was written is read by the library of Java, which has no part in writing it. */
class PngFileTest {

	private static final int CASES = 300;

	@Test
	void holdsEveryPixel() throws IOException {
		Random random = new Random(20);
		int repeated = 0;
		for (int i = 0; i < CASES; i++) {
			BufferedImage image = image(random);
			repeated += repeatedRows(image);
			BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngFile.bytes(image, 1)));
			assertThat(read.getWidth()).isEqualTo(image.getWidth());
			assertThat(pixels(read)).isEqualTo(pixels(image));
		}
		System.out.println("PNG: " + CASES + " images with " + repeated + " repeated rows");
		assertThat(repeated).isGreaterThan(CASES);
	}

	@Test
	void tellsItsResolution() throws IOException {
		BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
		try (ImageInputStream in = ImageIO
			.createImageInputStream(new ByteArrayInputStream(PngFile.bytes(image, ChartImage.SCALE)))) {
			Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
			ImageReader reader = readers.next();
			reader.setInput(in);
			Node root = reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
			Node physical = root.getFirstChild();
			while (!physical.getNodeName().equals("pHYs")) {
				physical = physical.getNextSibling();
			}
			NamedNodeMap attributes = physical.getAttributes();
			// 192 pixels to the inch of 0.0254 metres.
			assertThat(attributes.getNamedItem("pixelsPerUnitXAxis").getNodeValue()).isEqualTo("7559");
			assertThat(attributes.getNamedItem("pixelsPerUnitYAxis").getNodeValue()).isEqualTo("7559");
			assertThat(attributes.getNamedItem("unitSpecifier").getNodeValue()).isEqualTo("meter");
			reader.dispose();
		}
	}

	/** Rows of any colours, some of them like the row above. */
	private static BufferedImage image(Random random) {
		BufferedImage image = new BufferedImage(1 + random.nextInt(40), 1 + random.nextInt(40),
				BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < image.getHeight(); y++) {
			boolean repeats = y > 0 && random.nextInt(3) == 0;
			for (int x = 0; x < image.getWidth(); x++) {
				image.setRGB(x, y, repeats ? image.getRGB(x, y - 1) : random.nextInt());
			}
		}
		return image;
	}

	private static int repeatedRows(BufferedImage image) {
		int repeated = 0;
		for (int y = 1; y < image.getHeight(); y++) {
			boolean same = true;
			for (int x = 0; x < image.getWidth(); x++) {
				same &= image.getRGB(x, y) == image.getRGB(x, y - 1);
			}
			repeated += same ? 1 : 0;
		}
		return repeated;
	}

	private static int[] pixels(BufferedImage image) {
		return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
	}

}
