package org.tallybook;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.tallybook.declaration.DeclarationException;
import org.tallybook.declaration.ReportFile;
import org.tallybook.report.Cell;
import org.tallybook.report.Figure;
import org.tallybook.report.Provenance;
import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.source.FileScan;
import org.tallybook.source.Mapper;
import org.tallybook.source.Part;
import org.tallybook.source.PartReader;
import org.tallybook.source.RecordVisitor;
import org.tallybook.source.SourceSpec;
import org.tallybook.source.TallyMapper;
import org.tallybook.source.When;
import org.tallybook.statistics.Share;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Finding;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.Tally;
import org.tallybook.tally.Value;

/** What was read from a collection, and the report that was made of it. */
final class Collected {

	private static final YearMonth MONTH = YearMonth.of(2026, 9);

	private final Path folder;

	private final Reports.Reading reading;

	private final Map<String, Long> records = new TreeMap<>();

	private final Map<Long, Period> periods = new TreeMap<>();

	/**
	 * Reads a collection.
	 * @param declaration the folder of its declaration
	 * @param files the folder of its files
	 * @param folder where both are put together
	 */
	Collected(Path declaration, Path files, Path folder) throws IOException, DeclarationException {
		this.folder = folder;
		Files.copy(declaration.resolve(ReportFile.NAME), folder.resolve(ReportFile.NAME));
		for (SourceSpec spec : ReportFile.read(folder).sources()) {
			Files.copy(files.resolve(spec.file()), folder.resolve(spec.file()), StandardCopyOption.REPLACE_EXISTING);
		}
		this.reading = Reports.read(folder, MONTH, 1 << 26, Optional.empty(), this::visitor);
	}

	/** Counts records of which something holds that no cell tells. */
	private RecordVisitor visitor(SourceSpec spec) {
		return (line, entry, addresses) -> {
			Record record = new Record(spec.id(), entry);
			switch (spec.id()) {
				case "incidents" -> {
					this.periods.put(line, entry.period());
					for (String sex : List.of("female", "male")) {
						count(sex + " not known", record.of("dead-and-missing", sex).isEmpty());
					}
					count("minors not known", record.of("minors", Series.ALL).isEmpty());
					count("parts differ",
							record.best("dead") + record.best("missing") != record.best("dead-and-missing"));
				}
				case "events" -> count("parts differ", record.best("of-side-a") + record.best("of-side-b")
						+ record.best("civilians") + record.best("of-unknown-side") != record.best("deaths"));
				case "demographics" -> {
					long known = best(record.of("people", "female")) + best(record.of("people", "male"));
					count("sex of some not known", known > 0 && known != record.best("people"));
				}
				default -> {
					// Its cells tell everything.
				}
			}
		};
	}

	private void count(String what, boolean holds) {
		this.records.merge(what, holds ? 1L : 0L, Long::sum);
	}

	long records(String what) {
		return this.records.get(what);
	}

	/**
	 * How many records of a source lie outside the month that two other columns name.
	 */
	long outside(String source, String year, String month) throws IOException {
		SourceSpec spec = this.reading.declaration().files(source).get(0);
		TallyMapper mapper = (TallyMapper) spec.mapper();
		SourceSpec other = new SourceSpec(spec.id(), spec.file(), spec.dialect(), spec.layout(), spec.limits(),
				new TallyMapper(source, new When.YearAndPart(year, month, false), Map.of(), Optional.empty(),
						List.of(mapper.counts().get(0)), mapper.faults()),
				new SourceSpec.Unread(spec.unread().ignored(), true, spec.unread().impersonal()), spec.rules(),
				List.of());
		long[] outside = { 0, 0 };
		try (PartReader reader = new PartReader(other, this.folder.resolve(spec.file()),
				FileScan.of(other, this.folder.resolve(spec.file()), Long.MAX_VALUE).slices().get(0), MONTH,
				(line, entry, addresses) -> {
					outside[0] += entry.period().contains(this.periods.get(line)) ? 0 : 1;
					outside[1]++;
				})) {
			boolean more = true;
			while (more) {
				more = reader.readBlock(1000);
			}
			Part part = reader.part();
			if (outside[1] != this.periods.size() || !part.rejects().isEmpty()) {
				throw new IllegalStateException("Expected the same records under both pairs of columns");
			}
		}
		return outside[0];
	}

	/** What became of the records of each file. */
	List<Provenance.Input> inputs() {
		return this.reading.report().provenance().inputs();
	}

	Provenance.Input input(String file) {
		return inputs().stream().filter((input) -> input.file().equals(file)).findFirst().orElseThrow();
	}

	List<Finding> findings() {
		return this.reading.findings();
	}

	/** The codes of the findings that the workbook lists for records. */
	List<String> listed() {
		return this.reading.report()
			.workbooks()
			.stream()
			.flatMap((workbook) -> workbook.tables().stream())
			.filter((table) -> table.id().endsWith("-findings"))
			.flatMap((table) -> table.rows().stream())
			.filter((row) -> !((Cell.Text) row.get(1)).text().isEmpty())
			.map((row) -> ((Cell.Text) row.get(3)).text())
			.toList();
	}

	/** The sum of the cells of a series, {@code source/name}. */
	CountRange sum(String series, Predicate<Period> period, Map<String, String> members) {
		return this.reading.cells().sum(counted(series).series(), period, members).orElse(CountRange.ZERO);
	}

	/** Whether a series has any figure of a period. */
	boolean knows(String series, Period period) {
		return this.reading.cells().periods(counted(series).series()).contains(period);
	}

	private Counted counted(String series) {
		return this.reading.declaration()
			.report()
			.sources()
			.stream()
			.flatMap((source) -> source.counts().stream())
			.filter((counted) -> counted.series().id().equals(series))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Expected a declared series but got '" + series + "'"));
	}

	/** The exact share of women and girls, of the people of known sex or of all. */
	Share share(String series, Predicate<Period> period) {
		long female = best(sum(series, period, Map.of(Series.SEX, "female")));
		long male = best(sum(series, period, Map.of(Series.SEX, "male")));
		boolean parts = !counted(series).parts().isEmpty();
		long all = best(sum(series, period, parts ? Map.of(Series.SEX, Series.ALL) : Map.of()));
		return new Share(female, male, all - female - male);
	}

	/** A published figure. */
	Figure figure(String id) {
		Figure figure = this.reading.report().figures().get(id);
		if (figure == null) {
			throw new IllegalArgumentException("Expected a published figure but got '" + id + "'");
		}
		return figure;
	}

	/** The number that a published figure prints; 0 where it says that there is none. */
	BigDecimal published(String id) {
		Value value = figure(id).value();
		return value.number()
			.or(() -> value.count().map((count) -> BigDecimal.valueOf(count.best().orElse(count.low().count()))))
			.orElse(BigDecimal.ZERO);
	}

	static BigDecimal percent(org.tallybook.statistics.Ratio ratio) {
		return ratio.rounded(4, RoundingMode.HALF_EVEN).movePointRight(2);
	}

	static long best(CountRange range) {
		return range.best().orElseThrow();
	}

	private static long best(Optional<CountRange> range) {
		return range.map(Collected::best).orElse(0L);
	}

	/** One record by its series. */
	private record Record(String source, Mapper.Entry entry) {

		Optional<CountRange> of(String series, String sex) {
			return this.entry.tallies()
				.stream()
				.filter((tally) -> tally.key().series().equals(this.source + "/" + series))
				.filter((tally) -> isOf(tally, sex))
				.map(Tally::count)
				.findFirst();
		}

		/** The sex is the last member of a series with parts; others have none. */
		private static boolean isOf(Tally tally, String sex) {
			List<String> members = tally.key().members();
			String last = members.isEmpty() ? "" : members.get(members.size() - 1);
			return last.equals(sex) || (sex.equals(Series.ALL) && !last.equals("female") && !last.equals("male"));
		}

		long best(String series) {
			return Collected.best(of(series, Series.ALL));
		}

	}

}
