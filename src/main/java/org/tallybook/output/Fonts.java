package org.tallybook.output;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The fonts of all charts: Noto Sans for Latin, Greek and Cyrillic, Hangul and Arabic,
 * which this program brings along, so that a chart looks the same on every machine and on
 * one without any font.
 */
public final class Fonts {

	/** The logical font of Java that is made of the fonts brought along. */
	private static final String FAMILY = Font.SANS_SERIF;

	private static final List<String> LOGICAL = List.of("sansserif", "serif", "monospaced", "dialog", "dialoginput");

	private static final List<String> STYLES = List.of("plain", "bold", "italic", "bolditalic");

	private static final String REGULAR = "NotoSans-Regular";

	private static final String BOLD = "NotoSans-Bold";

	private static final String KOREAN = "NotoSansKR-Regular";

	private static final String ARABIC = "NotoSansArabic-Regular";

	private static boolean installed;

	private Fonts() {
	}

	/**
	 * Puts the fonts in place. Has to come before anything else draws text; comes by
	 * itself before the first chart. Repeating it does nothing.
	 */
	public static synchronized void install() {
		if (!installed) {
			try {
				put(Files.createTempDirectory("tallybook-fonts"));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(new IOException(
						"%s: expected a folder for temporary files that can be written, for the fonts of charts: %s"
							.formatted(System.getProperty("java.io.tmpdir"), ex.getMessage()),
						ex));
			}
			installed = true;
		}
	}

	static Font of(boolean bold, double size) {
		install();
		return new Font(FAMILY, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size);
	}

	private static void put(Path folder) throws IOException {
		folder.toFile().deleteOnExit();
		for (String font : List.of(REGULAR, BOLD, KOREAN, ARABIC)) {
			copy(font, folder);
		}
		Path configuration = folder.resolve("fontconfig.properties");
		Files.writeString(configuration, configuration(folder), StandardCharsets.ISO_8859_1);
		configuration.toFile().deleteOnExit();
		System.setProperty("java.awt.headless", "true");
		System.setProperty("sun.awt.fontconfig", configuration.toString());
	}

	private static void copy(String font, Path folder) throws IOException {
		Path file = folder.resolve(font + ".ttf");
		// First, since a run that fails at once may end in the middle of the copy.
		file.toFile().deleteOnExit();
		try (InputStream packed = Fonts.class.getResourceAsStream("fonts/" + font + ".ttf")) {
			if (packed == null) {
				throw new IOException("Expected the font '" + font + "' in the program");
			}
			Files.copy(packed, file);
		}
	}

	/** The file format of Java's own font configuration. */
	private static String configuration(Path folder) {
		StringBuilder lines = new StringBuilder("version=1\n");
		for (String family : LOGICAL) {
			for (String style : STYLES) {
				String latin = style.startsWith("bold") ? BOLD : REGULAR;
				lines.append(family).append('.').append(style).append(".latin-1=").append(latin).append('\n');
			}
		}
		lines.append("allfonts.korean=").append(KOREAN).append('\n');
		lines.append("allfonts.arabic=").append(ARABIC).append('\n');
		lines.append("sequence.allfonts=latin-1,korean,arabic\n");
		for (String font : List.of(REGULAR, BOLD, KOREAN, ARABIC)) {
			lines.append("filename.").append(font).append('=').append(folder.resolve(font + ".ttf")).append('\n');
		}
		return lines.toString();
	}

}
