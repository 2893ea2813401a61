package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.tallybook.statistics.RevisionStatistics;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;

/**
 * An earlier vintage of a series beside the latest, of all together or of one sex.
 *
 * @param figures the latest vintage
 * @param earlier the earlier one
 * @param members of whom
 * @param draft what was read
 */
record VintagePair(SeriesFigures figures, Series earlier, Map<String, String> members, Draft draft) {

	/** The pairs that a table compares, the oldest vintage first. */
	static List<VintagePair> of(TableSpec spec, Draft draft) {
		List<VintagePair> pairs = new ArrayList<>();
		for (SeriesFigures figures : SeriesFigures.of(spec, draft)) {
			for (Series earlier : earlier(figures.counted().series(), draft)) {
				groups(figures).forEach((members) -> pairs.add(new VintagePair(figures, earlier, members, draft)));
			}
		}
		return pairs;
	}

	/** All together, then each sex that the source gives. */
	static List<Map<String, String>> groups(SeriesFigures figures) {
		List<Map<String, String>> groups = new ArrayList<>(List.of(Map.of()));
		figures.counted().sexes().forEach((sex) -> groups.add(Map.of(Series.SEX, sex)));
		return groups;
	}

	/** The name of a group in a column. */
	static String label(Map<String, String> members) {
		String sex = members.getOrDefault(Series.SEX, "");
		return sex.isEmpty() ? "All together" : Labels.of(Series.SEX, sex);
	}

	/** The earlier vintages that the file holds, the oldest first. */
	private static List<Series> earlier(Series series, Draft draft) {
		TreeSet<String> vintages = new TreeSet<>();
		draft.cells()
			.series()
			.stream()
			.filter((id) -> id.startsWith(series.id() + "@"))
			.forEach((id) -> vintages.add(id.substring(series.id().length() + 1)));
		return vintages.stream()
			.map((vintage) -> new Series(series.id() + "@" + vintage, series.source(), series.outcome(), series.kind(),
					series.unit(), series.frequency(), series.complete(), series.minimum(), series.dimensions(),
					Optional.of(vintage)))
			.toList();
	}

	TreeSet<Period> periods() {
		TreeSet<Period> periods = new TreeSet<>(this.draft.cells().periods(this.earlier));
		periods.addAll(this.draft.cells().periods(this.figures.counted().series()));
		return periods;
	}

	Optional<CountRange> before(Period period) {
		return this.figures.sum(this.earlier, period::equals, this.members);
	}

	Optional<CountRange> after(Period period) {
		return this.figures.sum(period::equals, this.members);
	}

	/** The revision of a period, where each vintage has one figure for it. */
	Optional<Long> revision(Period period) {
		return before(period).flatMap(this::number)
			.flatMap((before) -> after(period).flatMap(this::number).map((after) -> after - before));
	}

	/** The one figure of a count: the best of a range, the documented minimum. */
	private Optional<Long> number(CountRange range) {
		if (range.best().isPresent()) {
			return Optional.of(range.best().getAsLong());
		}
		return this.figures.counted().series().minimum() ? Optional.of(range.low().count()) : Optional.empty();
	}

	/** The periods that statistics take: of the source's own length, in both vintages. */
	List<Period> singles() {
		return periods().stream()
			.filter((period) -> period.precision() == this.earlier.frequency())
			.filter((period) -> revision(period).isPresent())
			.toList();
	}

	/** The statistics, where there are enough periods for any. */
	Optional<RevisionStatistics> statistics() {
		List<Period> singles = singles();
		if (singles.size() < RevisionFigures.LEAST) {
			return Optional.empty();
		}
		List<Long> first = singles.stream().map((p) -> before(p).flatMap(this::number).orElseThrow()).toList();
		List<Long> later = singles.stream().map((p) -> after(p).flatMap(this::number).orElseThrow()).toList();
		return Optional.of(RevisionStatistics.of(first, later));
	}

	/** The name of the earlier vintage. */
	String vintage() {
		return this.earlier.vintage().map((code) -> Period.parse(code).label()).orElse("");
	}

	/** The row of a period, or of all, in figure ids. */
	String path(String key) {
		String sex = this.members.getOrDefault(Series.SEX, "");
		return key + "/" + this.figures.counted().name() + (sex.isEmpty() ? "" : "/" + sex) + "/"
				+ this.earlier.vintage().orElse("");
	}

	RevisionFigures.Place all() {
		return new RevisionFigures.Place(this.figures, path("all"), this.members);
	}

	String label() {
		return this.figures.counted().label();
	}

	String group() {
		return label(this.members);
	}

	/**
	 * Says on the sheet of methods that there are too few periods for statistics.
	 * @return the id of the figure that says how many there are
	 */
	String refuse(TableSpec spec) {
		String periods = all().periods(singles().size());
		this.draft.methods().refused(Method.REVISION, spec, label() + ", " + group(), RevisionFigures.tooFew(periods));
		return periods;
	}

}
