package org.tallybook.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tallybook.tally.Amount;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Value;

/** Figures in words, the same in sentences, tables and charts, whatever the locale. */
public final class Words {

	/** What stands where nobody stated an end. */
	public static final String NOT_STATED = "not stated";

	/** The digits between two separators. */
	private static final int GROUP = 3;

	private Words() {
	}

	/**
	 * A part of a value in words.
	 * @param value the value
	 * @param part the part
	 * @return the words; the symbol of the state where there is no figure
	 */
	public static String of(Value value, Part part) {
		if (part == Part.MARKS) {
			return marks(value);
		}
		if (!value.state().printsNumber()) {
			return value.state().symbol();
		}
		return value.count()
			.map((range) -> of(range, part))
			.orElseGet(() -> value.decimal().map((decimal) -> of(decimal, part)).orElse(""));
	}

	private static String marks(Value value) {
		List<String> words = new ArrayList<>();
		for (Mark mark : value.marks()) {
			words.add(mark.code().replace('_', ' '));
		}
		return words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
	}

	private static String of(CountRange range, Part part) {
		return switch (part) {
			case NUMBER, LOW -> range.low().isStated() ? count(range.low().count()) : NOT_STATED;
			case LOW_KIND -> kind(range.low());
			case BEST -> range.best().isPresent() ? count(range.best().getAsLong()) : NOT_STATED;
			case HIGH -> range.high().isStated() ? count(range.high().count()) : NOT_STATED;
			case HIGH_KIND -> kind(range.high());
			case HIGHEST -> range.highestStated().isPresent() ? count(range.highestStated().getAsLong()) : NOT_STATED;
			case FLOOR -> end(range.low());
			case WORDS, DECIMAL, MARKS -> words(range);
		};
	}

	private static String words(CountRange range) {
		if (range.isPoint()) {
			return count(range.low().count());
		}
		String ends = ends(range);
		if (range.best().isEmpty()) {
			return ends.isEmpty() ? NOT_STATED : ends;
		}
		String best = count(range.best().getAsLong());
		boolean says = range.low().isStated() && range.low().count() == range.best().getAsLong();
		return ends.isEmpty() ? EndKind.APPROXIMATE.words() + best : says ? ends : best + " (" + ends + ")";
	}

	private static String ends(CountRange range) {
		if (range.low().isStated() && range.high().isStated()) {
			return (range.low().count() == range.high().count()) ? end(range.low()) : end(range.low()) + " to "
					+ ((range.high().kind() == EndKind.APPROXIMATE) ? end(range.high()) : count(range.high().count()));
		}
		return range.low().isStated() ? end(range.low()) : range.high().isStated() ? end(range.high()) : "";
	}

	private static String end(End end) {
		return end.isStated() ? end.kind().words() + count(end.count()) : NOT_STATED;
	}

	private static String kind(End end) {
		return end.kind().code().replace('_', ' ');
	}

	private static String of(Amount.Decimal decimal, Part part) {
		return switch (part) {
			case WORDS, FLOOR -> decimal.kind().words() + percent(decimal.number());
			case NUMBER -> sign(decimal.kind()) + percent(decimal.number());
			case DECIMAL -> decimal.kind().words() + decimal(decimal.number());
			case LOW_KIND, HIGH_KIND -> decimal.kind().code().replace('_', ' ');
			default -> percent(decimal.number());
		};
	}

	/**
	 * A fraction as a percentage, with the decimals that it was rounded to.
	 * @param fraction the fraction; 0.837 is 83.7 %
	 * @return the words
	 */
	public static String percent(BigDecimal fraction) {
		return fraction.movePointRight(2).toPlainString() + " %";
	}

	/**
	 * What stands before a percentage that is more than it says.
	 * @param kind how it is stated
	 * @return the sign, empty for other kinds
	 */
	public static String sign(EndKind kind) {
		return (kind == EndKind.MORE_THAN) ? ">" : "";
	}

	/**
	 * A number with thousands separators and the decimals that it was rounded to.
	 * @param number the number
	 * @return the digits in groups of three
	 */
	public static String decimal(BigDecimal number) {
		return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
	}

	/**
	 * A count with thousands separators.
	 * @param count the count
	 * @return the digits in groups of three
	 */
	public static String count(long count) {
		StringBuilder digits = new StringBuilder().append(count);
		int first = (count < 0) ? 1 : 0;
		for (int i = digits.length() - GROUP; i > first; i -= GROUP) {
			digits.insert(i, ',');
		}
		return digits.toString();
	}

	/**
	 * The state and the marks of a value in words.
	 * @param value the value
	 * @return the words, empty for a plain figure
	 */
	public static String status(Value value) {
		StringBuilder words = new StringBuilder(
				value.state().symbol().isEmpty() ? "" : value.state().symbol() + " " + value.state().words());
		for (Mark mark : value.marks()) {
			words.append(words.isEmpty() ? "" : "; ").append(mark.symbol()).append(' ').append(mark.words());
		}
		return words.toString();
	}

}
