package org.tallybook.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tallybook.report.Figure;
import org.tallybook.tally.Amount;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/** Reads the figures of an earlier release back from its {@code data.csv}. */
public final class TidyReader {

	/**
	 * How the units of rates begin, of which some have no decimals; a share of 0 or 1 has
	 * none either.
	 */
	private static final String RATIO_UNIT = "per_";

	private final CSVRecord row;

	private TidyReader(CSVRecord row) {
		this.row = row;
	}

	/**
	 * Reads a data file that a release published.
	 * @param file the file
	 * @return the figures by id, equal to those that were written
	 * @throws IOException where the file cannot be read, or is not such a data file: says
	 * the record
	 */
	public static SortedMap<String, Figure> read(Path file) throws IOException {
		SortedMap<String, Figure> figures = new TreeMap<>();
		try (InputStream stream = Files.newInputStream(file);
				Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder());
				CSVParser rows = CSVParser.parse(reader,
						TidyWriter.FORMAT.builder().setHeader().setSkipHeaderRecord(true).get())) {
			for (CSVRecord row : rows) {
				add(row, figures);
			}
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		return figures;
	}

	private static void add(CSVRecord row, SortedMap<String, Figure> figures) throws IOException {
		try {
			Figure figure = new TidyReader(row).figure();
			if (figures.put(figure.id(), figure) != null) {
				throw new IllegalArgumentException("figure '" + figure.id() + "' stands there twice");
			}
		}
		catch (RuntimeException ex) {
			throw new IOException("data.csv: record %s: %s".formatted(row.getRecordNumber(), ex.getMessage()), ex);
		}
	}

	private Figure figure() {
		Optional<Period> period = Optional.of(text("period")).filter((code) -> !code.isEmpty()).map(Period::parse);
		return new Figure(text("figure"), text("table"), text("series"), text("kind"), text("outcome"), text("measure"),
				period, members(), text("unit"), value(), Integer.parseInt(text("n_sources")), text("definition"),
				text("vintage"));
	}

	private SortedMap<String, String> members() {
		SortedMap<String, String> members = new TreeMap<>();
		List<String> names = this.row.getParser().getHeaderNames();
		Stream
			.concat(Stream.of(Series.SEX, Series.AGE_GROUP, Series.PLACE),
					names.subList(names.indexOf("vintage") + 1, names.size()).stream())
			.filter((dimension) -> !text(dimension).equals(Series.ALL))
			.forEach((dimension) -> members.put(dimension, text(dimension)));
		return members;
	}

	private Value value() {
		List<String> codes = List.of(text("status").split(";", -1));
		State state = coded(State.class, codes.get(0));
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		codes.stream().skip(1).forEach((code) -> marks.add(coded(Mark.class, code)));
		return new Value(state, state.printsNumber() ? Optional.of(amount()) : Optional.empty(), marks);
	}

	private Amount amount() {
		String number = text("low").isEmpty() ? text("high") : text("low");
		if (number.contains(".") || text("low_kind").equals(DataColumn.ROUNDED) || text("unit").startsWith(RATIO_UNIT)
				|| text("unit").equals(Figure.FRACTION)) {
			return new Amount.Decimal(new BigDecimal(number), decimalKind());
		}
		String best = text("best");
		return new Amount.Count(new CountRange(end("low"),
				best.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(best)), end("high")));
	}

	private EndKind decimalKind() {
		String kind = text("low").isEmpty() ? text("high_kind") : text("low_kind");
		return kind.equals(DataColumn.ROUNDED) ? EndKind.STATED : coded(EndKind.class, kind);
	}

	private End end(String column) {
		EndKind kind = coded(EndKind.class, text(column + "_kind"));
		return (kind == EndKind.NOT_STATED) ? End.NOT_STATED : new End(kind, Long.parseLong(text(column)));
	}

	private String text(String column) {
		return this.row.get(column);
	}

	/** The constant whose code is its name in lower case, as all codes of values are. */
	private static <E extends Enum<E>> E coded(Class<E> type, String code) {
		for (E constant : type.getEnumConstants()) {
			if (constant.name().equalsIgnoreCase(code)) {
				return constant;
			}
		}
		throw new IllegalArgumentException("expected a code of %s but got '%s'".formatted(type.getSimpleName(), code));
	}

}
