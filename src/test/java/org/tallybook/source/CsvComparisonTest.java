package org.tallybook.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The checks of java-csv-comparison: each is read as it says, or refused. The reader has
 * no mode that returns comments, so that seven checks have nothing to ask.
 */
class CsvComparisonTest {

	private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");

	private final List<String> read = new ArrayList<>();

	private final List<String> refused = new ArrayList<>();

	private final List<String> otherwise = new ArrayList<>();

	private final List<String> notAsked = new ArrayList<>();

	@Test
	void readsEveryCheckAsItSaysOrRefusesIt() throws IOException {
		try (Stream<Path> files = Files.list(Corpora.folder("java-csv-comparison"))) {
			for (Path file : files.filter((f) -> f.toString().endsWith(".yaml")).sorted().toList()) {
				Map<String, Object> group = new Yaml().load(Files.readString(file));
				String settings = String.valueOf(group.get("settings"));
				for (Object check : (List<?>) group.getOrDefault("checks", List.of())) {
					check((Map<?, ?>) check, settings);
				}
			}
		}
		System.out.println("java-csv-comparison: %s read right, %s refused, %s without a mode to ask"
			.formatted(this.read.size(), this.refused.size(), this.notAsked.size()));
		assertThat(this.otherwise).isEmpty();
		assertThat(this.refused)
			.allMatch((id) -> id.startsWith("spaces-around-quotes") || id.startsWith("open-quotation"))
			.hasSize(8);
		assertThat(this.read).hasSize(45);
		assertThat(this.notAsked).hasSize(7);
	}

	private void check(Map<?, ?> check, String settings) throws IOException {
		String id = String.valueOf(check.get("id"));
		if (settings.contains("commentMode=READ")) {
			this.notAsked.add(id);
			return;
		}
		Dialect dialect = settings.contains("commentMode=SKIP") ? Corpora.commented(Dialect.DEFAULT, '#')
				: Dialect.DEFAULT;
		int right = 0;
		int stopped = 0;
		for (String end : LINE_ENDS) {
			String input = text(word(check, "input"), end);
			List<List<String>> expected = ((List<?>) word(check, "records")).stream()
				.map((record) -> ((List<?>) record).stream().map((cell) -> text(cell, end)).toList())
				.toList();
			Corpora.Outcome outcome = Corpora.read(input.getBytes(StandardCharsets.UTF_8), dialect);
			stopped += outcome.isRefused() ? 1 : 0;
			right += !outcome.isRefused() && records(outcome, input, settings).equals(expected) ? 1 : 0;
		}
		(right == LINE_ENDS.size() ? this.read : stopped == LINE_ENDS.size() ? this.refused : this.otherwise).add(id);
	}

	private static Object word(Map<?, ?> check, String word) {
		return Objects.requireNonNull(check.get(word), word);
	}

	/** The reader returns empty lines; who skips them, skips lines of nothing. */
	private static List<List<String>> records(Corpora.Outcome outcome, String input, String settings) {
		Set<Long> empty = new TreeSet<>();
		String[] lines = input.split("\r\n|\n|\r", -1);
		for (int i = 0; i < lines.length && settings.contains("skipEmptyLines=true"); i++) {
			if (lines[i].isEmpty()) {
				empty.add(i + 1L);
			}
		}
		return outcome.lines().stream().filter((line) -> !empty.contains(line.line())).map(Line::cells).toList();
	}

	private static String text(Object text, String end) {
		return String.valueOf(text)
			.replace("\u240D", "\r")
			.replace("\u240A", "\n")
			.replace("\u2424", "\r\n")
			.replace("\u23CE", end)
			.replace("\u2420", " ");
	}

}
