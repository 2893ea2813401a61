package org.tallybook.declaration;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.nodes.MappingNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReportTextTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"a: b: c | line 1, column 5: this is not YAML: mapping values are not allowed here",
			"a: [b | line 1, column 6: this is not YAML: expected ',' or ']', but got <stream end>",
			"a:{n}\tb: c | line 2, column 1: this is not YAML: found character '\\t(TAB)' that cannot start any",
			"a: b{n}--- {n}c: d | line 2, column 1: this is not YAML: but found another document",
			"a: b{n}c: d\u0007e | line 2, column 5: expected printable characters but found U+0007",
			"'' | line 1, column 1: expected 'word: value' lines but the file is empty",
			"# a | line 1, column 1: expected 'word: value' lines but the file is empty" })
	void saysWhereTheTextIsNotYaml(String text, String fault) {
		assertRefused(text.replace("{n}", "\n").getBytes(StandardCharsets.UTF_8), fault);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a: &x {b: 1}\nc: *x\n", "a: &x\n  b: 1\nc: *x\n" })
	void refusesAliases(String text) {
		assertRefused(text.getBytes(StandardCharsets.UTF_8),
				text.contains("{") ? "line 2, column 4: expected a value but found the alias '*x'; write the value out"
						: "line 3, column 4: expected a value but found the alias '*x'; write the value out");
	}

	@Test
	void refusesABlockThatHoldsItself() {
		assertRefused("a: &x {b: *x}\n".getBytes(StandardCharsets.UTF_8), "line 1, column 11: expected a value");
	}

	@Test
	void refusesABombOfAliasesAtOnce() {
		StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x]\n");
		for (int i = 1; i < 200; i++) {
			bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
		}
		assertRefused(bomb.toString().getBytes(StandardCharsets.UTF_8),
				"line 2, column 10: expected a value but found");
	}

	@Test
	void refusesBlocksThatAreNestedWithoutEnd() {
		assertRefused("[".repeat(10_000).getBytes(StandardCharsets.UTF_8), "line 1, column ");
	}

	@Test
	void saysWhereTheFileIsNotUtf8() {
		assertRefused("a: b\nc: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1),
				"line 2, column 7: expected UTF-8 but found a byte that belongs to no character; save the file as UTF-8");
		assertRefused("a: b\n".getBytes(StandardCharsets.UTF_16), "line 1, column 1: expected UTF-8");
	}

	@Test
	void readsAFileWithAByteOrderMark() throws DeclarationException {
		byte[] bytes = "\uFEFFa: 똠\n".getBytes(StandardCharsets.UTF_8);
		assertThat(new ReportText("report.yml", new Faults("report.yml")).compose(bytes))
			.isInstanceOf(MappingNode.class);
		assertThat(new Section("it", new ReportText("report.yml", new Faults("")).compose(bytes), new Faults(""))
			.text("a")).isEqualTo("똠");
	}

	private static void assertRefused(byte[] bytes, String fault) {
		assertThatThrownBy(() -> new ReportText("report.yml", new Faults("report.yml")).compose(bytes))
			.isInstanceOf(DeclarationException.class)
			.hasMessageStartingWith("report.yml: " + fault);
	}

}
