package org.tallybook.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The block of a new file reads it: every record, as it stands. */
class DescribeTest {

	@TempDir
	private Path folder;

	private Runs runs(String file, String text, String charset) throws IOException {
		Path input = Files.createDirectories(this.folder.resolve("input"));
		Files.write(input.resolve(file), text.getBytes(Charset.forName(charset)));
		return Runs.of(input, this.folder.resolve("output"));
	}

	/** Describes a file, takes the block as the declaration, and checks it. */
	private String block(Runs runs, String file) throws IOException {
		String input = "--tallybook.input=" + runs.input();
		assertThat(runs.command("describe", runs.input().resolve(file).toString(), input)).isEqualTo(ExitCode.OK);
		String block = runs.out();
		Files.writeString(runs.input().resolve("report.yml"), block);
		assertThat(runs.command("check", input, "--tallybook.audience=internal")).as(runs.out()).isEqualTo(ExitCode.OK);
		return block;
	}

	@Test
	void readsAKoreanTableInItsCodePage() throws IOException {
		StringBuilder text = new StringBuilder("\uC5F0\uC6D4,\uC9C0\uC5ED,\uC131\uBCC4,\uC778\uC6D0\n");
		for (int month = 1; month <= 9; month++) {
			text.append("2024-0%s,\uC11C\uC6B8 \uD2B9\uBCC4\uC2DC,\uC5EC,%s\n".formatted(month, month + 2))
				.append("2024-0%s,\uBD80\uC0B0 \uAD11\uC5ED\uC2DC,\uB0A8,%s\n".formatted(month, month));
		}
		text.append("\uD569\uACC4,,,108\n");
		Runs runs = runs("tally.csv", text.toString(), "x-windows-949");
		assertThat(block(runs, "tally.csv")).contains("charset: windows-949", "period: \uC5F0\uC6D4",
				"place: \uC9C0\uC5ED", "\uC5EC: female", "count: \uC778\uC6D0", "is: [\uD569\uACC4]");
		assertThat(runs.out()).contains("19 records: 18 accepted, 0 refused (0 allowed), 0 set aside, 1 left out");
		assertThat(runs.run("month=2024-09", "--tallybook.audience=internal")).as(runs.err()).isEqualTo(ExitCode.OK);
		assertThat(Files.readString(runs.output().resolve("internal/2024-09/data.csv"))).contains(",108,");
	}

	@Test
	void tellsTwoOrdersOfDatesApartByTheDayOfTheWeek() throws IOException {
		Runs runs = runs("casos.csv", """
				Fecha;Dia;Departamento;Sexo;Edad;Nombre completo
				03/02/2014;lunes;Norte;F;17;name 1
				02/14/2014;viernes;Norte;M;40;name 2
				25/03/2014;martes;Sur;M;NA;name 3
				""", "UTF-8");
		assertThat(block(runs, "casos.csv"))
			.contains("delimiter: semicolon", "weekday: Dia", "language: es", "count: {every: record}",
					"ages: [0, 18, 30, 45, 60]", "ignore: [Nombre completo, \"*\"]")
			.doesNotContain("name 1");
		assertThat(runs.out()).contains("3 records: 3 accepted");
	}

	@Test
	void readsATaggedFileByItsHashtagsAlone() throws IOException {
		Runs runs = runs("tagged.csv", """
				A list that somebody tagged,,,,
				When,Where,Killed,of them women,Remark
				#date+occurred,#adm1+name,#affected+killed,#affected+killed+f,#description
				4 March 2024,North,5,2,a
				9 March 2024,South,7,,b
				1 April 2024,North,1,1,c
				""", "UTF-8");
		assertThat(block(runs, "tagged.csv")).contains("mapping: hxl");
		assertThat(runs.out()).contains("3 records: 3 accepted, 0 refused");
		assertThat(runs.run("month=2024-04", "--tallybook.audience=internal")).as(runs.err()).isEqualTo(ExitCode.OK);
		assertThat(Files.readString(runs.output().resolve("internal/2024-04/data.csv")))
			.containsPattern("/2024/killed/persons,.*,13,");
		runs.edit("tagged.csv", "#date+occurred,#adm1+name", "date,adm1");
		assertThat(runs.command("check", "--tallybook.input=" + runs.input())).isEqualTo(ExitCode.CONFIGURATION);
		assertThat(runs.out()).contains("'mapping' is 'hxl' but 'tagged.csv' has no row of hashtags");
	}

	@Test
	void keepsWhatIsNotFilledInFromThePublic() throws IOException {
		Runs runs = runs("n.csv", "month,n\n2024-01,4\n2024-02,5\n", "UTF-8");
		String block = block(runs, "n.csv");
		Files.writeString(runs.input().resolve("report.yml"),
				block.replace("{level: restricted}", "{level: public, republication-harm: considered}"));
		assertThat(runs.run("month=2024-02")).isEqualTo(ExitCode.CONFIGURATION);
		assertThat(runs.err()).contains("9 texts of a public source are still to be filled in")
			.contains("texts of a workbook of public sources are still to be filled in");
	}

	@Test
	void findsTotalsInTheMidstOfAFileWhoseNameBeginsWithAYear() throws IOException {
		Runs runs = runs("2024-halls.csv", """
				month,hall,n
				2024-01,East,4
				2024-01,TOTAL,4
				2024-02,East,5
				2024-02,TOTAL,5
				""", "UTF-8");
		String block = block(runs, "2024-halls.csv");
		assertThat(block).contains("  source-2024-halls:", "skip: {column: hall, is: [TOTAL]}");
		assertThat(runs.run("month=2024-02", "--tallybook.audience=internal")).as(runs.err()).isEqualTo(ExitCode.OK);
		Files.writeString(runs.input().resolve("report.yml"), block.replaceFirst("skip: .*\n", "preamble: 0\n"));
		assertThat(runs.run("month=2024-02", "--tallybook.audience=internal")).isEqualTo(ExitCode.DATA);
		assertThat(runs.err()).contains("2024-halls.csv: line 3: total-row");
	}

	@Test
	void saysWhatIsNoTable() throws IOException {
		Runs runs = runs("letter.txt", "Dear all,\nthis is \"no\" table.\n", "UTF-8");
		assertThat(runs.command("describe", runs.input().resolve("letter.txt").toString())).isEqualTo(ExitCode.DATA);
		assertThat(runs.err()).contains("letter.txt: line 1: expected records of two cells or more");
		assertThat(runs.command("describe", "nowhere.csv")).isEqualTo(ExitCode.NO_INPUT);
		assertThat(runs.command("describe")).isEqualTo(ExitCode.USAGE);
	}

}
