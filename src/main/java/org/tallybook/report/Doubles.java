package org.tallybook.report;

import java.text.Normalizer;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Finding;
import org.tallybook.tally.Period;
import org.tallybook.tally.Tally;

/**
 * What may be counted twice, or apart although it is one: a long period whose count is
 * that of its parts, and members whose names differ only to a computer. Both are printed
 * as published, and told.
 */
final class Doubles {

	private static final int FEWEST_PARTS = 2;

	private Doubles() {
	}

	static void check(Draft draft) {
		for (SourceDescription source : draft.spec().sources()) {
			Set<String> told = new HashSet<>();
			for (Counted counted : source.counts()) {
				checkMembers(source, counted, draft, told);
				checkPeriods(source, counted, draft);
			}
		}
	}

	private static void checkMembers(SourceDescription source, Counted counted, Draft draft, Set<String> told) {
		for (String dimension : counted.series().dimensions()) {
			draft.cells()
				.members(counted.series(), dimension)
				.stream()
				.collect(Collectors.groupingBy(Doubles::plain, TreeMap::new, Collectors.toCollection(TreeSet::new)))
				.values()
				.stream()
				.filter((names) -> names.size() > 1 && told.add(dimension))
				.forEach((names) -> draft.findings()
					.add(new Finding(source.id(), "", 0, dimension, "similar-members",
							"members whose names differ only in capitals, blanks or characters that nobody sees are"
									+ " counted apart")));
		}
	}

	/** A name without what people do not see or do not tell apart. */
	private static String plain(String member) {
		return Normalizer.normalize(member, Normalizer.Form.NFKC)
			.replaceAll("\\p{Cf}", "")
			.replaceAll("[\\s\\p{Z}]+", " ")
			.strip()
			.toUpperCase(Locale.ROOT)
			.toLowerCase(Locale.ROOT);
	}

	private static void checkPeriods(SourceDescription source, Counted counted, Draft draft) {
		if (!counted.isFlow() || !haveParts(draft.cells().periods(counted.series()))) {
			return;
		}
		Map<List<String>, List<Tally>> byMembers = draft.cells()
			.tallies(counted.series().id())
			.stream()
			.collect(Collectors.groupingBy((tally) -> tally.key().members(), Collectors.toList()));
		TreeSet<Period> doubled = new TreeSet<>();
		byMembers.values().forEach((tallies) -> doubled.addAll(doubled(tallies)));
		for (Period period : doubled) {
			draft.findings()
				.add(new Finding(source.id(), "", 0, counted.label(), "period-doubles-its-parts",
						Labels.of(period) + " has the same count as its own parts together; if it is their total, every"
								+ " sum over periods holds it twice"));
		}
	}

	/** Whether some period is long enough to have others as its parts. */
	private static boolean haveParts(Set<Period> periods) {
		long shortest = periods.stream().mapToLong(Doubles::days).min().orElse(0);
		return periods.stream().anyMatch((period) -> days(period) >= FEWEST_PARTS * shortest);
	}

	/** The periods whose count is exactly that of shorter ones inside them. */
	private static List<Period> doubled(List<Tally> tallies) {
		List<Period> doubled = new ArrayList<>();
		long shortest = tallies.stream().mapToLong((tally) -> days(tally.key().period())).min().orElse(0);
		for (Tally tally : tallies) {
			Period whole = tally.key().period();
			if (days(whole) < FEWEST_PARTS * shortest) {
				continue;
			}
			List<CountRange> parts = tallies.stream()
				.filter((other) -> !other.key().period().equals(whole) && whole.contains(other.key().period()))
				.map(Tally::count)
				.toList();
			boolean same = parts.size() >= FEWEST_PARTS && !tally.count().equals(CountRange.ZERO)
					&& parts.stream().reduce(CountRange::plus).filter(tally.count()::equals).isPresent();
			if (same) {
				doubled.add(whole);
			}
		}
		return doubled;
	}

	private static long days(Period period) {
		return period.start()
			.map((start) -> start.until(period.end().plusDays(1), ChronoUnit.DAYS))
			.orElse(Long.MAX_VALUE);
	}

}
