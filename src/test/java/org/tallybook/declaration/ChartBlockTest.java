package org.tallybook.declaration;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallybook.report.ChartSpec;
import org.tallybook.tally.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The charts of the bundled declaration, with one line changed. */
class ChartBlockTest {

	private static final String THRESHOLD = "series: arrived\n        threshold: ";

	@TempDir
	Path folder = Path.of("");

	@Test
	void readsEveryKindOfChart() throws Exception {
		assertThat(charts().stream().map(Object::getClass).distinct()).containsExactlyInAnyOrder(
				ChartSpec.TimelineSpec.class, ChartSpec.ForestSpec.class, ChartSpec.ShareSpec.class,
				ChartSpec.OutcomesSpec.class, ChartSpec.IncidentsSpec.class, ChartSpec.NestingSpec.class,
				ChartSpec.PanelsSpec.class);
	}

	@Test
	void drawsAClaimedShareOnlyAmongThePeopleOfWhomItIsClaimed() throws Exception {
		write("series: arrived", THRESHOLD + "{share: 0.70, label: claimed, population: own}");
		ChartSpec.ShareSpec share = (ChartSpec.ShareSpec) charts(this.folder).stream()
			.filter(ChartSpec.ShareSpec.class::isInstance)
			.findFirst()
			.orElseThrow();
		assertThat(share.threshold().orElseThrow().share()).isEqualTo(new BigDecimal("0.70"));
		assertThat(share.events().get(0).date()).as("a month").isEqualTo(Period.parse("2020-01"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"series: arrived|+{share: 0.70, label: claimed}|threshold: 'population' is missing; a text was expected",
			"series: arrived|+{share: 0.70, label: claimed, population: other}|'population' is 'other' but 'own' was",
			"series: arrived|+{share: 1.5, label: claimed, population: own}|'share' is '1.5' but a fraction from 0",
			"series: arrived|+{share: most, label: claimed, population: own}|'share' is 'most' but a fraction such",
			"series: arrived|series: departed|'departed' was found but one of the series of table",
			"series: dead-and-missing|series: dead|series 'dead' has the sexes [] but 'female' was expected among",
			"unknown: missing|unknown: lost|'unknown' is 'lost' but one of the series [dead, missing] was expected",
			"because: The source counts a person as dead or as missing, never as both, so that the two can stand|"
					+ "# The two can stand|'because' is missing; a text was expected",
			"series: [dead, missing]|series: [dead]|expected from 2 to 6 different series but got [dead]",
			"series: [dead, missing]|series: [dead, dead, missing]|expected from 2 to 6 different series but got",
			"series: [dead, missing]|series: [dead, incidents, missing]|expected series of one unit but got [incide",
			"- Iran to Türkiye|- Eastern Mediterranean|expected from 2 to 6 different members but got",
			"kind: panels|kind: timeline|'members' was found but one of",
			"label: place|label: name|'label' is 'name' but one of [id, place] was expected",
			"aggregates: [a03, a01, a02]|aggregates: []|'aggregates' is missing; ids of claims that are aggregates",
			"incidents: incidents|incidents: claims|table 'claims' has the kind 'claims' but 'incidents' was",
			"table: considered|table: claims|table 'claims' has the kind 'claims' but 'considered' was expected",
			"dead: routes-by-year/@year/dead/persons|dead: routes-by-year/@year/ded/persons|'routes-by-year/@year/ded/persons'"
					+ " has 'ded' but one of the series [dead, missing, dead-and-missing, minors, incidents] was expected",
			"dead: routes-by-year/@year/dead/persons|dead: routes-by-year/@year/dead/person|has 'person' but one of the"
					+ " measures [persons] was expected",
			"dead: routes-by-year/@year/dead/persons|dead: routes-by-year/@years/dead/persons|names the period '@years'",
			"dead: routes-by-year/@year/dead/persons|dead: routes-by-year/dead/persons|but table/period/series/measure was",
			"women: arrivals-by-year/@year/arrived/female/persons|women: arrivals-by-year/@year/arrived/femal/persons|"
					+ "has 'femal' but one of the sexes [female, male] was expected",
			"all: considered/a03/persons|all: considered/a03/people|has 'people' but one of the measures [persons] was",
			"requires: {incidents/october-2023/forcibly-returned: contested}|"
					+ "requires: {incidents/october-2023/forcibly-returned: contsted}|is required to be 'contsted' but one of",
			"requires: {incidents/october-2023/forcibly-returned: contested}|"
					+ "requires: {arrivals-by-year/2021/arrived: low}|but only tables of the kinds [change-of-share, claims,",
			"incidents: incidents|incidents: held|table 'held' reads source 'detained' but 'forced-returns' was expected",
			"date: 2020-01,|date: early,|'date' is 'early' but a date such as 2026-01-31 or 2026-01 was expected" })
	void saysWhatIsWrong(String line, String changed, String fault) throws IOException {
		write(line, changed.startsWith("+") ? THRESHOLD + changed.substring(1) : changed);
		assertThatThrownBy(() -> ReportFile.read(this.folder)).isInstanceOf(DeclarationException.class)
			.hasMessageContaining(fault);
	}

	private static List<ChartSpec> charts() throws Exception {
		return charts(Path.of("input"));
	}

	private static List<ChartSpec> charts(Path input) throws Exception {
		return ReportFile.read(input).report().workbooks().stream().flatMap((book) -> book.charts().stream()).toList();
	}

	private void write(String line, String changed) throws IOException {
		String text = Files.readString(Path.of("input", ReportFile.NAME));
		assertThat(text).contains(line);
		Files.writeString(this.folder.resolve(ReportFile.NAME), text.replace(line, changed));
	}

}
