package org.tallybook.output;

import java.awt.Graphics2D;

/** A chart that is ready to be drawn, as wide as {@link ChartStyle#WIDTH}. */
interface Drawing {

	/**
	 * Its height.
	 * @return pixels at 96 to the inch
	 */
	int height();

	/**
	 * Draws it on a white ground.
	 * @param g where to, with the origin at the upper left
	 */
	void draw(Graphics2D g);

}
