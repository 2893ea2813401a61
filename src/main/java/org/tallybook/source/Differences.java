package org.tallybook.source;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.tallybook.tally.CellKey;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Finding;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.TalliesSum;
import org.tallybook.tally.Tally;

/**
 * What came to a cumulative series between one of its records and the next: the
 * difference of the two counts, from the day after the first to the day of the second.
 * What came before the first record is not known. Where the source counts fewer than
 * before, it has revised its figures: there is no difference then, and a finding says so.
 */
final class Differences {

	private final SourceSpec spec;

	private final CountSpec count;

	Differences(SourceSpec spec, CountSpec count) {
		this.spec = spec;
		this.count = count;
	}

	/**
	 * Adds the cells of the derived series, where the declaration names one.
	 * @param cells holds those of the cumulative series, and takes those of the derived
	 * one
	 * @param findings where revisions downwards are noted
	 */
	void addTo(TalliesSum cells, Collection<Finding> findings) {
		if (this.count.differences().isEmpty()) {
			return;
		}
		Map<List<String>, Map<Period, CountRange>> rows = new TreeMap<>(
				(a, b) -> String.join("\u0000", a).compareTo(String.join("\u0000", b)));
		for (Tally tally : cells.sum()) {
			if (tally.key().series().equals(this.count.series().id())) {
				rows.computeIfAbsent(tally.key().members(), (members) -> new TreeMap<>())
					.put(tally.key().period(), tally.count());
			}
		}
		rows.forEach((members, row) -> add(this.count.differences().get(), members, row, cells, findings));
	}

	private void add(Series series, List<String> members, Map<Period, CountRange> row, TalliesSum cells,
			Collection<Finding> findings) {
		Map<Period, Optional<CountRange>> sums = new TreeMap<>();
		Iterator<Map.Entry<Period, CountRange>> records = row.entrySet().iterator();
		Map.Entry<Period, CountRange> before = records.next();
		findings.add(finding("first-record",
				"what came before the first record is not known; periods that begin before it are not whole"));
		while (records.hasNext()) {
			Map.Entry<Period, CountRange> now = records.next();
			Period between = Period.days(before.getKey().end().plusDays(1), now.getKey().end()).calendarPeriod();
			Optional<CountRange> difference = difference(before.getValue(), now.getValue());
			if (difference.isEmpty()) {
				findings.add(finding("revised-downwards",
						"the source counts fewer at %s than before; what".formatted(now.getKey().code())
								+ " was newly counted is not known"));
			}
			sums.merge(between, difference, (a, b) -> a.flatMap((sum) -> b.map(sum::plus)));
			before = now;
		}
		sums.forEach((period, sum) -> sum
			.ifPresent((known) -> cells.add(new Tally(new CellKey(series.id(), period, members), known))));
	}

	private static Optional<CountRange> difference(CountRange from, CountRange to) {
		if (!from.isPoint() || !to.isPoint() || to.low().count() < from.low().count()) {
			return Optional.empty();
		}
		return Optional.of(CountRange.exactly(to.low().count() - from.low().count()));
	}

	private Finding finding(String code, String message) {
		return new Finding(this.spec.id(), this.spec.file(), 0, String.join(" + ", this.count.total().columns()), code,
				message);
	}

}
