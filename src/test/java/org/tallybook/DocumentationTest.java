package org.tallybook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tallybook.command.ExitCode;
import org.tallybook.incident.Rule;
import org.tallybook.report.Analyses;
import org.tallybook.source.ClaimColumns;
import org.tallybook.source.RejectReason;

import static org.assertj.core.api.Assertions.assertThat;

/** The documentation names what the program has. */
class DocumentationTest {

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

	@Test
	void explainsEveryReasonWithItsSentence() throws IOException {
		String text = Files.readString(Path.of("docs/declaration.md"));
		for (RejectReason reason : RejectReason.values()) {
			assertThat(text).contains("| `%s` | %s |".formatted(reason.code(), reason.sentence()));
		}
	}

	@Test
	void namesEveryWordOfTheGrammarThatAnEnumHolds() throws IOException {
		String text = Files.readString(Path.of("docs/declaration.md"));
		assertThat(Analyses.KINDS.keySet()).allSatisfy((kind) -> assertThat(text).contains("`" + kind + "`"));
		assertThat(ClaimColumns.Property.values())
			.allSatisfy((word) -> assertThat(text).contains("`" + word.code() + "`"));
		assertThat(Rule.values()).allSatisfy((rule) -> assertThat(text).contains("`" + rule.code() + "`"));
	}

	@Test
	void tellsEveryExitCode() throws IOException {
		String text = Files.readString(Path.of("docs/operations.md"));
		for (ExitCode code : ExitCode.values()) {
			assertThat(text).containsPattern("\\| (130, )?" + code.code() + " \\|");
		}
	}

	@Test
	void leadsToFilesThatAreThere() throws IOException {
		try (Stream<Path> pages = Stream.concat(Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md")),
				Files.list(Path.of("docs")).filter((page) -> page.toString().endsWith(".md")))) {
			for (Path page : pages.toList()) {
				List<String> links = LINK.matcher(Files.readString(page))
					.results()
					.map((MatchResult link) -> link.group(1))
					.filter((link) -> !link.contains(":"))
					.toList();
				assertThat(links).allSatisfy((link) -> assertThat(page.resolveSibling(link)).exists());
			}
		}
	}

}
