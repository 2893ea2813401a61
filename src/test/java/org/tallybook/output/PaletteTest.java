package org.tallybook.output;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The colours and letters of charts. */
class PaletteTest {

	/** By WCAG 2, success criteria 1.4.11 and 1.4.3. */
	private static final double SHAPES = 3;

	private static final double LETTERS = 4.5;

	@Test
	void drawsShapesInColoursOfEnoughContrast() {
		Set<Color> palette = Set.copyOf(IntStream.range(0, 6).mapToObj(ChartStyle::color).toList());
		assertThat(palette).hasSize(6).allSatisfy((color) -> assertThat(contrast(color)).isGreaterThan(SHAPES));
		assertThat(contrast(ChartStyle.UNKNOWN)).isGreaterThan(SHAPES);
	}

	@Test
	void writesWordsInColoursOfEnoughContrast() {
		assertThat(List.of(ChartStyle.INK, ChartStyle.GREY, ChartStyle.DENIAL, ChartStyle.color(0)))
			.allSatisfy((color) -> assertThat(contrast(color)).isGreaterThan(LETTERS));
	}

	/** White is 1.05 by the definition of contrast, and 1 is no contrast. */
	private static double contrast(Color color) {
		return 1.05 / (luminance(color.getRed()) * 0.2126 + luminance(color.getGreen()) * 0.7152
				+ luminance(color.getBlue()) * 0.0722 + 0.05);
	}

	private static double luminance(int part) {
		double share = part / 255.0;
		return (share <= 0.04045) ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

	/** A letter that no font has is a box, the same for each. */
	@ParameterizedTest
	@ValueSource(strings = { "강제북송 진상규명", "المنظمة الدولية", "Україна Сирія", "Türkiye Ελλάδα" })
	void drawsEveryLetterOfAScriptAsItself(String words) {
		Font font = Fonts.of(false, 40);
		Set<String> pictures = new TreeSet<>();
		String nothing = picture(font, 0x1F9FF);
		int[] letters = words.codePoints().filter(Character::isLetter).distinct().toArray();
		for (int letter : letters) {
			assertThat(font.canDisplay(letter)).as("U+%04X", letter).isTrue();
			assertThat(picture(font, letter)).as("U+%04X", letter).isNotEqualTo(nothing);
			pictures.add(picture(font, letter));
		}
		assertThat(pictures).hasSizeGreaterThanOrEqualTo(letters.length - 1).hasSizeGreaterThan(5);
	}

	private static String picture(Font font, int letter) {
		BufferedImage image = new BufferedImage(60, 70, BufferedImage.TYPE_BYTE_GRAY);
		var g = image.createGraphics();
		g.setFont(font);
		g.drawString(Character.toString(letter), 10, 50);
		g.dispose();
		StringBuilder dots = new StringBuilder();
		for (int i = 0; i < 60 * 70; i++) {
			dots.append((image.getRaster().getSample(i % 60, i / 60, 0) > 127) ? '#' : '.');
		}
		return dots.toString();
	}

}
