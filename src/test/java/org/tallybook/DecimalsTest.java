package org.tallybook;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tallybook.disclosure.Disclosure;
import org.tallybook.disclosure.Release;
import org.tallybook.report.EarlierRelease;
import org.tallybook.report.Figure;
import org.tallybook.report.Part;
import org.tallybook.report.Sentence;
import org.tallybook.report.Words;
import org.tallybook.tally.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A decimal number that is no share never becomes a percentage, wherever it is printed.
 */
class DecimalsTest {

	private static Release release;

	@BeforeAll
	static void makeTheRelease() throws Exception {
		release = release(Optional.empty());
	}

	@Test
	void printsOnlyFractionsAsPercentages() {
		List<Figure> decimals = release.figures()
			.values()
			.stream()
			.filter((figure) -> figure.value().decimal().isPresent())
			.toList();
		assertThat(decimals).filteredOn((figure) -> !figure.unit().equals(Figure.FRACTION))
			.hasSizeGreaterThan(60)
			.allSatisfy((figure) -> assertThat(words(figure.id())).doesNotContain("%"));
		assertThat(decimals).filteredOn((figure) -> figure.unit().equals(Figure.FRACTION))
			.hasSizeGreaterThan(1000)
			.allSatisfy((figure) -> assertThat(words(figure.id())).endsWith(" %"));
	}

	@Test
	void saysAMeanInASentenceAsItIs() {
		assertThat(mean()).isPresent();
		assertThat(words(mean().orElseThrow())).isEqualTo("0.6");
		assertThat(words("routes-averages/2025-11/dead-and-missing/persons_average")).isEqualTo("at least 319.4");
		assertThat(words("arrivals-change/2023/arrived/change_previous")).isEqualTo("193 %");
	}

	@Test
	void saysWhatChangedOfAMeanAsItIs() throws Exception {
		String id = "arrivals-trend/arrived/slope";
		TreeMap<String, Figure> before = new TreeMap<>(release.figures());
		before.put(id, release.figures().get(id).withValue(Value.of(new BigDecimal("-80.2"))));
		Release later = release(Optional
			.of(new EarlierRelease("2025-12/r1", LocalDate.of(2026, 11, 24), true, new TreeMap<>(), before)));
		List<String> row = later.workbooks()
			.get(0)
			.tables()
			.stream()
			.filter((table) -> table.id().equals("deportations-changes"))
			.flatMap((table) -> table.rows().stream())
			.map((cells) -> cells.stream().map((cell) -> BundledReportTest.text(later, cell)).toList())
			.filter((cells) -> cells.get(0).equals(id))
			.findFirst()
			.orElseThrow();
		assertThat(row).contains("-80.2", "-95.9");
	}

	private static Optional<String> mean() {
		return release.figures()
			.keySet()
			.stream()
			.filter((id) -> id.startsWith("arrivals-vintages/all/arrived/") && id.endsWith("/mean_revision"))
			.filter((id) -> !id.contains("male"))
			.findFirst();
	}

	private static String words(String id) {
		TreeMap<String, String> figures = new TreeMap<>();
		figures.put("it", id);
		String words = release.text(new Sentence("{it}", figures));
		assertThat(words).isEqualTo(Words.of(release.value(id), Part.WORDS.of(release.figures().get(id))));
		return words;
	}

	private static Release release(Optional<EarlierRelease> earlier) throws Exception {
		return new Disclosure().release(Reports.of(Path.of("input"), YearMonth.of(2025, 12), 1 << 26, earlier));
	}

}
