package org.tallybook.output;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text of a chart, broken into lines of a width. Each text is a paragraph of its own,
 * so that a sign which turns the direction of writing cannot reach into another text.
 */
final class Lettering {

	/** Independent of the device, so that image and vector image break alike. */
	private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

	/** From one baseline to the next, in sizes of the font. */
	private static final double LEADING = 1.35;

	private final List<TextLayout> lines = new ArrayList<>();

	private final double size;

	private final Color color;

	/**
	 * Breaks a text.
	 * @param text the text
	 * @param bold whether it is bold
	 * @param size the size of the font in pixels
	 * @param color its colour
	 * @param width the width of a line in pixels
	 * @throws IllegalArgumentException where no font has a letter of the text
	 */
	Lettering(String text, boolean bold, double size, Color color, double width) {
		this.size = size;
		this.color = color;
		Font font = Fonts.of(bold, size);
		SafeText.check(text, "chart");
		for (String paragraph : text.split("\n", -1)) {
			String words = paragraph.replace('\t', ' ');
			checkDrawable(words, font);
			if (!words.isBlank()) {
				wrap(words, font, width);
			}
		}
	}

	private static void checkDrawable(String text, Font font) {
		text.codePoints().forEach((point) -> {
			if (Character.getType(point) != Character.FORMAT && !font.canDisplay(point)) {
				throw new IllegalArgumentException(
						"Expected a label that the fonts can draw but got U+%04X in '%s'".formatted(point, text));
			}
		});
	}

	private void wrap(String words, Font font, double width) {
		AttributedString styled = new AttributedString(words);
		styled.addAttribute(TextAttribute.FONT, font);
		LineBreakMeasurer measurer = new LineBreakMeasurer(styled.getIterator(),
				BreakIterator.getLineInstance(Locale.ROOT), CONTEXT);
		while (measurer.getPosition() < words.length()) {
			this.lines.add(measurer.nextLayout((float) width));
		}
	}

	double height() {
		return this.lines.size() * this.size * LEADING;
	}

	double width() {
		return this.lines.stream().mapToDouble(TextLayout::getVisibleAdvance).max().orElse(0);
	}

	/**
	 * Draws the lines.
	 * @param g where to
	 * @param x the left end, the middle or the right end of each line
	 * @param top the top of the first line
	 * @param side 0 where {@code x} is the left end, 0.5 for the middle, 1 for the right
	 */
	void draw(Graphics2D g, double x, double top, double side) {
		g.setPaint(this.color);
		double baseline = top + this.size * (1 + LEADING) / 2 - this.size * DESCENT;
		for (TextLayout line : this.lines) {
			line.draw(g, (float) (x - line.getVisibleAdvance() * side), (float) baseline);
			baseline += this.size * LEADING;
		}
	}

	/** Brings the small letters to the middle of the line. */
	private static final double DESCENT = 0.14;

}
