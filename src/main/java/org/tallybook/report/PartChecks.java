package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.statistics.DigitSlip;
import org.tallybook.tally.CellKey;
import org.tallybook.tally.Series;
import org.tallybook.tally.Sex;

/**
 * Parts by sex against the total of the same record, where every sex has a column and no
 * rest is of unknown sex.
 *
 * @param checked the series
 * @param exceedingIsTold whether parts that exceed their total are among the findings
 * already
 */
record PartChecks(CheckedSeries checked, boolean exceedingIsTold) {

	List<Misprint> misprints() {
		List<Misprint> found = new ArrayList<>();
		if (isWhole()) {
			for (CellKey total : this.checked.totals()) {
				SortedMap<CellKey, Long> parts = parts(total);
				if (parts.size() == distinctParts().size()) {
					check(total, parts).ifPresent(found::add);
				}
			}
		}
		return found;
	}

	/** Whether the parts have to make the total. */
	private boolean isWhole() {
		return !this.checked.counted().restUnknown() && this.checked.counted().takenFrom().isEmpty()
				&& this.checked.counted().rowSexes().isEmpty()
				&& this.checked.counted().sexes().containsAll(List.of(Sex.FEMALE.code(), Sex.MALE.code()));
	}

	private List<SortedMap<String, String>> distinctParts() {
		return this.checked.counted().parts().stream().distinct().toList();
	}

	private SortedMap<CellKey, Long> parts(CellKey total) {
		SortedMap<CellKey, Long> parts = new TreeMap<>();
		for (SortedMap<String, String> part : distinctParts()) {
			CellKey key = this.checked.with(total, part);
			Optional.ofNullable(this.checked.cells().get(key)).ifPresent((count) -> parts.put(key, count));
		}
		return parts;
	}

	private Optional<Misprint> check(CellKey key, SortedMap<CellKey, Long> parts) {
		long total = this.checked.cells().getOrDefault(key, 0L);
		long sum = parts.values().stream().mapToLong(Long::longValue).sum();
		if (sum == total) {
			return Optional.empty();
		}
		Optional<Misprint> slip = DigitSlip.between(total, sum)
			.map((of) -> misprint(Misprint.Code.of(of), key,
					"the total {total} and {parts}, the sum of its parts: " + Misprint.Code.of(of).words(), total, sum))
			.or(() -> ofOnePart(parts, total, sum));
		if (slip.isPresent() || (sum > total && this.exceedingIsTold)) {
			return slip;
		}
		String words = (sum < total) ? "fewer" : "more";
		return Optional.of(misprint(Misprint.Code.PARTS_DIFFER, key,
				"the parts add to {parts}, {differ} " + words + " than the total {total}", total, sum));
	}

	/** One part, and only one, may be what a slip made of the number that is missing. */
	private Optional<Misprint> ofOnePart(SortedMap<CellKey, Long> parts, long total, long sum) {
		List<Misprint> slips = new ArrayList<>();
		parts.forEach((key, count) -> {
			long wanted = count + total - sum;
			DigitSlip.between(count, wanted).ifPresent((slip) -> slips.add(misprint(key, count, wanted, slip)));
		});
		return (slips.size() == 1) ? Optional.of(slips.get(0)) : Optional.empty();
	}

	private Misprint misprint(CellKey key, long count, long wanted, DigitSlip slip) {
		Misprint.Code code = Misprint.Code.of(slip);
		return new Misprint(code, this.checked.where(key), this.checked.key(key),
				"{count}, but {wanted} would make the total: " + code.words(),
				Map.of("count", part("_in_file", key, count), "wanted", part("_by_total", key, wanted)));
	}

	private Misprint misprint(Misprint.Code code, CellKey key, String template, long total, long sum) {
		Map<String, Misprint.Number> numbers = new TreeMap<>(
				Map.of("total", part("_total", key, total), "parts", part(Misprint.OF_PARTS, key, sum)));
		if (code == Misprint.Code.PARTS_DIFFER) {
			numbers.put("differ", part(Misprint.DIFFER, key, Math.abs(total - sum)));
		}
		return new Misprint(code, this.checked.where(key), this.checked.key(key), template, numbers);
	}

	private Misprint.Number part(String measure, CellKey key, long count) {
		Map<String, String> members = this.checked.members(key);
		members.values().removeIf(Series.ALL::equals);
		return new Misprint.Number(measure, Optional.of(key.period()), members, count);
	}

}
