package org.tallybook.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.tallybook.report.ReportSpec.WorkbookSpec;
import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.statistics.DigitSlip;
import org.tallybook.tally.CellKey;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.Tally;
import org.tallybook.tally.Value;

/**
 * The sources of a workbook against themselves: parts against totals, figures as printed,
 * cumulative counts, coverage. Nothing is corrected; what does not agree is told among
 * the findings, figures with it.
 */
final class Misprints {

	/**
	 * So many findings of one code and series are printed, and how many more there are.
	 */
	static final int MOST = 20;

	private final String table;

	private final Draft draft;

	private final List<List<Cell>> rows = new ArrayList<>();

	private final Map<String, Long> bySource = new TreeMap<>();

	private Misprints(WorkbookSpec workbook, Draft draft) {
		this.table = workbook.id() + "-findings";
		this.draft = draft;
	}

	/** Checks the sources of a workbook. */
	static Misprints of(WorkbookSpec workbook, Draft draft) {
		Misprints misprints = new Misprints(workbook, draft);
		workbook.sources().stream().map(draft::source).filter((s) -> s.register().isEmpty()).forEach(misprints::check);
		draft.methods().used(Method.MISPRINTS, "Findings");
		return misprints;
	}

	/** The rows of the findings. */
	List<List<Cell>> rows() {
		return this.rows;
	}

	/** How many findings a source has. */
	long count(String source) {
		return this.bySource.getOrDefault(source, 0L);
	}

	private void check(SourceDescription source) {
		Map<String, CheckedSeries> all = new LinkedHashMap<>();
		source.counts()
			.forEach((counted) -> all.put(counted.name(), CheckedSeries.of(counted, cells(counted.series().id()))));
		boolean told = this.draft.findings()
			.stream()
			.anyMatch((f) -> f.source().equals(source.id()) && f.code().equals("parts-exceed-total"));
		for (CheckedSeries checked : all.values()) {
			List<Misprint> found = new ArrayList<>(new PartChecks(checked, told).misprints());
			found.addAll(printed(checked, source));
			found.addAll(cumulative(checked, List.copyOf(all.values())));
			tell(source, checked.counted(), found);
		}
		tell(source, new CoverageChecks(source, this.draft).misprints());
	}

	private List<Tally> cells(String series) {
		return this.draft.cells().tallies(series);
	}

	private static List<Misprint> cumulative(CheckedSeries checked, List<CheckedSeries> all) {
		List<Misprint> found = new ArrayList<>();
		CumulativeChecks checks = new CumulativeChecks(checked);
		if (checked.counted().isFlow() && checked.counted().takenFrom().isEmpty() && !checked.counted().ranged()) {
			checks.asFlow().ifPresent(found::add);
		}
		if (checked.series().kind() == Series.Kind.CUMULATIVE) {
			boolean told = all.stream()
				.anyMatch((other) -> other.counted().takenFrom().filter(checked.series()::equals).isPresent());
			if (!told) {
				found.addAll(checks.falls());
			}
			List<CheckedSeries> flows = all.stream()
				.filter((other) -> other.counted().takenFrom().isEmpty())
				.filter((other) -> CumulativeChecks.belong(checked.series(), other.series()))
				.toList();
			if (flows.size() == 1) {
				found.addAll(checks.against(flows.get(0)));
			}
		}
		return found;
	}

	/** Where the source prints another figure than the one found. */
	private List<Misprint> printed(CheckedSeries checked, SourceDescription source) {
		List<Misprint> found = new ArrayList<>();
		SeriesFigures figures = figures(source, checked.counted());
		checked.counted().printed().ifPresent((printed) -> {
			for (Tally tally : cells(printed.id())) {
				CellKey key = tally.key();
				Map<String, String> members = checked.known(key);
				Optional<CountRange> own = figures.sum(key.period()::equals, members);
				if (own.isPresent() && own.get().isPoint() && !own.get().equals(tally.count())) {
					found.add(printed(checked, key, tally.count().low().count(), own.get().low().count()));
				}
			}
		});
		return found;
	}

	private static Misprint printed(CheckedSeries checked, CellKey key, long printed, long found) {
		Optional<Misprint.Code> slip = DigitSlip.between(printed, found).map(Misprint.Code::of);
		String words = slip.map((code) -> ": " + code.words()).orElse("");
		Map<String, String> members = checked.known(key);
		return new Misprint(slip.orElse(Misprint.Code.PRINTED_DIFFERS), checked.where(key), checked.key(key),
				"the source prints {printed}, its other figures give {found}" + words,
				Map.of("printed", new Misprint.Number("_as_printed", Optional.of(key.period()), members, printed),
						"found", new Misprint.Number("_found", Optional.of(key.period()), members, found)));
	}

	/** Figures of a series that stand among the findings. */
	private SeriesFigures figures(SourceDescription source, Counted counted) {
		return new SeriesFigures(new TableSpec(this.table, "findings", "Findings", "", "", source.id(), List.of(),
				Period.Precision.YEAR, "", Optional.empty(), Optional.empty(), List.of(), TableSpec.Choices.NONE,
				List.of(), List.of()), this.draft, counted);
	}

	private void tell(SourceDescription source, Counted counted, List<Misprint> found) {
		SeriesFigures figures = figures(source, counted);
		byCode(found).forEach((code, misprints) -> {
			misprints.stream()
				.limit(MOST)
				.forEach((misprint) -> row(source, counted.label(), code, misprint.sentence(figures)));
			more(source, counted.name(), counted.label(), code, misprints.size());
		});
	}

	private void tell(SourceDescription source, List<Misprint> found) {
		byCode(found).forEach((code, misprints) -> {
			misprints.stream()
				.limit(MOST)
				.forEach((misprint) -> row(source, "", code,
						misprint.sentence(this.table, source.id(), "periods", this.draft)));
			more(source, "all", "", code, misprints.size());
		});
	}

	private static Map<Misprint.Code, List<Misprint>> byCode(List<Misprint> found) {
		return found.stream().collect(Collectors.groupingBy(Misprint::code, TreeMap::new, Collectors.toList()));
	}

	private void more(SourceDescription source, String name, String label, Misprint.Code code, int all) {
		this.bySource.merge(source.id(), (long) all, Long::sum);
		if (all > MOST) {
			String more = this.draft.add(this.table, source.id() + "/" + name + "/" + code.code(), source.id(), "more",
					"findings", Optional.empty(), Value.of(all - MOST));
			row(source, label, code, new Sentence("and {n} more", new TreeMap<>(Map.of("n", more))));
		}
	}

	private void row(SourceDescription source, String label, Misprint.Code code, Sentence sentence) {
		this.rows.add(List.of(new Cell.Text(source.title()), new Cell.Text(""), new Cell.Text(label),
				new Cell.Text(code.code()), new Cell.Phrase(sentence)));
	}

}
