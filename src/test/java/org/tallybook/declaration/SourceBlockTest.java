package org.tallybook.declaration;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallybook.source.Dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The bundled declaration with one line changed. */
class SourceBlockTest {

	@TempDir
	Path folder = Path.of("");

	@ParameterizedTest
	@CsvSource({ "CP949, x-windows-949", "cp949, x-windows-949", "MS949, x-windows-949", "EUC-KR, EUC-KR",
			"CP1252, windows-1252", "utf-16, UTF-16", "UTF-16LE, UTF-16LE" })
	void knowsCharsetsByTheNamesThatPeopleUse(String name, String charset) throws Exception {
		assertThat(dialect("{charset: " + name + "}").charset()).isEqualTo(Charset.forName(charset));
	}

	@Test
	void readsTheDialect() throws Exception {
		assertThat(dialect("{delimiter: semicolon, null: [NA, '..']}"))
			.isEqualTo(Dialect.of(';', StandardCharsets.UTF_8, Set.of("", "NA", "..")));
		assertThat(dialect("{null: '-1'}").numbers().nulls()).containsExactlyInAnyOrder("", "-1");
		assertThat(dialect("{powers: true}").numbers().powers()).isTrue();
	}

	@Test
	void takesFiguresBelowZeroOnlyWhereDeclared() throws Exception {
		assertThat(dialect("{}").numbers().negative()).isFalse();
		write("file: arrivals-by-sex.csv", "file: arrivals-by-sex.csv\n    faults: {negative-count: flag}");
		assertThat(ReportFile.read(this.folder).sources().get(1).dialect().numbers().negative()).isTrue();
	}

	@Test
	void wantsThePeriodOfEachFileAndOfNoOther() {
		assertThatThrownBy(() -> {
			write("period: month", "period: {files: {first.csv: {column: month, form: MM/yyyy}}}");
			ReportFile.read(this.folder);
		}).hasMessageContaining("'files' names [first.csv] but [routes-to-europe.csv] was expected")
			.hasMessageContaining("source 'routes-to-europe': period: ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"excludes: those on their way|excludes: # |source 'arrivals': definition: 'excludes' is blank; a text was",
			"address: https://www|address: www|source 'arrivals': publisher: 'address' is 'www.",
			"licence: published government|licence: '' # |source 'arrivals': publisher: 'licence' is blank; a text was",
			"confidentiality: {level: public, republication-harm: published by the ministry|confidence: {level: public, h: p|"
					+ "source 'arrivals': 'confidentiality' is missing; a block of",
			"confidentiality: {level: public, republication-harm: published by the ministry|"
					+ "confidentiality: {level: restricted, threshold: 4, threshold-because: x|"
					+ "source 'arrivals': confidentiality: 'threshold' is 4 but 5 or more was expected",
			"confidentiality: {level: public, republication-harm: published by the ministry|"
					+ "confidentiality: {level: restricted, threshold: 7, republication-harm: x|"
					+ "source 'arrivals': confidentiality: 'threshold-because' is missing; a text was expected",
			"confidentiality: {level: public, republication-harm: published by the ministry|"
					+ "confidentiality: {level: restricted, places: {are: provinces, kept-because: x}, republication-harm: x|"
					+ "confidentiality: places: one of 'are', 'within' and 'kept-because' was expected but found 2 of them",
			"confidentiality: {level: public, republication-harm: published by the ministry|"
					+ "confidentiality: {level: restricted, same-people: {arrive: arrivals/arrived}, republication-harm: x|"
					+ "confidentiality: 'arrive' was found but one of the series [arrived] was expected",
			"confidentiality: {level: public, republication-harm: published by the ministry|"
					+ "confidentiality: {level: restricted, same-people: {arrived: arrivals/arrived}, republication-harm: x|"
					+ "confidentiality: 'arrivals/arrived' was found but a series of a public source was expected, one of [",
			"confidentiality: {level: public, |confidentiality: {level: restricted, public-rows: {values: [a]}, |"
					+ "source 'arrivals': confidentiality: public-rows: 'column' is missing; a text was expected",
			"confidentiality: {level: public, |confidentiality: {level: restricted, public-rows: {column: c}, |"
					+ "public-rows: 'values' names no cell; at least one cell of a public record, none of them blank,",
			"confidentiality: {level: public, |confidentiality: {level: restricted, public-rows: {column: c, values: ''}, |"
					+ "public-rows: 'values' names a blank cell; at least one cell",
			"confidentiality: {level: public, |confidentiality: {level: public, public-rows: {column: c, values: a}, |"
					+ "confidentiality: 'public-rows' was found beside 'level: public'; expected it beside",
			"confidentiality: {level: public, |confidentiality: {level: restricted, public-rows: {column: c, values: a}, |"
					+ "confidentiality: 'public-rows' was found in a source of claims; expected it in one of tallies",
			"confidentiality: {level: public, republication-harm|confidentiality: {level: restricted, "
					+ "public-rows: {column: c, values: a}, harm|source 'arrivals': confidentiality: "
					+ "'republication-harm' is missing; of public rows, what was considered and when was expected",
			"sex: {female: female, male: male}|sex: {female: female, male: female}|"
					+ "source 'arrivals': series 'arrived': sex: column 'female' is mapped twice; one sex was expected",
			"sex: {female: female, male: male}|sex: {male: male}|"
					+ "table 'arrivals-by-year': 'share-of' is 'female' but one of [male] was expected, the sexes of",
			"count: total|count: period|source 'arrivals': column 'period' is mapped twice, to period and to series; one",
			"count: [dead, missing]|count: []|series 'dead-and-missing': expected one text for 'count' but found a list",
			"because: The source counts|about: The source|series 'dead-and-missing': 'because' is missing; the reason",
			"place: province|place: incident_id|columns: column 'incident_id' is mapped twice, to incident and to place;",
			"outcome: forcibly-returned|outcome: returned|register: 'outcome' is 'returned' but one of [forcibly-returned,",
			"ignore: [measure]|ignore: [claimant, measure]|column 'claimant' is ignored and mapped; one of them was",
			"series: [dead, missing]|series: [dead, gone]|"
					+ "chart 'dead-and-missing-by-month': 'gone' was found but one of the series of source" })
	void saysWhatIsWrong(String line, String changed, String fault) throws IOException {
		write(line, changed);
		assertThatThrownBy(() -> ReportFile.read(this.folder)).isInstanceOf(DeclarationException.class)
			.hasMessageMatching("(?s).*report\\.yml: line \\d+, column \\d+: .*")
			.hasMessageContaining(fault);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"outcome: detained|outcome: detained, kind: cumulative|"
					+ "a series of kind 'cumulative' was found beside 'public-rows'; flows or stocks were expected",
			"repeats: add|ignore: [list]|column 'list' is ignored and tells public rows; one of them was expected",
			"period: quarter|period: quarter~key: [list]~same-key: drop|"
					+ "source 'counts': 'same-key' is 'drop' beside 'public-rows'; 'refuse' was expected" })
	void wantsPublicRowsThatCanBeToldApart(String line, String changed, String fault) throws Exception {
		String text = Files.readString(Path.of("src/test/resources/public-rows", ReportFile.NAME));
		assertThat(text).contains(line);
		Files.writeString(this.folder.resolve(ReportFile.NAME), text);
		assertThat(ReportFile.read(this.folder).withPublicRows()).containsExactly("counts");
		Files.writeString(this.folder.resolve(ReportFile.NAME), text.replace(line, changed.replace("~", "\n    ")));
		assertThatThrownBy(() -> ReportFile.read(this.folder))
			.hasMessageMatching("(?s)report\\.yml: line \\d+, column \\d+: source 'counts': .*")
			.hasMessageContaining(fault)
			.hasMessageNotContaining("\n");
	}

	private Dialect dialect(String dialect) throws IOException, DeclarationException {
		write("file: arrivals-by-sex.csv", "file: arrivals-by-sex.csv\n    dialect: " + dialect);
		return ReportFile.read(this.folder).sources().get(1).dialect();
	}

	private void write(String line, String changed) throws IOException {
		String text = Files.readString(Path.of("input", ReportFile.NAME));
		assertThat(text).contains(line);
		Files.writeString(this.folder.resolve(ReportFile.NAME), text.replace(line, changed));
	}

}
