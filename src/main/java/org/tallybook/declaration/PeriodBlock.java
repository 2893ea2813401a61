package org.tallybook.declaration;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tallybook.source.PeriodFormat;
import org.tallybook.source.When;
import org.tallybook.tally.Period;

/** What tells the period of the records of a source. */
final class PeriodBlock {

	private final When when;

	private final boolean upTo;

	PeriodBlock(Section source) {
		if (!source.isBlock("period")) {
			this.when = When.of(source.text("period"));
			this.upTo = false;
			return;
		}
		Section block = source.section("period");
		When read = read(block);
		boolean everything = block.flag("up-to");
		boolean open = read instanceof When.Always always && always.period().start().isEmpty();
		if (everything && read instanceof When.Always) {
			block.fault("up-to", "'up-to' was found beside 'value'; one of them was expected");
		}
		this.when = everything ? new When.UpTo(read) : read;
		this.upTo = everything || open;
		block.finish();
	}

	private static When read(Section block) {
		PeriodFormat format = format(block);
		String value = block.text("value", "");
		String column = block.text("column", "");
		String from = block.text("from", "");
		String to = block.text("to", "");
		String year = block.text("year", "");
		String quarter = block.text("quarter", "");
		String month = block.text("month", "");
		long ways = List.of(value, column, from, year).stream().filter((way) -> !way.isEmpty()).count();
		if (ways != 1) {
			block.fault("%s of 'value', 'column', 'from' with 'to', and 'year' with 'quarter' or 'month' were found;"
				.formatted(ways) + " one was expected");
		}
		if (!value.isEmpty()) {
			return new When.Always(
					block.parse("value", "", "a period such as 1987, 1987-01 or ..1987-01", Period::parse)
						.orElse(Period.year(1970)));
		}
		if (!from.isEmpty()) {
			return new When.Span(from, block.text("to"), format);
		}
		if (!year.isEmpty()) {
			if (quarter.isEmpty() == month.isEmpty()) {
				block.fault("year", "either 'quarter' or 'month' was expected beside 'year'");
			}
			return new When.YearAndPart(year, quarter.isEmpty() ? month : quarter, !quarter.isEmpty());
		}
		if (!to.isEmpty() || !quarter.isEmpty() || !month.isEmpty()) {
			block.fault("'to' was found without 'from', or 'quarter' or 'month' without 'year'");
		}
		return new When.Column(column, format);
	}

	/** How dates are written: {@code format}, {@code language} and {@code weekday}. */
	static PeriodFormat format(Section block) {
		List<String> patterns = block.texts("format");
		Locale language = block.parse("language", "en", "a language such as es or ko", PeriodBlock::language)
			.orElse(Locale.ENGLISH);
		Optional<String> weekday = block.optional("weekday");
		if (patterns.isEmpty()) {
			if (weekday.isPresent()) {
				block.fault("weekday",
						"'weekday' was found without 'format'; the formats that it tells apart were expected");
			}
			return PeriodFormat.CODES;
		}
		try {
			return new PeriodFormat(patterns, language, weekday);
		}
		catch (IllegalArgumentException ex) {
			block.fault("format", "'format' is '%s' but a format such as dd/MM/yyyy was expected"
				.formatted(String.join("', '", patterns)));
			return PeriodFormat.CODES;
		}
	}

	private static Locale language(String tag) {
		try {
			return new Locale.Builder().setLanguageTag(tag).build();
		}
		catch (IllformedLocaleException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	When when() {
		return this.when;
	}

	/** Whether every record counts everything up to a day. */
	boolean isUpTo() {
		return this.upTo;
	}

}
