package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.tallybook.report.Figure;
import org.tallybook.tally.Period;
import org.tallybook.tally.Value;

/**
 * Counts by place and route, or by place and month, that change from release to release:
 * some are revised, members are added, and one release may print no routes or months.
 */
final class RandomReleases {

	private final Random random;

	private final boolean byMonth;

	private final int most;

	private final Map<List<String>, Long> counts = new LinkedHashMap<>();

	private int places;

	private int columns;

	RandomReleases(Random random, int most) {
		this.random = random;
		this.byMonth = random.nextBoolean();
		this.most = most;
		this.places = 2 + random.nextInt(2);
		this.columns = 2 + random.nextInt(2);
		fill();
	}

	private void fill() {
		for (int p = 0; p < this.places; p++) {
			for (int c = 0; c < this.columns; c++) {
				this.counts.computeIfAbsent(List.of("p" + p, column(c)),
						(key) -> (long) this.random.nextInt(this.most + 1));
			}
		}
	}

	private String column(int number) {
		return this.byMonth ? "2024-0" + (number + 1) : "r" + number;
	}

	/** Counts are revised, and members come up that were not there. */
	void change() {
		this.counts.replaceAll((key, count) -> (this.random.nextInt(4) == 0)
				? Math.max(0, count + this.random.nextInt(9) - 4) : count);
		this.places += (this.random.nextInt(3) == 0) ? 1 : 0;
		this.columns += (this.columns < 5 && this.random.nextInt(3) == 0) ? 1 : 0;
		fill();
	}

	/** The figures of a release; a coarse one has the totals by place alone. */
	List<Figure> figures(boolean coarse) {
		Map<List<String>, Long> sums = new LinkedHashMap<>();
		this.counts.forEach((key, count) -> {
			Set<String> columns = new LinkedHashSet<>(List.of(""));
			if (!coarse) {
				columns.add(key.get(1));
			}
			if (!coarse && this.byMonth) {
				columns.add((key.get(1).compareTo("2024-03") <= 0) ? "2024-Q1" : "2024-Q2");
			}
			for (String place : List.of("", key.get(0))) {
				columns.forEach((column) -> sums.merge(List.of(place, column), count, Long::sum));
			}
		});
		List<Figure> figures = new ArrayList<>();
		sums.forEach((key, sum) -> figures.add(figure(key.get(0), key.get(1), sum)));
		return figures;
	}

	private Figure figure(String place, String column, long count) {
		TreeMap<String, String> members = new TreeMap<>();
		if (!place.isEmpty()) {
			members.put("place", place);
		}
		if (!column.isEmpty() && !this.byMonth) {
			members.put("route", column);
		}
		Optional<Period> period = (this.byMonth && !column.isEmpty()) ? Optional.of(Period.parse(column))
				: Optional.empty();
		String id = "t/" + place + "/" + column + "/persons";
		return new Figure(id, "t", "s/n", "flow", "detained", "persons", period, members, "persons", Value.of(count), 1,
				"s", "2024-01-01");
	}

}
