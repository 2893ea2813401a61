package org.tallybook.source;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a file writes counts.
 *
 * @param nulls what stands for "no figure", the blank cell included
 * @param zeros what stands for a count of 0
 * @param thousands the characters any of which may stand between groups of three digits;
 * none where digits are not grouped
 * @param decimal the characters any of which may stand before decimals, all of which have
 * to be zero, since counts are whole; none where there are no decimals
 * @param powers whether a count may be written as {@code 1e+05}
 * @param negative whether a figure below zero is taken as published
 */
public record Numbers(Set<String> nulls, Set<String> zeros, String thousands, String decimal, boolean powers,
		boolean negative) {

	/** Digits without separators, a blank cell for "no figure". */
	public static final Numbers PLAIN = new Numbers(Set.of(""), Set.of(), "", "");

	/** More digits are no count of people, but a telephone number. */
	private static final int MOST_DIGITS = 10;

	private static final int GROUP = 3;

	/** R writes 100000 like this wherever it is shorter, and nothing is lost by it. */
	private static final Pattern POWER = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]{1,2}");

	public Numbers {
		nulls = Set.copyOf(nulls);
		zeros = Set.copyOf(zeros);
	}

	/**
	 * Counts that are written in digits only.
	 * @param nulls what stands for "no figure", the blank cell included
	 * @param zeros what stands for a count of 0
	 * @param thousands the characters between groups of three digits
	 * @param decimal the characters before decimals
	 */
	public Numbers(Set<String> nulls, Set<String> zeros, String thousands, String decimal) {
		this(nulls, zeros, thousands, decimal, false, false);
	}

	/**
	 * A count from 0.
	 * @param cell the cell without blanks around it
	 * @param column its column, for a reject
	 * @return the count; empty where the cell stands for "no figure"
	 */
	OptionalLong count(String cell, String column) {
		return read(cell, column, false);
	}

	/**
	 * A figure of a series: a count, or what the publisher takes from other counts where
	 * figures below zero are taken as published.
	 * @param cell the cell without blanks around it
	 * @param column its column, for a reject
	 * @return the figure; empty where the cell stands for "no figure"
	 */
	OptionalLong figure(String cell, String column) {
		return read(cell, column, this.negative);
	}

	/**
	 * A number with decimals from 0, such as a published percentage.
	 * @param cell the cell without blanks around it; a percent sign may stand behind
	 * @param column its column, for a reject
	 * @return the number with the decimals that it is written with; empty where the cell
	 * stands for "no figure"
	 */
	Optional<BigDecimal> decimal(String cell, String column) {
		if (this.nulls.contains(cell)) {
			return Optional.empty();
		}
		String number = cell.endsWith("%") ? cell.substring(0, cell.length() - 1).strip() : cell;
		int point = indexOfAny(number, this.decimal.isEmpty() ? "." : this.decimal);
		String front = western((point < 0) ? number : number.substring(0, point));
		String behind = (point < 0) ? "" : western(number.substring(point + 1));
		if (front.isEmpty() || (point >= 0 && behind.isEmpty()) || front.length() + behind.length() > MOST_DIGITS) {
			throw new RejectedRecord(RejectReason.TYPE_ERROR, column);
		}
		return Optional.of(new BigDecimal((point < 0) ? front : front + "." + behind));
	}

	private OptionalLong read(String cell, String column, boolean belowZero) {
		if (this.nulls.contains(cell)) {
			return OptionalLong.empty();
		}
		if (this.zeros.contains(cell)) {
			return OptionalLong.of(0);
		}
		boolean below = cell.startsWith("-") || cell.startsWith("\u2212");
		String digits = whole(below ? cell.substring(1) : cell);
		if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
			throw new RejectedRecord(RejectReason.TYPE_ERROR, column);
		}
		if (below && !belowZero) {
			throw new RejectedRecord(RejectReason.NEGATIVE_COUNT, column);
		}
		return OptionalLong.of(below ? -Long.parseLong(digits) : Long.parseLong(digits));
	}

	/**
	 * The digits of a whole number from 0 to 9; none where it is not written as one.
	 * Three zeros may be decimals or a group of digits, where no separator of groups is
	 * declared.
	 */
	private String whole(String cell) {
		if (this.powers && POWER.matcher(cell).matches()) {
			BigDecimal number = new BigDecimal(cell).stripTrailingZeros();
			return (number.scale() <= 0) ? number.toPlainString() : "";
		}
		int point = indexOfAny(cell, this.decimal);
		String front = ungrouped((point < 0) ? cell : cell.substring(0, point));
		if (point < 0 || front.isEmpty()) {
			return front;
		}
		String behind = western(cell.substring(point + 1));
		boolean perhapsGroup = behind.length() == GROUP && this.thousands.isEmpty();
		return (!perhapsGroup && !behind.isEmpty() && behind.chars().allMatch((c) -> c == '0')) ? front : "";
	}

	private String ungrouped(String cell) {
		if (indexOfAny(cell, this.thousands) < 0) {
			return western(cell);
		}
		StringBuilder digits = new StringBuilder();
		int inGroup = 0;
		for (int i = cell.length() - 1; i >= 0; i--) {
			char c = cell.charAt(i);
			if (inGroup == GROUP && i > 0 && this.thousands.indexOf(c) >= 0) {
				inGroup = 0;
			}
			else if (inGroup < GROUP) {
				digits.append(c);
				inGroup++;
			}
			else {
				return "";
			}
		}
		return western(digits.reverse().toString());
	}

	private static int indexOfAny(String cell, String characters) {
		for (int i = 0; i < cell.length(); i++) {
			if (characters.indexOf(cell.charAt(i)) >= 0) {
				return i;
			}
		}
		return -1;
	}

	/** Digits of any one script as 0 to 9; none where anything else is among them. */
	private static String western(String cell) {
		StringBuilder digits = new StringBuilder();
		int zero = -1;
		for (int i = 0; i < cell.length(); i++) {
			int value = Character.digit(cell.charAt(i), 10);
			int zeroHere = cell.charAt(i) - value;
			if (value < 0 || (zero >= 0 && zero != zeroHere)) {
				return "";
			}
			zero = zeroHere;
			digits.append(value);
		}
		return digits.toString();
	}

}
