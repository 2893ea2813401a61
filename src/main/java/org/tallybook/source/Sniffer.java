package org.tallybook.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Looks at a file that nobody has declared. */
public final class Sniffer {

	private static final int START = 1 << 20;

	private static final int MOST_PREAMBLE = 20;

	/** Behind how many records hashtags may stand, by HXL 1.1. */
	private static final int MOST_TITLES = 25;

	/** How many records tell the dialect. */
	private static final int SAMPLE = 200;

	/** How many records are looked at for what columns hold. */
	private static final int MOST_RECORDS = 1_000_000;

	private static final int MOST_VALUES = 20_000;

	private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

	/** No record is left behind so many lines. */
	private static final double AT_THE_END = -1;

	/** The least share of records of the same width for a dialect to be believed. */
	private static final double LEAST_REGULAR = 0.9;

	private final Path path;

	private final String file;

	private Sniffer(Path path) {
		this.path = path;
		this.file = path.getFileName().toString();
	}

	/**
	 * Looks at a file.
	 * @param path the file
	 * @return what it looks like
	 * @throws IOException where it cannot be read
	 * @throws InputRefusedException where no dialect makes records of it
	 */
	public static Sniffed look(Path path) throws IOException {
		return new Sniffer(path).look();
	}

	private Sniffed look() throws IOException {
		Unpacked start = Unpacked.from(this.file, Files.newInputStream(this.path), Charset.defaultCharset());
		String charset;
		try (InputStream in = start.stream()) {
			charset = (start.skipped() > 0) ? start.charset().name() : CharsetGuess.of(in.readNBytes(START));
		}
		Dialect best = Dialect.of(',', Charset.forName(charset), Set.of(""));
		double most = 0;
		InputRefusedException refused = new InputRefusedException(
				"%s: line 1: expected records of two cells or more under a comma, a semicolon, a tab or a bar"
					.formatted(this.file));
		for (char delimiter : DELIMITERS) {
			for (int preamble = 0; preamble <= MOST_PREAMBLE; preamble++) {
				Dialect dialect = new Dialect(delimiter, Optional.of('"'), Optional.empty(), Charset.forName(charset),
						Optional.empty(), preamble, Numbers.PLAIN);
				double regular = regularity(dialect);
				if (regular > most) {
					most = regular;
					best = dialect;
				}
				if (regular != 0) {
					break;
				}
			}
		}
		if (most == 0) {
			throw refused;
		}
		return describe(behindTitles(best), charset);
	}

	/**
	 * A file may have several rows of titles above its hashtags; then the tags are its
	 * header.
	 */
	private Dialect behindTitles(Dialect dialect) throws IOException {
		try (RecordReader reader = open(dialect)) {
			Optional<Line> line = reader.next();
			for (int i = 0; i < MOST_TITLES && line.isPresent(); i++) {
				if (i > 1 && Hashtags.isRow(line.get())) {
					return new Dialect(dialect.delimiter(), dialect.quote(), dialect.escape(), dialect.charset(),
							dialect.comment(), (int) line.get().line() - 1, dialect.numbers());
				}
				line = reader.next();
			}
			return dialect;
		}
	}

	/** A record with a number in it is no header, unless the number is a year. */
	private static boolean isData(Line header) {
		return header.cells()
			.stream()
			.map(Text::trimmed)
			.anyMatch((cell) -> cell.matches("-?\\d[\\d.,]*") && !cell.matches("(19|20)\\d\\d"));
	}

	/**
	 * How sure a dialect is: the width of its records, where nearly all have the same.
	 */
	private double regularity(Dialect dialect) throws IOException {
		try (RecordReader reader = open(dialect)) {
			Optional<Line> header = reader.next();
			if (header.isEmpty()) {
				return AT_THE_END;
			}
			if (header.get().cells().size() < 2
					|| header.get().cells().stream().filter((cell) -> !cell.isBlank()).count() < 2
					|| (dialect.preamble() > 0 && isData(header.get()))) {
				return 0;
			}
			int same = 0;
			int all = 0;
			for (Optional<Line> line = reader.next(); line.isPresent() && all < SAMPLE; line = reader.next()) {
				if (!line.get().isBlank()) {
					all++;
					same += (line.get().cells().size() == header.get().cells().size()) ? 1 : 0;
				}
			}
			return (all > 0 && same >= LEAST_REGULAR * all) ? header.get().cells().size() : 0;
		}
		catch (InputRefusedException ex) {
			return 0;
		}
	}

	private RecordReader open(Dialect dialect) throws IOException {
		return new RecordReader(this.file, Files.newInputStream(this.path), dialect, Limits.DEFAULT,
				new Slice(0, Long.MAX_VALUE, 1));
	}

	private Sniffed describe(Dialect dialect, String charset) throws IOException {
		try (RecordReader reader = open(dialect)) {
			Line header = reader.next().orElseThrow();
			boolean headless = isData(header);
			List<String> labels = headless
					? IntStream.rangeClosed(1, header.cells().size()).mapToObj((i) -> "column " + i).toList()
					: header.cells().stream().map(Text::trimmed).toList();
			List<ColumnSample> columns = labels.stream().map(ColumnSample::new).toList();
			if (Hashtags.isRow(header)) {
				tag(columns, header);
			}
			Map<String, List<String>> footers = new TreeMap<>();
			boolean blank = false;
			long records = 0;
			for (Optional<Line> line = reader.next(); line.isPresent()
					&& records < MOST_RECORDS; line = reader.next()) {
				Line record = line.get();
				if (record.isBlank()) {
					blank = true;
				}
				else if (records == 0 && Hashtags.isRow(record)) {
					tag(columns, record);
				}
				else if (total(record) >= 0) {
					int column = Math.min(total(record), labels.size() - 1);
					footers.computeIfAbsent(labels.get(column), (label) -> new ArrayList<>())
						.add(Text.trimmed(record.cells().get(total(record))));
				}
				else if (record.cells().size() == columns.size()) {
					records++;
					for (int i = 0; i < columns.size(); i++) {
						columns.get(i).add(Text.trimmed(record.cells().get(i)));
					}
				}
			}
			footers.replaceAll((label, cells) -> cells.stream().distinct().toList());
			return new Sniffed(this.file, dialect, charset, columns.stream().map(ColumnSample::column).toList(),
					headless, footers, blank, records);
		}
	}

	/** The first cell that is a word for a total; -1 where none is. */
	private static int total(Line record) {
		for (int i = 0; i < record.cells().size(); i++) {
			if (TotalWords.isTotal(Text.trimmed(record.cells().get(i)))) {
				return i;
			}
		}
		return -1;
	}

	private static void tag(List<ColumnSample> columns, Line tags) {
		for (int i = 0; i < Math.min(columns.size(), tags.cells().size()); i++) {
			columns.get(i).tag = tags.cells().get(i).replaceAll("\\s", "");
		}
	}

	/** The values of one column so far. */
	private static final class ColumnSample {

		private final String label;

		private final boolean personalLabel;

		private final Map<String, Long> values = new TreeMap<>();

		private String tag = "";

		private boolean many;

		private boolean personalCell;

		ColumnSample(String label) {
			this.label = label;
			this.personalLabel = PersonalData.isLabel(label);
		}

		void add(String cell) {
			if (this.personalLabel) {
				return;
			}
			this.personalCell |= PersonalData.isCell(cell);
			if (this.values.size() < MOST_VALUES || this.values.containsKey(cell)) {
				this.values.merge(cell, 1L, Long::sum);
			}
			else {
				this.many = true;
			}
		}

		Sniffed.Column column() {
			boolean personal = this.personalLabel || (this.personalCell && !isCounts());
			return new Sniffed.Column(this.label, this.tag, personal, personal ? Map.of() : this.values, this.many);
		}

		private boolean isCounts() {
			return this.values.keySet().stream().allMatch((value) -> value.matches("[\\d.,\\s-]*"));
		}

	}

}
