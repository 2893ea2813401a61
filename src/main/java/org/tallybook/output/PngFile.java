package org.tallybook.output;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** An image as PNG that tells its resolution, so that it is printed in its real size. */
final class PngFile {

	private static final String FORMAT = "javax_imageio_png_1.0";

	/** 96 to the inch, in pixels a metre. */
	private static final double PER_METRE = 96 / 0.0254;

	private PngFile() {
	}

	static byte[] bytes(BufferedImage image, int scale) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image),
					writer.getDefaultWriteParam());
			metadata.mergeTree(FORMAT, resolution(Math.round(PER_METRE * scale)));
			writer.setOutput(out);
			writer.write(new IIOImage(image, null, metadata));
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	private static IIOMetadataNode resolution(long perMetre) {
		IIOMetadataNode physical = new IIOMetadataNode("pHYs");
		physical.setAttribute("pixelsPerUnitXAxis", String.valueOf(perMetre));
		physical.setAttribute("pixelsPerUnitYAxis", String.valueOf(perMetre));
		physical.setAttribute("unitSpecifier", "meter");
		IIOMetadataNode root = new IIOMetadataNode(FORMAT);
		root.appendChild(physical);
		return root;
	}

}
