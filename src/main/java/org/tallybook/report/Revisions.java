package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.tallybook.statistics.RevisionStatistics;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * How the figures of this publication were revised: of each period what the releases
 * before this one said, what this one says, by how much the two differ, and why.
 */
final class Revisions implements Analysis {

	/** Besides the first, so many releases have a column of their own. */
	private static final int SHOWN = 12;

	private static final String FIRST = "The figure in the first release that has the whole period. A period that the"
			+ " very first release has was perhaps published long before by its source.";

	private static final String REVISION = "This release less the first published figure: of best figures where both"
			+ " releases have one, of documented minimums where both are no more; of other ranges the ends, each by"
			+ " itself. [z] stands where a figure is missing or of a part of the period.";

	private static final String REASON = "Everything that differs between what the releases were made from:"
			+ " input-changed, declaration-changed, methods-changed, later-month.";

	private static final Cell NONE = new Cell.Text("");

	@Override
	public Table make(TableSpec spec, Draft draft) {
		draft.methods().used(Method.REVISION, spec);
		List<EarlierRelease> releases = draft.history().releases();
		List<Integer> shown = shown(releases.size());
		List<Column> columns = columns(spec, draft, shown);
		List<List<Cell>> rows = new ArrayList<>();
		if (releases.isEmpty()) {
			List<Cell> row = new ArrayList<>(
					List.of(new Cell.Text("There is no earlier release of this publication.")));
			IntStream.range(1, columns.size()).forEach((i) -> row.add(NONE));
			rows.add(row);
			return Analysis.table(spec, draft, List.of(), columns, rows);
		}
		for (SeriesFigures figures : SeriesFigures.of(spec, draft)) {
			for (Map<String, String> members : VintagePair.groups(figures)) {
				new Group(figures, members, spec, draft).addTo(rows, shown, columns.size());
			}
		}
		return Analysis.tableOf(spec, draft, about(spec, draft, shown), columns, rows);
	}

	/** The first release, and the last ones. */
	private static List<Integer> shown(int size) {
		return IntStream.range(0, size).filter((release) -> release == 0 || release >= size - SHOWN).boxed().toList();
	}

	private static boolean ranged(TableSpec spec, Draft draft) {
		return SeriesFigures.of(spec, draft).stream().anyMatch((figures) -> figures.counted().ranged());
	}

	private static List<Column> columns(TableSpec spec, Draft draft, List<Integer> shown) {
		Set<String> units = new TreeSet<>(SeriesFigures.of(spec, draft).stream().map(SeriesFigures::unit).toList());
		String unit = (units.size() == 1) ? " (" + units.iterator().next() + ")" : "";
		List<EarlierRelease> releases = draft.history().releases();
		List<Column> columns = new ArrayList<>(List.of(Column.text("Series", 24), Column.text("Of", 14),
				Column.text("Period", 20), Column.text("First published in", 16),
				Column.number("First published" + unit + draft.notes().marker(FIRST))));
		shown.forEach((release) -> columns.add(Column.number("In " + releases.get(release).label() + unit)));
		columns.add(Column.number("In this release" + unit));
		columns.add(Column.number("Revision" + unit + draft.notes().marker(REVISION)));
		if (ranged(spec, draft)) {
			columns.add(Column.number("Revision of the low end" + unit));
			columns.add(Column.number("Revision of the high end" + unit));
		}
		columns.add(Column.text("Status", 34));
		columns.add(Column.text("Reason" + draft.notes().marker(REASON), 40));
		return columns;
	}

	private static List<Sentence> about(TableSpec spec, Draft draft, List<Integer> shown) {
		List<Sentence> about = new ArrayList<>();
		about.add(Sentence.of("Releases stand in the order of their months and revisions. A figure that a release did"
				+ " not have is [z]. Changes over time are never made of figures of two releases."));
		int left = draft.history().releases().size() - shown.size();
		if (left > 0) {
			String figure = draft.add(spec.id(), "all", spec.source(), "releases_without_column", "releases",
					Optional.empty(), Value.of(left));
			about.add(new Sentence("The first release and the last ones have a column; {left} between them have none"
					+ " and were looked at all the same.", new TreeMap<>(Map.of("left", figure))));
		}
		return about;
	}

	/** The rows of one series, of all together or of one sex. */
	private record Group(SeriesFigures figures, Map<String, String> members, TableSpec spec, Draft draft) {

		void addTo(List<List<Cell>> rows, List<Integer> shown, int width) {
			List<EarlierRelease> releases = this.draft.history().releases();
			PublishedSeries published = new PublishedSeries(releases, this.spec.id(),
					this.figures.counted().series().id(), this.members);
			RevisionReasons reasons = new RevisionReasons(this.spec.source(), this.draft);
			List<RevisionLine> lines = periods(published).stream()
				.map((period) -> new RevisionLine(this.figures, this.members, period, now(period), published))
				.toList();
			for (RevisionLine line : lines) {
				List<Cell> row = new ArrayList<>(head(Labels.of(line.period())));
				row.addAll(line.cells(releases, shown, ranged(this.spec, this.draft)));
				row.add(new Cell.Text(line.status()));
				row.add(new Cell.Text(line.reasons(reasons)));
				rows.add(row);
			}
			statistics(lines).ifPresent((sentence) -> {
				List<Cell> row = new ArrayList<>(head("Single periods"));
				IntStream.range(row.size(), width - 1).forEach((i) -> row.add(NONE));
				row.add(new Cell.Phrase(sentence));
				rows.add(row);
			});
		}

		private List<Cell> head(String period) {
			boolean minimum = this.figures.counted().series().minimum();
			return List.of(new Cell.Text(this.figures.counted().label() + (minimum ? ", at least" : "")),
					new Cell.Text(VintagePair.label(this.members)), new Cell.Text(period));
		}

		/** The periods of the table, and those of its length that releases had before. */
		private TreeSet<Period> periods(PublishedSeries published) {
			Timespan timespan = this.draft.timespan(this.draft.source(this.spec.source()));
			if (!this.figures.counted().isFlow()) {
				TreeSet<Period> reported = new TreeSet<>(timespan.reported());
				reported.addAll(published.periods());
				return reported;
			}
			TreeSet<Period> periods = new TreeSet<>(timespan.calendar(this.spec.every()));
			periods.addAll(timespan.unplaced(this.spec.every()));
			published.periods()
				.stream()
				.filter((period) -> period.precision() == this.spec.every())
				.forEach(periods::add);
			return periods;
		}

		private Value now(Period period) {
			Timespan timespan = this.draft.timespan(this.draft.source(this.spec.source()));
			boolean placed = this.figures.counted().isFlow() && period.precision() == this.spec.every();
			Selection selection = Selection.ofPeriod(period, timespan, placed);
			return this.figures.value(this.figures.sum(selection.includes(), this.members), selection.marks(),
					State.MISSING);
		}

		/**
		 * The statistics, first against latest, of the periods whose first figure is
		 * known: those that the very first release had not.
		 */
		private Optional<Sentence> statistics(List<RevisionLine> lines) {
			List<RevisionLine> singles = lines.stream()
				.filter((line) -> line.period().precision() == this.figures.counted().series().frequency())
				.filter((line) -> line.first().orElse(0) > 0 && line.revision().isPresent())
				.toList();
			String path = "all/" + this.figures.counted().name()
					+ this.members.values().stream().map((member) -> "/" + member).findFirst().orElse("");
			RevisionFigures.Place all = new RevisionFigures.Place(this.figures, path, this.members);
			if (singles.size() < RevisionFigures.LEAST) {
				this.draft.methods()
					.refused(Method.REVISION, this.spec,
							this.figures.counted().label() + ", " + VintagePair.label(this.members),
							RevisionFigures.tooFewReleased(all.periods(singles.size())));
				return Optional.empty();
			}
			RevisionStatistics statistics = RevisionStatistics.of(
					singles.stream().map((line) -> number(line.firstValue())).toList(),
					singles.stream().map((line) -> number(line.now())).toList());
			return Optional.of(RevisionFigures.of(all, statistics, this.draft.spec().policies()).sentence());
		}

		private static long number(Value value) {
			return PublishedSeries.range(value).flatMap(PublishedSeries::number).orElseThrow();
		}

	}

}
