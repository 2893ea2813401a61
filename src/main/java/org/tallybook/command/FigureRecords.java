package org.tallybook.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.tallybook.report.Comparison;
import org.tallybook.report.Excess;
import org.tallybook.report.Figure;
import org.tallybook.report.SourceDescription;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.Tally;

/**
 * Which counts stand behind a figure of a series. A row of a table may stand for one
 * period alone or for all that lie in it; the counts whose sum is the published figure
 * are those that were added.
 */
final class FigureRecords {

	private static final String OF_ALL = "share_of_all";

	private final Figure figure;

	private final SourceDescription source;

	FigureRecords(Figure figure, SourceDescription source) {
		this.figure = figure;
		this.source = source;
	}

	/** A count and the record that it was read from. */
	record Read(String file, long line, Tally tally, List<String> addresses) {
	}

	/**
	 * The counts behind the figure.
	 * @param all every count of the source
	 * @return those that were added, in the order of the file
	 */
	List<Read> among(List<Read> all) {
		if (takenFrom().isPresent()) {
			return differences(all);
		}
		if (compared().isPresent() || tooLongFor().isPresent()) {
			return matching(all, this::isBehind);
		}
		List<Read> exact = matching(all, (period) -> this.figure.period().map(period::equals).orElse(true));
		List<Read> within = matching(all, (period) -> this.figure.period().map((p) -> p.contains(period)).orElse(true));
		return (!isFlow() || isSum(exact) || within.isEmpty()) ? exact : within;
	}

	/** The cumulative series whose differences the figure adds. */
	private Optional<String> takenFrom() {
		return counted().flatMap(SourceDescription.Counted::takenFrom).map(Series::id);
	}

	private Optional<SourceDescription.Counted> counted() {
		return this.source.counts()
			.stream()
			.filter((counted) -> counted.series().id().equals(this.figure.series()))
			.findFirst();
	}

	/**
	 * The records of the period, and the one before from which the first difference is
	 * taken.
	 */
	private List<Read> differences(List<Read> all) {
		List<Read> records = new ArrayList<>(matching(all, (period) -> true));
		records.sort(Comparator.comparing((read) -> read.tally().key().period()));
		List<Read> within = records.stream().filter((read) -> contains(read.tally().key().period().end())).toList();
		int first = within.isEmpty() ? 0 : records.indexOf(within.get(0));
		List<Read> behind = new ArrayList<>(records.subList(Math.max(0, first - 1), first));
		behind.addAll(within);
		return behind;
	}

	private boolean contains(LocalDate day) {
		return this.figure.period().map((period) -> period.contains(Period.days(day, day))).orElse(true);
	}

	/** Whether periods add; what counts everything up to a date holds no earlier date. */
	private boolean isFlow() {
		return counted().map(SourceDescription.Counted::isFlow).orElse(true);
	}

	/** The period that a change is measured from. */
	private Optional<Period> compared() {
		return Comparison.behind(this.figure.measure())
			.flatMap((comparison) -> this.figure.period().flatMap(comparison::of));
	}

	/** The length for which the periods of this figure are too long. */
	private Optional<Period.Precision> tooLongFor() {
		String row = this.figure.id().split("/", -1)[1];
		return Stream.of(Period.Precision.values())
			.filter((precision) -> row.equals("no-single-" + precision.code()))
			.findFirst();
	}

	private boolean isBehind(Period period) {
		if (tooLongFor().isPresent()) {
			return period.calendarPeriod().precision().compareTo(tooLongFor().get()) > 0;
		}
		return Stream.concat(this.figure.period().stream(), compared().stream())
			.anyMatch((whole) -> whole.contains(period));
	}

	/** Whether counts add to the published figure; shares are of counts, not sums. */
	boolean isSum(List<Read> reads) {
		Optional<CountRange> sum = reads.stream().map((read) -> read.tally().count()).reduce(CountRange::plus);
		Optional<CountRange> published = this.figure.value().count();
		boolean single = compared().isEmpty() && takenFrom().isEmpty() && !isRevision()
				&& !Excess.isOfParts(this.figure.measure());
		return single && sum.isPresent() && published.isPresent()
				&& sum.get().low().count() == published.get().low().count();
	}

	private List<Read> matching(List<Read> all, Predicate<Period> period) {
		List<Read> found = new ArrayList<>();
		for (Read read : all) {
			if (series().contains(read.tally().key().series()) && period.test(read.tally().key().period())
					&& matches(read.tally())) {
				found.add(read);
			}
		}
		List<Read> totals = found.stream().filter((read) -> isTotal(read.tally())).toList();
		return (isOfTotals() && !totals.isEmpty()) ? totals : found;
	}

	/** Shares, the unknown and what parts have too much are made of the parts as well. */
	private boolean isOfTotals() {
		String measure = this.figure.measure();
		boolean ofParts = measure.startsWith("share_") && !measure.equals(OF_ALL);
		boolean count = this.figure.value().count().isPresent() || compared().isPresent() || isRevision()
				|| isOfCounts();
		return count && !ofParts && !asked().containsValue("unknown") && !Excess.isOfParts(measure);
	}

	/** Averages, rates and parts of a whole are made of totals alone. */
	private boolean isOfCounts() {
		String measure = this.figure.measure();
		return measure.contains("_average") || measure.startsWith("rate_") || measure.equals(OF_ALL);
	}

	/** The series itself, or the other version of it that the measure names. */
	private List<String> series() {
		String measure = this.figure.measure();
		if (takenFrom().isPresent()) {
			return List.of(takenFrom().get());
		}
		if (measure.endsWith("_first_published")) {
			return List.of(this.figure.series() + "@first");
		}
		String[] path = this.figure.id().split("/", -1);
		String earlier = this.figure.series() + "@" + path[path.length - 2];
		if (measure.endsWith("_earlier")) {
			return List.of(earlier);
		}
		if (isRevision()) {
			return List.of(earlier, this.figure.series());
		}
		return measure.endsWith("_printed") ? List.of(this.figure.series() + "@printed")
				: List.of(this.figure.series());
	}

	/** Whether the figure says what became of an earlier vintage. */
	private boolean isRevision() {
		return this.figure.measure().endsWith("_revision");
	}

	/** What is asked for; a part in percent is made of every part of the whole. */
	private Map<String, String> asked() {
		return this.figure.measure().equals(OF_ALL) ? Map.of() : this.figure.members();
	}

	private boolean matches(Tally tally) {
		Map<String, String> members = members(tally);
		for (Map.Entry<String, String> asked : asked().entrySet()) {
			String member = members.getOrDefault(asked.getKey(), Series.ALL);
			if (!member.equals(asked.getValue()) && !isRest(asked)) {
				return false;
			}
		}
		return true;
	}

	/** People of unknown sex are what remains of a total, or are counted as such. */
	private boolean isRest(Map.Entry<String, String> asked) {
		return asked.getKey().equals(Series.SEX) && asked.getValue().equals("unknown")
				&& counted().filter(SourceDescription.Counted::restUnknown).isPresent();
	}

	/** Whether a count is of all sexes together, or of all that were not asked for. */
	private boolean isTotal(Tally tally) {
		Map<String, String> members = members(tally);
		members.keySet().removeAll(asked().keySet());
		return members.getOrDefault(Series.SEX, Series.ALL).equals(Series.ALL);
	}

	private Map<String, String> members(Tally tally) {
		List<String> dimensions = this.source.counts()
			.stream()
			.map(SourceDescription.Counted::series)
			.filter((series) -> tally.key().series().equals(series.id())
					|| tally.key().series().startsWith(series.id() + "@"))
			.findFirst()
			.map(Series::dimensions)
			.orElse(List.of());
		Map<String, String> members = new TreeMap<>();
		for (int i = 0; i < dimensions.size(); i++) {
			members.put(dimensions.get(i), tally.key().members().get(i));
		}
		return members;
	}

}
