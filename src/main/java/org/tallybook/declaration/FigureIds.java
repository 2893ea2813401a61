package org.tallybook.declaration;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.tallybook.report.SourceDescription;
import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.report.TableSpec;
import org.tallybook.tally.Period;
import org.tallybook.tally.Sex;

/**
 * What the declaration alone can tell of the ids of figures that its sentences name: the
 * table, the row where it is a period, the series, the sex and the measure. Whether a
 * figure is known for the month is told by the run.
 */
final class FigureIds {

	/**
	 * What tables of claims conclude of their rows, besides the group that was counted.
	 */
	private static final Map<String, List<String>> WORDS = Map.of("incidents",
			List.of("contested", "uncontested", "compatible", "incompatible", "female", "male", "other"), "claims",
			List.of("supported", "contradicted", "undetermined", "not-testable"), "tested-claims",
			List.of("supported", "contradicted", "undetermined", "inconsistent records", "not testable"),
			"change-of-share", List.of("increase", "decrease", "no clear change", "cannot be compared"));

	private static final Map<String, List<String>> CLAIM_MEASURES = Map.of("incidents",
			List.of("persons", "persons_without_anonymous", "claimants", "claims_with_figure", "claims_in_words",
					"corroborations", "denials"),
			"claims",
			List.of("persons", "persons_if_claim_true", "persons_to_decide", "share_female", "share_male",
					"share_other"),
			"considered", List.of("persons"), "reconciliation", List.of("persons"), "incidents-by-period",
			List.of("persons", "incidents", "incidents_contested"), "incidents-by-place",
			List.of("persons", "incidents", "incidents_contested"));

	private static final List<String> PERIODS = List.of("by-period", "cumulative", "change", "change-of-share",
			"averages", "rates");

	private final List<TableSpec> tables;

	private final Collection<String> others;

	private final Map<String, SourceDescription> sources;

	/**
	 * For the sentences of a workbook.
	 * @param tables the tables that it declares
	 * @param others the ids of the tables that every workbook has
	 * @param sources the declared sources
	 */
	FigureIds(List<TableSpec> tables, Collection<String> others, Map<String, SourceDescription> sources) {
		this.tables = List.copyOf(tables);
		this.others = List.copyOf(others);
		this.sources = sources;
	}

	/**
	 * What is wrong with the id of a figure.
	 * @param id the id, perhaps with words such as {@code @year}
	 * @return the fault, absent where nothing is known to be wrong
	 */
	Optional<String> fault(String id) {
		String[] path = id.split("/", -1);
		Optional<TableSpec> table = table(path[0]);
		if (table.isEmpty()) {
			return this.others.contains(path[0]) ? Optional.empty() : Optional.of(noTable(id, path[0]));
		}
		String kind = table.get().kind();
		if (CLAIM_MEASURES.containsKey(kind)) {
			return oneOf(id, path[path.length - 1], CLAIM_MEASURES.get(kind), "measures");
		}
		Optional<SourceDescription> source = Optional.ofNullable(this.sources.get(table.get().source()));
		if (!PERIODS.contains(kind) || source.isEmpty()) {
			return Optional.empty();
		}
		return (path.length == 4 || path.length == 5) ? ofSeries(id, path, table.get(), source.get()) : Optional
			.of("'%s' was found but table/period/series/measure was expected, or table/period/series/sex/measure"
				.formatted(id));
	}

	/**
	 * What is wrong with something that a sentence requires.
	 * @param id of what
	 * @param word what has to be concluded of it
	 * @return the fault, absent where nothing is known to be wrong
	 */
	Optional<String> requirement(String id, String word) {
		String name = id.split("/", -1)[0];
		Optional<TableSpec> table = table(name);
		if (table.isEmpty()) {
			return Optional.of(noTable(id, name));
		}
		List<String> words = WORDS.getOrDefault(table.get().kind(), List.of());
		if (words.isEmpty()) {
			return Optional
				.of("'%s' requires something of a table '%s' but only tables of the kinds %s conclude anything"
					.formatted(id, table.get().kind(), new TreeSet<>(WORDS.keySet())));
		}
		return words.contains(word) ? Optional.empty() : Optional
			.of("'%s' is required to be '%s' but one of the words %s was expected".formatted(id, word, words));
	}

	private Optional<TableSpec> table(String id) {
		return this.tables.stream().filter((table) -> table.id().equals(id)).findFirst();
	}

	private String noTable(String id, String name) {
		TreeSet<String> ids = new TreeSet<>(this.others);
		this.tables.forEach((table) -> ids.add(table.id()));
		return "'%s' begins with '%s' but one of the tables %s was expected".formatted(id, name, ids);
	}

	private static Optional<String> ofSeries(String id, String[] path, TableSpec table, SourceDescription source) {
		List<Counted> shown = source.counts()
			.stream()
			.filter((counted) -> table.series().isEmpty() || table.series().contains(counted.name()))
			.toList();
		Optional<Counted> series = shown.stream().filter((counted) -> counted.name().equals(path[2])).findFirst();
		if (series.isEmpty()) {
			return oneOf(id, path[2], shown.stream().map(Counted::name).toList(), "series");
		}
		if (!isRow(path[1], table)) {
			return Optional.of("'%s' names the period '%s' but one such as 2026, 2026-Q1, 2026-01 or @year was expected"
				.formatted(id, path[1]));
		}
		if (path.length == 4) {
			boolean growth = table.kind().equals("change") && path[3].matches("compound_change_from_\\d{4}");
			return growth ? Optional.empty() : oneOf(id, path[3], SeriesMeasures.of(series.get(), table), "measures");
		}
		List<String> sexes = new ArrayList<>(series.get().sexes());
		if (series.get().restUnknown()) {
			sexes.add(Sex.UNKNOWN.code());
		}
		return oneOf(id, path[3], sexes, "sexes")
			.or(() -> oneOf(id, path[4], List.of(series.get().series().unit()), "measures"));
	}

	private static boolean isRow(String row, TableSpec table) {
		if (row.equals("all") || row.equals("no-single-" + table.every().code())) {
			return true;
		}
		try {
			Period.parse(row.replaceAll("@year(~\\d{1,3})?", "2000").replaceAll("@month(~\\d{1,3})?", "2000-01"));
			return true;
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			return false;
		}
	}

	private static Optional<String> oneOf(String id, String word, List<String> words, String what) {
		return words.contains(word) ? Optional.empty()
				: Optional.of("'%s' has '%s' but one of the %s %s was expected".formatted(id, word, what, words));
	}

}
