package org.tallybook.statistics;

/**
 * The whole numbers that may stand behind an approximate count: the last digit that is
 * not zero, plus or minus half its unit, so that "about 600" means 550 to 649.
 *
 * @param least the least count, from 0
 * @param most the largest count
 */
public record RoundingCell(long least, long most) {

	/**
	 * The cell of a quoted count.
	 * @param count the count, from 0
	 * @return the cell; the count alone where its last digit is not zero
	 */
	public static RoundingCell of(long count) {
		long unit = unit(count);
		return (unit == 1) ? new RoundingCell(count, count) : new RoundingCell(count - unit / 2, count + unit / 2 - 1);
	}

	/**
	 * One unit of the last digit of a count that is not zero: 100 of 600, 10 of 270.
	 * @param count the count, from 0
	 * @return the unit, a power of ten
	 */
	public static long unit(long count) {
		long unit = 1;
		while (count != 0 && count % (unit * 10) == 0) {
			unit *= 10;
		}
		return unit;
	}

}
