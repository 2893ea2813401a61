package org.tallybook.declaration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallybook.report.Basis;
import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.report.TableSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a series, a population and a table say of rates, averages and intervals. */
class SeriesWordsTest {

	private static final String DECLARATION = """
			calendar: {days-after-month: 25}
			imprint: {name: A, contact: a, corrections: a, cite: a, licence: a, revisions: a, limits: a}
			sources:
			  small:
			    kind: tallies
			    file: small.csv
			    title: A small source
			    publisher: {name: A, licence: a, cite: a, corrections: a}
			    definition: {includes: a, excludes: a, proof: a, coverage: partial, collected: a}
			    retrieved: 2026-06-01
			    complete-to: 2020-12
			    confidentiality: {level: public, republication-harm: considered}
			    frequency: month
			    period: period
			    population: {of: people, cite: c, retrieved: 2026-05-01, url: u, same-people: "no", because: b, counts: {2020: 500}}
			    series:
			      hurt: {label: Hurt, outcome: hurt, count: n, sex: {female: f, male: m}, basis: sample, design-effect: 1.5, frame: 900}
			      lost: {label: Lost, outcome: lost, count: l}
			workbooks:
			  small:
			    title: A small source
			    about: A small source
			    sources: [small]
			    tables:
			      averages: {kind: averages, every: month, window: 6, source: small, sheet: Averages, title: Averages}
			      months: {kind: by-period, every: month, source: small, sheet: Months, title: Months, sex-ratio: true}
			      rates: {kind: rates, source: small, sheet: Rates, title: Rates}
			      outcomes: {kind: by-outcome, source: small, sheet: Outcomes, title: Outcomes, exclusive: Nobody is both.}
			""";

	@TempDir
	Path folder = Path.of("");

	private Declaration read(String line, String changed) throws IOException, DeclarationException {
		assertThat(DECLARATION).contains(line);
		Files.writeString(this.folder.resolve(ReportFile.NAME), DECLARATION.replace(line, changed));
		return ReportFile.read(this.folder);
	}

	@Test
	void readsTheBasisAndThePopulation() throws Exception {
		Declaration declaration = read("cite: a", "cite: a");
		Counted hurt = declaration.report().sources().get(0).counts().get(0);
		Counted lost = declaration.report().sources().get(0).counts().get(1);
		assertThat(hurt.basis()).isEqualTo(new Basis(Basis.Kind.SAMPLE, 1.5, OptionalLong.of(900)));
		assertThat(lost.basis()).as("a partial source").isEqualTo(Basis.of(Basis.Kind.LIST));
		assertThat(lost.population()).isEqualTo(hurt.population()).hasValueSatisfying((population) -> {
			assertThat(population.counts()).containsOnlyKeys(2020).containsEntry(2020, 500L);
			assertThat(population.same()).isFalse();
		});
		assertThat(declaration.report().workbooks().get(0).tables().stream().map(TableSpec::choices))
			.extracting(TableSpec.Choices::window)
			.containsExactly(OptionalInt.of(6), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"basis: sample|basis: guess|'basis' is 'guess' but one of [census, list, process, sample] was expected",
			"basis: sample, |basis: process, |'design-effect' was found but 'basis' is not 'sample'",
			"basis: sample, design-effect: 1.5, |design-effect: 1.5, |'frame' was found but 'basis' is not 'sample'",
			"design-effect: 1.5|design-effect: 0|'design-effect' is '0' but a number above 0 was expected",
			"frame: 900|frame: 0|'frame' is '0' but a whole number from 1 was expected",
			"basis: sample|minimum: true, basis: sample|'basis' is 'sample' beside 'minimum'",
			"{2020: 500}|{20: 500}|'20' was found but a year such as 2020 was expected",
			"{2020: 500}|{2020: many}|'2020' is 'many' but a whole number from 1 was expected",
			"because: b, |because: '', |population: 'because' is blank",
			"    population: |    ignore: [] # |'kind' is 'rates' but series 'hurt' has no 'population'",
			"window: 6|window: 0|'window' is '0' but a whole number from 1 was expected",
			"sex-ratio: true|window: 6|'window' was found but 'kind' is 'by-period'; only averages have one",
			"sex: {female: f, male: m}, |``|'sex-ratio' is 'true' but no series has the sexes [female, male]",
			"lost, count: l|lost, count: l, unit: incidents|'exclusive' was found but it needs a table 'by-outcome'",
			"lost, count: l|lost, count: l, kind: stock|'kind' is 'averages' but series 'lost' is no flow" })
	void saysWhatIsWrong(String line, String changed, String fault) {
		assertThatThrownBy(() -> read(line, changed)).isInstanceOf(DeclarationException.class)
			.hasMessageContaining(fault);
	}

}
