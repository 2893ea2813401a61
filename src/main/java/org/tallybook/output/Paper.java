package org.tallybook.output;

import org.apache.poi.ss.usermodel.PaperSize;

/**
 * The paper that a sheet is printed on, lying on its side and filled from edge to edge.
 */
enum Paper {

	A4(PaperSize.A4_PAPER, 297),

	A3(PaperSize.A3_PAPER, 420);

	/** What is left free at both sides, in inches. */
	static final double MARGIN = 0.4;

	/** Arial 12 is hard to read where it is printed smaller than this. */
	static final double READABLE = 0.6;

	private static final double MILLIMETRES_AN_INCH = 25.4;

	/** A digit of the body font is 9 pixels wide, of 96 an inch. */
	private static final double DIGITS_AN_INCH = 96.0 / 9;

	private final PaperSize size;

	private final double millimetres;

	Paper(PaperSize size, double millimetres) {
		this.size = size;
		this.millimetres = millimetres;
	}

	/**
	 * The smallest paper on which a sheet can be read.
	 * @param digits the width of the sheet in digits
	 * @return A4 where that is enough
	 */
	static Paper of(double digits) {
		return (A4.digits(READABLE) >= digits) ? A4 : A3;
	}

	PaperSize size() {
		return this.size;
	}

	/**
	 * How much fits beside each other.
	 * @param scale how large it is printed, 1 where a digit is as wide as on the screen
	 * @return a width in digits of the body font
	 */
	double digits(double scale) {
		return (this.millimetres / MILLIMETRES_AN_INCH - 2 * MARGIN) * DIGITS_AN_INCH / scale;
	}

}
