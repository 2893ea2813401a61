package org.tallybook.output;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

import org.tallybook.tally.Mark;
import org.tallybook.tally.Value;

/**
 * Whether a source reported for a period, as a box: the less is there, the lower it is,
 * so that boxes too narrow for a pattern are told apart too.
 */
enum ReportSign {

	/** A filled box. */
	REPORTED("reported", 1),

	/** A pale box with a frame. */
	PROVISIONAL("reported, provisional", 0.75),

	/** A hatched box of half the height. */
	IN_PART("reported in part", 0.5),

	/** A low empty frame. */
	NONE("expected, not reported", 0.3);

	/** Of a frame that stays empty between its sides where months are narrow. */
	private static final double EDGE = 0.8;

	/** Wide enough for a space beside it, in pixels. */
	private static final double SPACED = 3;

	private static final double SPACE = 1;

	private final String words;

	private final double height;

	ReportSign(String words, double height) {
		this.words = words;
		this.height = height;
	}

	/**
	 * The sign of a number of reports.
	 * @param value how many there are, with the marks of the period
	 * @return the sign; none where the number is not printed
	 */
	static Optional<ReportSign> of(Value value) {
		return value.count()
			.map((range) -> (range.low().count() == 0) ? NONE : value.marks().contains(Mark.INCOMPLETE) ? IN_PART
					: value.marks().contains(Mark.PROVISIONAL) ? PROVISIONAL : REPORTED);
	}

	/**
	 * Draws it at the foot of its place, with a space beside it where there is room.
	 * @param g where to
	 * @param place the whole place of the period
	 * @param color the colour of reports
	 */
	void draw(Graphics2D g, Rectangle2D place, Color color) {
		double space = (place.getWidth() >= SPACED) ? SPACE : 0;
		double up = place.getHeight() * this.height;
		fill(g, new Rectangle2D.Double(place.getX() + space / 2, place.getMaxY() - up, place.getWidth() - space, up),
				color);
	}

	private void fill(Graphics2D g, Rectangle2D box, Color color) {
		switch (this) {
			case REPORTED -> {
				g.setPaint(color);
				g.fill(box);
			}
			case PROVISIONAL -> OutcomesDrawing.hollow(g, box, color);
			case IN_PART -> OutcomesDrawing.hatched(g, box, color);
			case NONE -> {
				g.setPaint(ChartStyle.INK);
				g.fill(box);
				g.setPaint(Color.WHITE);
				g.fill(new Rectangle2D.Double(box.getX() + EDGE, box.getY() + EDGE,
						Math.max(0, box.getWidth() - 2 * EDGE), Math.max(0, box.getHeight() - 2 * EDGE)));
			}
		}
	}

	/** Explains it in a key. */
	void explain(ChartKey key) {
		key.add((g, x, y) -> draw(g, new Rectangle2D.Double(x, y - 7, 14, 14), ChartStyle.color(0)), this.words);
	}

}
