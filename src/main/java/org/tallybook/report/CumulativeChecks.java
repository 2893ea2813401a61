package org.tallybook.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.tally.CellKey;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.Sex;

/** What counts everything up to a date, and what only looks as if it did. */
final class CumulativeChecks {

	/** A flow has to rise so often, without ever falling, in so many periods. */
	private static final int LEAST_RISES = 5;

	private static final int LEAST_PERIODS = 8;

	private static final int LEAST_COMPARED = 3;

	private final CheckedSeries checked;

	CumulativeChecks(CheckedSeries checked) {
		this.checked = checked;
	}

	/** The rows of a cumulative series by members, each in the order of dates. */
	private SortedMap<String, SortedMap<Period, CellKey>> rows() {
		SortedMap<String, SortedMap<Period, CellKey>> rows = new TreeMap<>();
		for (CellKey key : this.checked.keys((members) -> !members.contains(Sex.UNKNOWN.code()))) {
			rows.computeIfAbsent(String.join("\u0000", key.members()), (members) -> new TreeMap<>())
				.put(key.period(), key);
		}
		return rows;
	}

	/**
	 * Where a cumulative series falls. Those of unknown sex may become fewer when more is
	 * known of them.
	 */
	List<Misprint> falls() {
		List<Misprint> found = new ArrayList<>();
		rows().values().forEach((row) -> {
			List<CellKey> keys = List.copyOf(row.values());
			for (int i = 1; i < keys.size(); i++) {
				CellKey before = keys.get(i - 1);
				CellKey now = keys.get(i);
				if (continues(before.period(), now.period()) && count(now) < count(before)) {
					found.add(misprint(Misprint.Code.CUMULATIVE_FALLS, now,
							"{now} after {before} on an earlier date; what counts everything up to a date cannot fall",
							Map.of("now", part("_later", now, count(now)), "before",
									part("_earlier_date", before, count(before)))));
				}
			}
		});
		return found;
	}

	/** Whether two dates belong to one count: a year to date begins anew. */
	private static boolean continues(Period before, Period now) {
		boolean calendar = now.precision() == before.precision() && now.precision() != Period.Precision.DAYS;
		return calendar || now.start().equals(before.start());
	}

	/**
	 * Where a cumulative series grows by another number than a flow counts. Where most
	 * dates disagree the two count different things, and there is nothing to find.
	 */
	List<Misprint> against(CheckedSeries flow) {
		List<Misprint> found = new ArrayList<>();
		int compared = 0;
		SortedMap<String, SortedMap<Period, CellKey>> flows = new CumulativeChecks(flow).rows();
		for (Map.Entry<String, SortedMap<Period, CellKey>> row : rows().entrySet()) {
			List<CellKey> keys = List.copyOf(row.getValue().values());
			for (int i = 1; i < keys.size(); i++) {
				CellKey now = keys.get(i);
				long growth = count(now) - count(keys.get(i - 1));
				Optional<Long> sum = sum(flow, flows.getOrDefault(row.getKey(), new TreeMap<>()),
						keys.get(i - 1).period().end(), now.period().end());
				compared += sum.isPresent() ? 1 : 0;
				if (growth >= 0 && sum.filter((counted) -> counted != growth).isPresent()) {
					found.add(misprint(Misprint.Code.CUMULATIVE_DIFFERS, now,
							"grew by {growth} since the date before, but \"" + flow.counted().label()
									+ "\" counts {flow} in between",
							Map.of("growth", part("_growth", now, growth), "flow",
									part("_counted_between", now, sum.orElse(0L)))));
				}
			}
		}
		boolean different = compared >= LEAST_COMPARED && 2 * found.size() > compared;
		return different ? List.of() : found;
	}

	/**
	 * The sum of a flow over periods that fill the days behind one date up to another.
	 */
	private static Optional<Long> sum(CheckedSeries flow, SortedMap<Period, CellKey> row, LocalDate after,
			LocalDate last) {
		LocalDate reached = after;
		long sum = 0;
		for (Map.Entry<Period, CellKey> cell : row.entrySet()) {
			Period period = cell.getKey();
			boolean next = period.start().filter(reached.plusDays(1)::equals).isPresent();
			if (next && !period.end().isAfter(last)) {
				sum += flow.cells().getOrDefault(cell.getValue(), 0L);
				reached = period.end();
			}
		}
		return reached.equals(last) ? Optional.of(sum) : Optional.empty();
	}

	/** Whether a flow never falls and often rises, over all places together. */
	Optional<Misprint> asFlow() {
		SortedMap<Period, Long> sums = new TreeMap<>();
		this.checked.totals()
			.stream()
			.filter((key) -> key.period().precision() == this.checked.series().frequency())
			.forEach((key) -> sums.merge(key.period(), count(key), Math::addExact));
		List<Long> counts = List.copyOf(sums.values());
		int rises = 0;
		for (int i = 1; i < counts.size(); i++) {
			if (counts.get(i) < counts.get(i - 1)) {
				return Optional.empty();
			}
			rises += (counts.get(i) > counts.get(i - 1)) ? 1 : 0;
		}
		if (counts.size() < LEAST_PERIODS || rises < LEAST_RISES) {
			return Optional.empty();
		}
		return Optional.of(new Misprint(Misprint.Code.STOCK_AS_FLOW, "All periods", "all",
				"never falls in {periods} periods and rises {rises} times; check whether it counts everything up to"
						+ " its date",
				Map.of("periods", whole("_periods_without_fall", counts.size()), "rises", whole("_rises", rises))));
	}

	private static Misprint.Number whole(String measure, long count) {
		return new Misprint.Number(measure, Optional.empty(), Map.of(), count);
	}

	private long count(CellKey key) {
		return this.checked.cells().getOrDefault(key, 0L);
	}

	private Misprint misprint(Misprint.Code code, CellKey key, String template, Map<String, Misprint.Number> numbers) {
		return new Misprint(code, this.checked.where(key), this.checked.key(key), template, numbers);
	}

	private Misprint.Number part(String measure, CellKey key, long count) {
		return new Misprint.Number(measure, Optional.of(key.period()), this.checked.known(key), count);
	}

	/** Whether one series may be the sum of another. */
	static boolean belong(Series cumulative, Series flow) {
		return cumulative.kind() == Series.Kind.CUMULATIVE && flow.kind() == Series.Kind.FLOW
				&& cumulative.outcome().equals(flow.outcome()) && cumulative.unit().equals(flow.unit());
	}

}
