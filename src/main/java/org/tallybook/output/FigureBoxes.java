package org.tallybook.output;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;

import org.tallybook.report.Part;
import org.tallybook.report.Words;
import org.tallybook.tally.Amount;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Value;

/** Prints a part of a value as a number where it is one, and as words where not. */
final class FigureBoxes {

	/** A spreadsheet keeps 15 digits of a number. */
	private static final long EXACT = 1_000_000_000_000_000L;

	private FigureBoxes() {
	}

	/**
	 * The cell for a part of a value.
	 * @param value the value
	 * @param part which part of it
	 * @param right whether words stand on the right, as in a column of numbers
	 * @return a number with the symbols of its marks behind it, or words
	 */
	static Box of(Value value, Part part, boolean right) {
		boolean inWords = part == Part.LOW_KIND || part == Part.HIGH_KIND
				|| (!right && (part == Part.WORDS || part == Part.FLOOR || part == Part.DECIMAL));
		if (inWords) {
			return words(value, part, right);
		}
		if (value.decimal().isPresent()) {
			Amount.Decimal decimal = value.decimal().get();
			return (part == Part.DECIMAL) ? decimal(decimal.number(), Symbols.behind(value))
					: percent(decimal, (part == Part.NUMBER) ? Words.sign(decimal.kind()) : "", Symbols.behind(value));
		}
		OptionalLong count = value.count().map((range) -> count(range, part)).orElse(OptionalLong.empty());
		if (count.isPresent() && Math.abs(count.getAsLong()) < EXACT) {
			return count(count.getAsLong(), Symbols.behind(value));
		}
		return words(value, part, right);
	}

	private static Box words(Value value, Part part, boolean right) {
		boolean isKind = part == Part.LOW_KIND || part == Part.HIGH_KIND;
		String words = Words.of(value, part);
		boolean plain = value.state().printsNumber() && (isKind || words.equals(Words.NOT_STATED));
		return new Box.Words(plain ? words : words + Symbols.behind(value), right);
	}

	private static OptionalLong count(CountRange range, Part part) {
		return switch (part) {
			case NUMBER, LOW -> stated(range.low());
			case BEST -> range.best();
			case HIGH -> stated(range.high());
			case HIGHEST -> range.highestStated();
			case FLOOR -> (range.low().kind() == EndKind.STATED) ? stated(range.low()) : OptionalLong.empty();
			case WORDS -> range.isPoint() ? stated(range.low()) : OptionalLong.empty();
			case LOW_KIND, HIGH_KIND, DECIMAL, MARKS -> OptionalLong.empty();
		};
	}

	private static OptionalLong stated(End end) {
		return end.isStated() ? OptionalLong.of(end.count()) : OptionalLong.empty();
	}

	static Box count(long count, String behind) {
		return new Box.Number(count, "#,##0" + quoted(behind), Words.count(count) + behind);
	}

	/** A number that is no share, such as a mean or a rate. */
	private static Box decimal(BigDecimal number, String behind) {
		String format = (number.scale() <= 0) ? "#,##0" : "#,##0." + "0".repeat(number.scale());
		return new Box.Number(number.doubleValue(), format + quoted(behind), Words.decimal(number) + behind);
	}

	private static Box percent(Amount.Decimal decimal, String before, String behind) {
		BigDecimal fraction = decimal.number();
		int decimals = Math.max(0, fraction.scale() - 2);
		String format = (decimals == 0) ? "0%" : "0." + "0".repeat(decimals) + "%";
		return new Box.Number(fraction.doubleValue(), quoted(before) + format + quoted(behind),
				before + Words.percent(fraction) + behind);
	}

	/**
	 * A number of the data sheet, with the decimals that it has.
	 * @param number the number as it stands in the data file
	 * @return the cell
	 */
	static Box plain(BigDecimal number) {
		if (number.scale() <= 0) {
			boolean exact = number.abs().compareTo(BigDecimal.valueOf(EXACT)) < 0;
			return exact ? count(number.longValueExact(), "") : new Box.Words(number.toPlainString(), true);
		}
		String format = "0." + "0".repeat(number.scale());
		return new Box.Number(number.doubleValue(), format, String.format(Locale.ROOT, "%s", number.toPlainString()));
	}

	/**
	 * A number that a chart draws.
	 * @param number the number
	 * @param share whether it is a fraction
	 * @return the cell, without any symbol
	 */
	static Box drawn(double number, boolean share) {
		return share ? new Box.Number(number, "0.0%", String.format(Locale.ROOT, "%.1f%%", number * 100))
				: count(Math.round(number), "");
	}

	private static String quoted(String words) {
		return words.isEmpty() ? "" : "\"" + words + "\"";
	}

}
