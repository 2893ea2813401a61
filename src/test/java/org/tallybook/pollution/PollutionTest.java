package org.tallybook.pollution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.ArrayList;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.source.SourceSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens to a file, its records are read as they were meant, or it is refused
 * with the line and the reason. With {@code -Dtallybook.pollution=10000} as many files
 * are tried.
 */
class PollutionTest {

	private static final int FILES = Integer.getInteger("tallybook.pollution", 2000);

	private static final int MOST_SHOWN = 60;

	@TempDir
	Path folder = Path.of("");

	private final Map<String, Map<Verdict.Kind, Integer>> table = new TreeMap<>();

	private final Map<String, Integer> applied = new TreeMap<>();

	private final List<String> differences = new ArrayList<>();

	@Test
	void readsExactlyOrRefusesWithTheLine() throws Exception {
		Map<String, SourceSpec> specs = Declarations.read(this.folder);
		int files = 0;
		for (int seed = 1; files < FILES; seed++) {
			for (Layout layout : Layouts.ALL) {
				files += round(layout, specs.get(layout.id), seed);
			}
		}
		print();
		assertThat(this.applied.keySet()).containsExactlyInAnyOrderElementsOf(Pollutions.ALL.keySet());
		assertThat(this.differences.stream().limit(MOST_SHOWN))
			.as("%s of %s files differ: %s", this.differences.size(), files, kinds())
			.isEmpty();
	}

	/** Every pollution once. */
	private int round(Layout layout, SourceSpec spec, int seed) throws IOException {
		int files = 0;
		for (Map.Entry<String, Pollution> pollution : Pollutions.ALL.entrySet()) {
			Random random = new Random(seed * 1_000_003L + pollution.getKey().hashCode() * 31L + layout.id.hashCode());
			Sheet sheet = new Rows(layout, random).sheet();
			if (pollution.getValue().pollute(sheet, random)) {
				files++;
				this.applied.merge(pollution.getKey(), 1, Integer::sum);
				check(sheet, spec, seed, pollution.getKey());
			}
		}
		return files;
	}

	/** Every second file is read in slices. */
	private void check(Sheet sheet, SourceSpec spec, int seed, String pollution) throws IOException {
		byte[] bytes = sheet.bytes();
		long slice = (seed % 2 == 0) ? Math.max(600, bytes.length / 3) : Long.MAX_VALUE;
		Observed observed = Observed.of(spec, this.folder.resolve(spec.file()), bytes, slice);
		Verdict verdict = Verdict.of(sheet.expected(), observed);
		this.table.computeIfAbsent(spec.id(), (id) -> new EnumMap<>(Verdict.Kind.class))
			.merge(verdict.kind(), 1, Integer::sum);
		if (!verdict.difference().isEmpty()) {
			this.differences.add("%s, seed %s, %s: %s".formatted(spec.id(), seed, pollution, verdict.difference()));
		}
	}

	private Set<String> kinds() {
		Set<String> kinds = new TreeSet<>();
		this.differences.forEach((difference) -> kinds.add(difference.split(": ", 2)[0].split(", ", 3)[2]));
		return kinds;
	}

	private void print() {
		StringBuilder text = new StringBuilder();
		text.append(line("source", "files", "exact", "refused, right", "refused, other", "wrong"));
		Map<Verdict.Kind, Integer> sums = new EnumMap<>(Verdict.Kind.class);
		this.table.forEach((source, row) -> {
			text.append(line(source, row));
			row.forEach((kind, files) -> sums.merge(kind, files, Integer::sum));
		});
		System.out.print(text.append(line("all", sums)));
	}

	private static String line(String source, Map<Verdict.Kind, Integer> row) {
		List<Object> cells = new ArrayList<>(List.of(source, row.values().stream().mapToInt(Integer::intValue).sum()));
		for (Verdict.Kind kind : Verdict.Kind.values()) {
			cells.add(row.getOrDefault(kind, 0));
		}
		return line(cells.toArray());
	}

	private static String line(Object... cells) {
		return String.format(Locale.ROOT, "%-10s %7s %7s %15s %15s %7s%n", cells);
	}

}
