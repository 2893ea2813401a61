package org.tallybook;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.tallybook.declaration.Declaration;
import org.tallybook.declaration.ReportFile;
import org.tallybook.report.Analyses;
import org.tallybook.report.ReportSpec.WorkbookSpec;
import org.tallybook.report.SourceDescription;
import org.tallybook.source.ClaimColumns.Property;
import org.tallybook.source.SourceSpec;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Period;
import org.tallybook.tally.Sex;
import org.tallybook.tally.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The code knows the grammar of declarations and nothing of what stands in the bundled
 * input: no source, place, claimant, incident, month or column of it.
 */
class NoWordOfTheInputTest {

	/**
	 * Columns and ids of the bundled input that are words of our own grammar, each used
	 * by the code in its own meaning and not because a publisher uses it. Words that the
	 * grammar itself can list, such as the properties of a claim and the sexes, are taken
	 * from there.
	 */
	private static final Map<String, String> OUR_OWN_WORDS = new TreeMap<>(Map.ofEntries(
			Map.entry("period", "the key 'period' of a source"), Map.entry("total", "a sum"),
			Map.entry("measure", "a field of a figure"), Map.entry("remark", "a field of a series"),
			Map.entry("count", "the key 'count' of a series"), Map.entry("aggregate", "a claim that adds others"),
			Map.entry("events", "the key 'events' of a chart"), Map.entry("vintage", "the key 'vintage' of a source"),
			Map.entry("age_group", "a dimension that every data file has"), Map.entry("women", "what female means"),
			Map.entry("girls", "what female means"), Map.entry("men", "what male means"),
			Map.entry("boys", "what male means"), Map.entry("held", "a file that is kept open"),
			Map.entry("killed", "a run that was ended from outside"),
			Map.entry("one-sided", "a p-value of one direction")));

	@Test
	void theCodeHoldsNoWordOfTheBundledInput() throws Exception {
		String code = code();
		Set<String> found = new TreeSet<>();
		for (String word : words(Path.of("input"))) {
			if (isIn(word, code)) {
				found.add(word);
			}
		}
		Set<String> grammar = grammar();
		found.removeIf(
				(word) -> grammar.contains(word) || grammar.contains(word.toLowerCase(Locale.ROOT).replace('_', '-')));
		assertThat(found).isEmpty();
	}

	@Test
	void keepsNoWordOnItsListThatIsNotNeeded() throws Exception {
		Set<String> words = words(Path.of("input"));
		String code = code();
		assertThat(OUR_OWN_WORDS.keySet()).allMatch((word) -> words.contains(word) && isIn(word, code))
			.doesNotContainAnyElementsOf(grammarOfEnums());
	}

	@Test
	void theSecondInputSharesNoWordWithTheBundledOne() throws Exception {
		Set<String> shared = new TreeSet<>(words(Path.of("src/test/resources/second")));
		shared.retainAll(words(Path.of("input")));
		assertThat(shared).isEmpty();
	}

	@Test
	void findsWholeWordsOnly() {
		assertThat(isIn("south-lane", "return \"south-lane\";")).isTrue();
		assertThat(isIn("lane", "return \"south-lane\"; planes lane_2")).isFalse();
		assertThat(isIn("2019-03", "since 2019-03-01")).isTrue();
	}

	private static Set<String> grammar() {
		Set<String> grammar = new TreeSet<>(OUR_OWN_WORDS.keySet());
		grammar.addAll(grammarOfEnums());
		return grammar;
	}

	private static Set<String> grammarOfEnums() {
		Set<String> grammar = new TreeSet<>();
		for (Property property : Property.values()) {
			grammar.add(property.code());
			grammar.addAll(property.words());
		}
		Arrays.stream(Sex.values()).map(Sex::code).forEach(grammar::add);
		Arrays.stream(State.values()).map(State::code).forEach(grammar::add);
		Arrays.stream(Period.Precision.values()).map(Period.Precision::code).forEach(grammar::add);
		Arrays.stream(EndKind.values()).map((kind) -> kind.words().strip()).forEach(grammar::add);
		grammar.addAll(Analyses.KINDS.keySet());
		return grammar;
	}

	private static Set<String> words(Path input) throws Exception {
		Declaration declaration = ReportFile.read(input);
		Set<String> words = new TreeSet<>();
		for (WorkbookSpec workbook : declaration.report().workbooks()) {
			words.addAll(List.of(workbook.id(), workbook.title()));
			workbook.tables().forEach((table) -> words.addAll(List.of(table.id(), table.title(), table.sheet())));
			workbook.charts().forEach((chart) -> words.add(chart.id()));
		}
		for (SourceDescription source : declaration.report().sources()) {
			words.addAll(List.of(source.id(), source.title(), source.publisher().name(), source.publisher().cite()));
			source.counts().forEach((counted) -> words.addAll(List.of(counted.name(), counted.label())));
		}
		for (SourceSpec spec : declaration.sources()) {
			words.add(spec.file());
			words.addAll(spec.mapper().columns());
			words.addAll(spec.unread().ignored());
			words.addAll(cells(input.resolve(spec.file()), spec));
		}
		words.addAll(months(Files.readString(input.resolve(ReportFile.NAME))));
		words.removeIf(String::isBlank);
		return words;
	}

	/** Ids, places, claimants, months and whatever else stands in a cell as a word. */
	private static Set<String> cells(Path file, SourceSpec spec) throws IOException {
		Charset charset = spec.dialect().charset();
		String text = Files.readString(file, charset);
		Set<String> cells = new TreeSet<>(months(text));
		CSVFormat format = CSVFormat.RFC4180.builder()
			.setDelimiter(spec.dialect().delimiter())
			.setHeader()
			.setSkipHeaderRecord(true)
			.get();
		try (CSVParser parser = CSVParser.parse(text, format)) {
			for (CSVRecord record : parser) {
				record.stream().map(String::strip).filter((cell) -> cell.matches(".*\\p{L}.*")).forEach(cells::add);
			}
		}
		return cells;
	}

	private static List<String> months(String text) {
		return Pattern.compile("\\b\\d{4}-(0[1-9]|1[0-2])\\b").matcher(text).results().map((m) -> m.group()).toList();
	}

	/**
	 * Whether a text holds a word, that is no part of a longer one.
	 */
	private static boolean isIn(String word, String text) {
		boolean month = word.matches("\\d{4}-\\d{2}");
		Matcher matcher = Pattern
			.compile("(?<![\\p{L}\\d_-])" + Pattern.quote(word) + (month ? "(?!\\d)" : "(?![\\p{L}\\d_-])"))
			.matcher(text);
		return matcher.find();
	}

	private static String code() throws IOException {
		List<Path> files = new ArrayList<>();
		try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
			walk.filter((path) -> path.toString().endsWith(".java")).forEach(files::add);
		}
		StringBuilder code = new StringBuilder();
		for (Path file : files) {
			code.append(Files.readString(file, StandardCharsets.UTF_8)).append('\n');
		}
		return code.toString();
	}

}
