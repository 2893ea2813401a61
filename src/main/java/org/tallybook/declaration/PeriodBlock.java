package org.tallybook.declaration;

import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tallybook.source.PeriodFormat;
import org.tallybook.source.When;
import org.tallybook.tally.Period;

/** What tells the period of the records of a source. */
final class PeriodBlock {

	private final When when;

	PeriodBlock(Section source) {
		if (!source.isBlock("period")) {
			this.when = When.of(source.text("period"));
			return;
		}
		Section block = source.section("period");
		this.when = block.has("files") ? byFile(block, source.texts("file")) : one(block);
		block.finish();
	}

	/** The period of the records of each file. */
	private static When byFile(Section block, List<String> files) {
		List<Section> sections = block.named("files", "period of file");
		List<String> names = block.names("files");
		Map<String, When> periods = new LinkedHashMap<>();
		for (Section section : sections) {
			periods.put(names.get(periods.size()), one(section));
			section.finish();
		}
		if (!periods.keySet().equals(Set.copyOf(files))) {
			block.fault("files",
					"'files' names %s but %s was expected, the files of the source".formatted(names, files));
		}
		return new When.ByFile(periods);
	}

	private static When one(Section block) {
		When read = read(block);
		boolean everything = block.flag("up-to");
		if (everything && read instanceof When.Always) {
			block.fault("up-to", "'up-to' was found beside 'value'; one of them was expected");
		}
		return everything ? new When.UpTo(read) : read;
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

}
