package org.tallybook.declaration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tallybook.source.Sniffed;
import org.tallybook.tally.Series;

/**
 * What the columns of a file mean by their hashtags, after the Humanitarian Exchange
 * Language 1.1 and the practice of the Humanitarian Data Exchange.
 */
final class TaggedRoles {

	/** Tags that count people. */
	private static final Set<String> COUNTS = Set.of("#affected", "#population", "#reached", "#targeted", "#inneed");

	/** Attributes that say which of the people are counted, not what happened to them. */
	private static final Map<String, String> SEXES = Map.of("f", "female", "m", "male", "i", "other", "unknown_sex",
			"unknown");

	private static final Set<String> AGES = Set.of("infants", "children", "adolescents", "adults", "elderly");

	private static final Set<String> ENDS = Set.of("min", "best", "max");

	/** Where several places are named, the one that tables are made by. */
	private static final List<String> PLACES = List.of("#adm1", "#country", "#region", "#adm2", "#loc");

	private static final Map<String, String> DIMENSIONS = Map.of("#event+type", "event_type", "#cause+type", "cause",
			"#group+name", "group_name", "#country+origin", "origin", "#country+dest", "destination",
			"#status+verification", "verification");

	private final List<Tagged> columns = new ArrayList<>();

	private final Map<String, String> entries = new LinkedHashMap<>();

	private final Map<String, Map<String, String>> series = new LinkedHashMap<>();

	private final Set<String> used = new TreeSet<>();

	private TaggedRoles(Sniffed sniffed) {
		for (Sniffed.Column column : sniffed.columns()) {
			if (!column.tag().isEmpty()) {
				this.columns.add(Tagged.of(column));
			}
		}
		period();
		place();
		dimensions();
		counts();
		urls();
		ignored(sniffed);
		this.entries.put("repeats", "add");
	}

	static Roles of(Sniffed sniffed) {
		TaggedRoles roles = new TaggedRoles(sniffed);
		return new Roles(roles.entries, roles.series, Map.of());
	}

	private void period() {
		Optional<Tagged> start = first("#date", "start");
		Optional<Tagged> end = first("#date", "end");
		Optional<Tagged> day = first("#date", "occurred")
			.or(() -> this.columns.stream().filter((c) -> c.is("#date") && c.attributes.isEmpty()).findFirst())
			.or(() -> start.isPresent() ? Optional.empty() : first("#date", "year"))
			.or(() -> start.isPresent() ? Optional.empty() : first("#date", "reported"));
		this.entries.put("frequency", "month");
		if (start.isPresent() && end.isPresent()) {
			this.entries.put("period",
					YamlText.block(new TreeMap<>(Map.of("from", use(start.get()), "to", use(end.get())))));
		}
		else {
			day.or(() -> start).ifPresent((column) -> this.entries.put("period", use(column)));
		}
	}

	private void place() {
		for (String tag : PLACES) {
			Optional<Tagged> place = first(tag, "name")
				.or(() -> this.columns.stream().filter((c) -> c.is(tag) && c.attributes.isEmpty()).findFirst())
				.or(() -> first(tag, "code"));
			if (place.isPresent()) {
				this.entries.put(Series.PLACE, use(place.get()));
				return;
			}
		}
	}

	private void dimensions() {
		Map<String, String> dimensions = new TreeMap<>();
		for (Tagged column : this.columns) {
			DIMENSIONS.forEach((tag, dimension) -> {
				String[] parts = tag.split("\\+");
				if (column.is(parts[0]) && column.attributes.contains(parts[1]) && !this.used.contains(column.label)) {
					dimensions.computeIfAbsent(dimension, (name) -> use(column));
				}
			});
		}
		if (!dimensions.isEmpty()) {
			this.entries.put("dimensions", YamlText.block(dimensions));
		}
	}

	private void counts() {
		Map<String, List<Tagged>> groups = new LinkedHashMap<>();
		for (Tagged column : this.columns) {
			if (COUNTS.contains(column.tag) && !column.attributes.contains("pct")) {
				groups.computeIfAbsent(column.outcome(), (outcome) -> new ArrayList<>()).add(column);
			}
		}
		groups.forEach(this::count);
		if (this.series.isEmpty()) {
			this.series.put("records", new TreeMap<>(
					Map.of("label", "Records", "outcome", "recorded", "unit", "records", "count", "{every: record}")));
		}
	}

	private void count(String outcome, List<Tagged> columns) {
		Map<String, String> words = new LinkedHashMap<>();
		words.put("label", YamlText.text(outcome.substring(0, 1).toUpperCase(Locale.ROOT) + outcome.substring(1)));
		words.put("outcome", YamlText.text(outcome));
		List<Tagged> totals = columns.stream().filter((c) -> c.sex().isEmpty() && !c.isOfAge()).toList();
		List<Tagged> ranged = totals.stream().filter((c) -> c.end().isPresent()).toList();
		Map<String, String> sexes = new LinkedHashMap<>();
		columns.stream()
			.filter((c) -> c.sex().isPresent() && !c.isOfAge())
			.forEach((c) -> sexes.putIfAbsent(c.sex().get(), use(c)));
		if (!ranged.isEmpty()) {
			Map<String, String> ends = Map.of("min", "low", "best", "best", "max", "high");
			ranged.forEach((c) -> words.putIfAbsent(ends.get(c.end().orElseThrow()), use(c)));
		}
		else if (!totals.isEmpty()) {
			words.put("count", use(totals.get(0)));
			if (!sexes.isEmpty()) {
				words.put("sex", YamlText.block(sexes));
			}
		}
		else if (!sexes.isEmpty()) {
			words.put("count", "[" + String.join(", ", sexes.values()) + "]");
			words.put("because", YamlText.text("The file counts each sex in a column of its own and has no total"));
			words.put("sex", YamlText.block(sexes));
		}
		else {
			return;
		}
		this.series.put(outcome.replaceAll("[^a-z0-9]+", "-"), words);
	}

	private void urls() {
		List<String> urls = this.columns.stream()
			.filter((c) -> c.is("#meta") && c.attributes.contains("url"))
			.map(this::use)
			.toList();
		if (!urls.isEmpty()) {
			this.entries.put("addresses", "[" + String.join(", ", urls) + "]");
		}
	}

	private void ignored(Sniffed sniffed) {
		List<String> ignored = new ArrayList<>();
		sniffed.columns()
			.stream()
			.filter((column) -> column.personal() && !this.used.contains(column.label()))
			.forEach((column) -> ignored.add(column.label()));
		ignored.add("*");
		this.entries.put("ignore", YamlText.list(ignored));
	}

	private Optional<Tagged> first(String tag, String attribute) {
		return this.columns.stream().filter((c) -> c.is(tag) && c.attributes.contains(attribute)).findFirst();
	}

	private String use(Tagged column) {
		this.used.add(column.label);
		return YamlText.text(column.label);
	}

	/** A column with its tag and attributes. */
	private record Tagged(String label, String tag, List<String> attributes) {

		static Tagged of(Sniffed.Column column) {
			String[] parts = column.tag().toLowerCase(Locale.ROOT).split("\\+");
			return new Tagged(column.label(), parts[0], Arrays.asList(parts).subList(1, parts.length));
		}

		boolean is(String other) {
			return this.tag.equals(other);
		}

		Optional<String> sex() {
			return this.attributes.stream()
				.filter(SEXES::containsKey)
				.map((attribute) -> SEXES.getOrDefault(attribute, ""))
				.findFirst();
		}

		Optional<String> end() {
			return this.attributes.stream().filter(ENDS::contains).findFirst();
		}

		boolean isOfAge() {
			return this.attributes.stream().anyMatch(AGES::contains);
		}

		/** What happened to the people, in words. */
		String outcome() {
			List<String> words = this.attributes.stream()
				.filter((a) -> !SEXES.containsKey(a) && !AGES.contains(a) && !ENDS.contains(a) && !a.equals("num"))
				.sorted()
				.toList();
			return words.isEmpty() ? this.tag.substring(1) : String.join(" ", words);
		}

	}

}
