package org.tallybook.declaration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tallybook.source.CountSpec.PartColumn;
import org.tallybook.tally.Series;
import org.tallybook.tally.Sex;

/**
 * The columns of the parts of a series: {@code sex} in short, or {@code parts}, each with
 * the members that it counts.
 */
final class PartsBlock {

	private static final String REST = "rest";

	private static final Set<String> SEXES = sexCodes();

	private final List<PartColumn> parts = new ArrayList<>();

	private boolean rest;

	PartsBlock(Section series, Collection<String> rowDimensions) {
		series.optionalSection("sex").ifPresent(this::sexes);
		List<Section> sections = series.list("parts");
		if (!sections.isEmpty() && series.has("sex")) {
			series.fault("parts", "'parts' was found beside 'sex'; one of them was expected");
		}
		sections.forEach((part) -> part(part, rowDimensions));
		if (rowDimensions.contains(Series.SEX) && !this.parts.isEmpty()) {
			series.fault("'sex' is a column of the source and of the series; one of them was expected");
		}
	}

	private static Set<String> sexCodes() {
		Set<String> codes = new TreeSet<>();
		for (Sex sex : Sex.values()) {
			codes.add(sex.code());
		}
		return codes;
	}

	private void sexes(Section section) {
		for (Sex sex : Sex.values()) {
			if (section.has(sex.code())) {
				String column = section.text(sex.code());
				checkOnce(section, sex.code(), column, "sex");
				this.parts.add(PartColumn.ofSex(column, sex.code()));
			}
			else {
				section.optional(sex.code());
			}
		}
		this.rest = section.has(REST);
		if (this.rest) {
			section.choice(REST, "unknown", Map.of("unknown", true), true);
		}
		else {
			section.optional(REST);
		}
		section.finish();
	}

	private void checkOnce(Section section, String key, String column, String one) {
		if (this.parts.stream().anyMatch((part) -> part.column().equals(column))) {
			section.fault(key, "column '%s' is mapped twice; one %s was expected".formatted(column, one));
		}
	}

	private void part(Section section, Collection<String> rowDimensions) {
		String column = section.text("column");
		checkOnce(section, "column", column, "part");
		TreeMap<String, String> members = new TreeMap<>();
		for (String dimension : section.keys()) {
			if (!dimension.equals("column")) {
				members.put(dimension, member(section, dimension, rowDimensions));
			}
		}
		if (members.isEmpty()) {
			section.fault("no dimension is named; a member such as 'sex: female' was expected");
		}
		else if (!this.parts.isEmpty() && !this.parts.get(0).members().keySet().equals(members.keySet())) {
			section.fault("a member of %s is named but one of %s was expected, as in the first part"
				.formatted(members.keySet(), this.parts.get(0).members().keySet()));
		}
		this.parts.add(new PartColumn(column, members));
		section.finish();
	}

	private static String member(Section section, String dimension, Collection<String> rowDimensions) {
		String member = section.text(dimension);
		TalliesBlock.checkDimension(section, dimension);
		if (rowDimensions.contains(dimension)) {
			section.fault(dimension,
					"'%s' is a column of the source; another dimension was expected".formatted(dimension));
		}
		if (dimension.equals(Series.SEX) && !SEXES.contains(member)) {
			section.fault(dimension, "'sex' is '%s' but one of %s was expected".formatted(member, SEXES));
		}
		if (member.equals(Series.ALL)) {
			section.fault(dimension, "'%s' is 'all'; one member was expected".formatted(dimension));
		}
		return member;
	}

	/** The columns of the figures as the source prints them: {@code all}, or a part. */
	List<PartColumn> printed(Section series) {
		List<PartColumn> printed = new ArrayList<>();
		Optional<Section> declared = series.optionalSection("printed");
		if (declared.isEmpty()) {
			return printed;
		}
		Section section = declared.get();
		Map<String, SortedMap<String, String>> names = new TreeMap<>(Map.of(Series.ALL, new TreeMap<>()));
		this.parts.stream()
			.filter((part) -> part.members().size() == 1)
			.forEach((part) -> names.put(part.members().get(part.members().firstKey()), part.members()));
		for (String name : new ArrayList<>(section.keys())) {
			String column = section.text(name);
			if (!names.containsKey(name)) {
				section.fault(name, "'%s' was found but one of %s was expected".formatted(name, names.keySet()));
			}
			printed.add(new PartColumn(column, names.getOrDefault(name, new TreeMap<>())));
		}
		section.finish();
		return printed;
	}

	List<PartColumn> parts() {
		return this.parts;
	}

	/** Whether the rest of a total is of unknown sex. */
	boolean restUnknown() {
		return this.rest;
	}

	/** The dimensions by which the parts are made, sex first. */
	List<String> dimensions() {
		Set<String> dimensions = new HashSet<>();
		this.parts.forEach((part) -> dimensions.addAll(part.members().keySet()));
		List<String> ordered = new ArrayList<>(new TreeSet<>(dimensions));
		if (ordered.remove(Series.SEX)) {
			ordered.add(0, Series.SEX);
		}
		return ordered;
	}

}
