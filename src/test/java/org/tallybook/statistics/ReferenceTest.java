package org.tallybook.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every case of the reference file: statistics that R, NIST and enumeration computed.
 * Each expected figure needs a computed one within the tolerance of its case.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceTest {

	private static final Path FILE = Path
		.of(System.getProperty("tallybook.reference", "../shared/reference/statistics.json"));

	private final List<ReferenceCase> cases = read();

	private final Map<String, Function<ReferenceCase, Map<String, ?>>> functions = ReferenceRegistry.functions();

	/** The largest error of each case as a fraction of its tolerance. */
	private final Map<String, Double> errors = new TreeMap<>();

	Stream<ReferenceCase> cases() {
		return this.cases.stream();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void agreesWithOtherSoftware(ReferenceCase reference) {
		Function<ReferenceCase, Map<String, ?>> function = this.functions.get(reference.statistic());
		assertThat(function).as("computes %s", reference.statistic()).isNotNull();
		Map<String, ?> results = Objects.requireNonNull(function).apply(reference);
		Map<String, Double> found = new Comparison(reference).errors(results);
		this.errors.put(reference.id(), found.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow());
		assertThat(found).as("errors as fractions of the tolerance; expected %s, got %s", reference.expected(), results)
			.allSatisfy((name, error) -> assertThat(error).isLessThanOrEqualTo(1));
	}

	@Test
	void computesEveryStatisticOfTheFileAndNoOther() {
		Set<String> asked = this.cases.stream()
			.map(ReferenceCase::statistic)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(this.functions.keySet()).isEqualTo(asked);
		assertThat(this.cases).hasSizeGreaterThan(100);
	}

	@AfterAll
	void printTheTable() {
		Map<String, List<ReferenceCase>> byStatistic = this.cases.stream()
			.collect(Collectors.groupingBy(ReferenceCase::statistic, TreeMap::new, Collectors.toList()));
		System.out.println(line("statistic", "cases", "within", "largest error / tolerance"));
		byStatistic.forEach((statistic, some) -> System.out
			.println(line(statistic, some.size(), within(some), largestError(some))));
		System.out.println(within(this.cases) + " of " + this.cases.size() + " cases within tolerance, from "
				+ (Files.exists(FILE) ? "the file that is shared" : "the copy that came with the code"));
	}

	private String largestError(List<ReferenceCase> some) {
		return some.stream()
			.filter((c) -> this.errors.containsKey(c.id()))
			.map((c) -> this.errors.getOrDefault(c.id(), Double.POSITIVE_INFINITY))
			.max(Double::compare)
			.map((error) -> String.format(Locale.ROOT, "%.3g", error))
			.orElse("not computed");
	}

	private long within(List<ReferenceCase> some) {
		return some.stream().filter((c) -> this.errors.getOrDefault(c.id(), Double.POSITIVE_INFINITY) <= 1).count();
	}

	private static String line(Object statistic, Object cases, Object within, Object error) {
		return String.format(Locale.ROOT, "%-34s %6s %7s  %s", statistic, cases, within, error);
	}

	/** The file as it is now, or the copy that came with the code. */
	private static List<ReferenceCase> read() {
		try (InputStream stream = Files.exists(FILE) ? Files.newInputStream(FILE)
				: Objects.requireNonNull(ReferenceTest.class.getResourceAsStream("reference.json"))) {
			JsonNode root = JsonMapper.builder().build().readTree(stream);
			return root.get("cases").valueStream().map((node) -> ReferenceCase.of(node, root.get("series"))).toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(FILE.toString(), ex);
		}
	}

}
