package org.tallybook.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallybook.report.Figure;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures as data for programs. */
class TidyDataTest {

	private static final String ALL = "org.tallybook.output.Written#all";

	/** The columns of every release, in their order. */
	static final String[] REQUIRED = { "figure", "table", "series", "kind", "outcome", "measure", "period", "sex",
			"age_group", "place", "low", "low_kind", "best", "high", "high_kind", "unit", "status", "contested",
			"n_sources", "definition", "vintage" };

	@ParameterizedTest
	@MethodSource(ALL)
	void readsBackAsTheFiguresThatWereWritten(Written written) throws IOException {
		assertThat(TidyReader.read(written.root().resolve("data.csv"))).hasSizeGreaterThan(50)
			.isEqualTo(written.release().figures());
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void startsWithTheColumnsOfEveryReleaseThenDeclaredDimensions(Written written) throws IOException {
		List<String> header = DataFile.of(written).header();
		assertThat(header).startsWith(REQUIRED).doesNotHaveDuplicates();
		assertThat(header.subList(REQUIRED.length, header.size())).isSorted();
	}

	@Test
	void hasAColumnForADeclaredDimension() throws IOException {
		assertThat(DataFile.of(Written.everyState()).header()).contains("route");
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void saysAllWhereAFigureIsNotBrokenDown(Written written) throws IOException {
		DataFile data = DataFile.of(written);
		for (Figure figure : written.release().figures().values()) {
			for (String dimension : List.of("sex", "age_group", "place")) {
				assertThat(data.row(figure.id()).cells()).containsEntry(dimension,
						figure.members().getOrDefault(dimension, "all"));
			}
		}
	}

	@Test
	void writesAFigureWithoutARangeThreeTimes() throws IOException {
		assertThat(numbers("states/mark/none/persons")).containsExactly("0.80", "rounded", "0.80", "0.80", "rounded");
		assertThat(numbers("months/2023-07/persons")).containsExactly("120", "stated", "120", "120", "stated");
	}

	@Test
	void leavesEmptyWhatNobodyStated() throws IOException {
		assertThat(numbers("months/2023-08/persons")).containsExactly("180", "at_least", "", "", "not_stated");
		assertThat(numbers("months/2024-10/persons")).containsExactly("", "not_stated", "", "420", "up_to");
		assertThat(numbers("months/2023-11/persons")).containsExactly("", "", "", "", "");
	}

	private static Stream<String> numbers(String figure) throws IOException {
		DataFile.Row row = DataFile.of(Written.everyState()).row(figure);
		return Stream.of("low", "low_kind", "best", "high", "high_kind").map(row::at);
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void isPlainTextThatEveryProgramReads(Written written) throws IOException {
		String text = new String(written.bytes("data.csv"), StandardCharsets.UTF_8);
		assertThat(text).startsWith("figure,table,series").endsWith("\r\n").doesNotContain("\uFFFD");
		assertThat(text.lines()).hasSize(written.release().figures().size() + 1);
	}

	@ParameterizedTest
	@MethodSource(ALL)
	void explainsEveryColumnAndNamesEveryFile(Written written) throws IOException {
		String readme = new String(written.bytes("README.txt"), StandardCharsets.UTF_8);
		assertThat(readme).contains("Columns of data.csv");
		assertThat(DataFile.of(written).header())
			.allSatisfy((column) -> assertThat(readme).contains("\n" + column + ": "));
		assertThat(written.files()).filteredOn((file) -> !file.equals("README.txt"))
			.allSatisfy((file) -> assertThat(readme).contains("\n" + file + ": "));
	}

	@Test
	void listsRejectsWithoutTheirContent() throws IOException {
		assertThat(new String(Written.everyState().bytes("rejects.csv"), StandardCharsets.UTF_8).lines())
			.containsExactly("source,file,line,column,code,message",
					"made-up,made-up.csv,7,sex,unknown-code,The code is not one of those declared");
	}

}
