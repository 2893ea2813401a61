package org.tallybook.disclosure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.Reports;
import org.tallybook.declaration.ReportFile;
import org.tallybook.report.Figure;
import org.tallybook.report.Report;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The quarterly arrivals of 2020 and 2021 as if they were restricted, beside the arrivals
 * by year, which are public and count the same people.
 */
class KnownElsewhereTest {

	private static final Threshold TEN = new Threshold(10, false);

	@TempDir
	Path folder;

	private List<Figure> quarters = List.of();

	private List<Figure> years = List.of();

	@BeforeEach
	void read() throws Exception {
		for (String file : List.of("report.yml", "counts.csv")) {
			copy(Path.of("src/test/resources/restricted", file));
		}
		copy(Path.of("input/arrivals-by-quarter.csv"));
		copy(Path.of("input/arrivals-by-sex.csv"));
		Report report = Reports.of(this.folder, YearMonth.of(2023, 12), 1 << 26, Optional.empty());
		Restricted restricted = new Restricted(ReportFile.read(this.folder).report());
		Collection<Figure> figures = report.figures().values();
		this.quarters = figures.stream().filter((f) -> f.table().equals("arrivals") && f.isCountOfSeries()).toList();
		this.years = restricted.knownElsewhere(figures);
	}

	private void copy(Path file) throws IOException {
		Files.copy(file, this.folder.resolve(file.getFileName()));
	}

	@Test
	void countsWhatAPublicSourcePrintsOfTheSamePeopleAmongWhatIsKnown() {
		assertThat(this.years).allMatch((figure) -> figure.series().equals("quarters/arrived"))
			.anyMatch((figure) -> figure.period().filter((p) -> p.code().equals("2021")).isPresent());
		Cube alone = new Cube(this.quarters, TEN);
		Protection unaware = new Protection(alone, new EarlierFigures(alone, List.of()));
		assertThat(unaware.unsafeTables(unaware.hidden())).isEmpty();

		Cube both = new Cube(this.quarters, this.years, (source) -> TEN, (figure) -> PlainCount.of(figure.value()));
		Protection aware = new Protection(both, elsewhere(both));
		assertThat(aware.unsafeTables(aware.hidden())).isEmpty();
		assertThat(aware.unsafeTables(unaware.hidden())).as("what was safe before the years were known")
			.containsExactly("arrivals");
	}

	private EarlierFigures elsewhere(Cube cube) {
		EarlierFigures told = new EarlierFigures(cube, List.of());
		told.addElsewhere(this.years);
		return told;
	}

	@Test
	void protectsEveryQuarterOfAFewPeople() {
		Cube both = new Cube(this.quarters, this.years, (source) -> TEN, (figure) -> PlainCount.of(figure.value()));
		Protection aware = new Protection(both, elsewhere(both));
		List<String> hidden = this.quarters.stream()
			.filter((figure) -> aware.hidden().get(both.cell(figure).orElseThrow()))
			.map(Figure::id)
			.toList();
		assertThat(hidden).contains("arrivals/2020-Q2/arrived/male/persons", "arrivals/2020-Q4/arrived/male/persons",
				"arrivals/2021-Q2/arrived/persons", "arrivals/2021-Q2/arrived/female/persons",
				"arrivals/2021-Q4/arrived/female/persons");
		assertThat(Stream.of("2020-Q2", "2021-Q2").map((q) -> "arrivals/" + q + "/arrived/female/persons"))
			.as("a row of one hidden sex tells it")
			.allMatch(hidden::contains);
	}

}
