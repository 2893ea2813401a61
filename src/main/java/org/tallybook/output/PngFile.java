package org.tallybook.output;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * An image as PNG that tells its resolution, so that it is printed in its real size.
 * Charts are flat colours and blank rows: the library of Java, which tries five filters
 * on each row as for a photograph, takes twice as long for files that are no smaller.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">Portable Network Graphics, third
 * edition</a>
 */
final class PngFile {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	/** 96 to the inch, in pixels a metre. */
	private static final double PER_METRE = 96 / 0.0254;

	private static final byte METRE = 1;

	private static final byte BITS = 8;

	private static final byte TRUE_COLOUR = 2;

	private static final int CHANNELS = 3;

	/** A row as it is, and one as its difference from the row above. */
	private static final byte NONE = 0;

	private static final byte UP = 2;

	/** Half of the time of the next one, for files that are a seventh larger. */
	private static final int LEVEL = 3;

	private PngFile() {
	}

	/**
	 * The bytes of the file.
	 * @param image an image of the type {@link BufferedImage#TYPE_INT_RGB}
	 * @param scale its pixels for one pixel at 96 to the inch
	 * @return the bytes
	 */
	static byte[] bytes(BufferedImage image, int scale) {
		ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 18);
		file.writeBytes(SIGNATURE);
		chunk(file, "IHDR",
				ByteBuffer.allocate(13)
					.putInt(image.getWidth())
					.putInt(image.getHeight())
					.put(BITS)
					.put(TRUE_COLOUR)
					.array());
		int perMetre = (int) Math.round(PER_METRE * scale);
		chunk(file, "pHYs", ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put(METRE).array());
		chunk(file, "IDAT", packed(image));
		chunk(file, "IEND", new byte[0]);
		return file.toByteArray();
	}

	private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
		byte[] named = ByteBuffer.allocate(4 + content.length)
			.put(type.getBytes(StandardCharsets.ISO_8859_1))
			.put(content)
			.array();
		CRC32 check = new CRC32();
		check.update(named);
		file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
		file.writeBytes(named);
		file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
	}

	private static byte[] packed(BufferedImage image) {
		Deflater deflater = new Deflater(LEVEL);
		try {
			ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 18);
			byte[] buffer = new byte[1 << 16];
			deflater.setInput(rows(image));
			deflater.finish();
			while (!deflater.finished()) {
				packed.write(buffer, 0, deflater.deflate(buffer));
			}
			return packed.toByteArray();
		}
		finally {
			deflater.end();
		}
	}

	/** Every row behind the number of its filter. */
	private static byte[] rows(BufferedImage image) {
		int width = image.getWidth();
		int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
		byte[] rows = new byte[image.getHeight() * (1 + CHANNELS * width)];
		int at = 0;
		for (int from = 0; from < pixels.length; from += width) {
			if (from > 0 && Arrays.equals(pixels, from, from + width, pixels, from - width, from)) {
				rows[at] = UP;
				at += 1 + CHANNELS * width;
				continue;
			}
			rows[at++] = NONE;
			for (int i = from; i < from + width; i++) {
				rows[at++] = (byte) (pixels[i] >> 16);
				rows[at++] = (byte) (pixels[i] >> 8);
				rows[at++] = (byte) pixels[i];
			}
		}
		return rows;
	}

}
