package org.tallybook.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tallybook.report.SourceDescription;
import org.tallybook.report.TableSpec;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;

/** The tables of a source for which no table is declared. */
final class DefaultTables {

	private static final int LONGEST_SHEET = 31;

	private DefaultTables() {
	}

	static List<TableSpec> missing(List<SourceDescription> sources, List<TableSpec> declared) {
		List<TableSpec> tables = new ArrayList<>();
		for (SourceDescription source : sources) {
			if (declared.stream().noneMatch((table) -> table.source().equals(source.id()))) {
				tables.addAll(source.register().isPresent() ? ofClaims(source) : ofTallies(source));
			}
		}
		return tables;
	}

	private static List<TableSpec> ofClaims(SourceDescription source) {
		List<TableSpec> tables = new ArrayList<>(List.of(
				table(source, "incidents", "incidents", "by incident and outcome", Period.Precision.YEAR),
				table(source, "claims", "claims", "each claim with its wording", Period.Precision.YEAR),
				table(source, "considered", "considered", "considered and not counted", Period.Precision.YEAR)));
		if (source.register().filter(SourceDescription.Claimed::isAdded).isPresent()) {
			tables.add(table(source, "incidents-by-period", "by-year", "by year", Period.Precision.YEAR));
			tables.add(table(source, "incidents-by-place", "by-place", "by place", Period.Precision.YEAR));
		}
		return tables;
	}

	private static List<TableSpec> ofTallies(SourceDescription source) {
		List<TableSpec> tables = new ArrayList<>();
		Period.Precision frequency = source.counts()
			.stream()
			.map((c) -> c.series().frequency())
			.filter((length) -> length != Period.Precision.UP_TO)
			.findFirst()
			.orElse(Period.Precision.YEAR);
		List<String> flows = names(source, true);
		List<String> others = names(source, false);
		if (!others.isEmpty()) {
			tables.add(table(source, "by-period", flows.isEmpty() ? "by-" + frequency.code() : "as-reported",
					flows.isEmpty() ? "by " + frequency.code() : "as reported", frequency, others, List.of()));
		}
		if (!flows.isEmpty()) {
			tables.addAll(ofFlows(source, frequency, others.isEmpty() ? List.of() : flows));
		}
		return tables;
	}

	private static List<String> names(SourceDescription source, boolean flow) {
		return source.counts()
			.stream()
			.filter((counted) -> counted.isFlow() == flow)
			.map(SourceDescription.Counted::name)
			.toList();
	}

	private static List<TableSpec> ofFlows(SourceDescription source, Period.Precision frequency, List<String> series) {
		List<TableSpec> tables = new ArrayList<>();
		if (frequency != Period.Precision.YEAR) {
			tables.add(table(source, "by-period", "by-year", "by year", Period.Precision.YEAR, series, List.of()));
		}
		tables.add(table(source, "by-period", "by-" + frequency.code(), "by " + frequency.code(), frequency, series,
				List.of()));
		for (String dimension : source.counts().get(0).series().dimensions()) {
			if (dimension.equals(Series.PLACE)) {
				tables.add(table(source, "by-place", "by-place", "by place", frequency, series, List.of(dimension)));
			}
			else if (dimension.equals(Series.AGE_GROUP)) {
				tables.add(table(source, "by-age", "by-age", "by age", frequency, series, List.of(dimension)));
			}
		}
		tables.add(table(source, "cumulative", "cumulative", "since the first record", Period.Precision.YEAR, series,
				List.of()));
		return tables;
	}

	private static TableSpec table(SourceDescription source, String kind, String suffix, String words,
			Period.Precision every) {
		return table(source, kind, suffix, words, every, List.of(),
				kind.equals("by-place") ? List.of(Series.PLACE) : List.of());
	}

	private static TableSpec table(SourceDescription source, String kind, String suffix, String words,
			Period.Precision every, List<String> series, List<String> dimensions) {
		String id = Character.isDigit(source.id().charAt(0)) ? "No " + source.id() : source.id();
		String sheet = id + " " + suffix;
		int room = LONGEST_SHEET - suffix.length() - 1;
		return new TableSpec(source.id() + "-" + suffix, kind,
				(sheet.length() > LONGEST_SHEET) ? id.substring(0, room) + " " + suffix : sheet,
				source.title() + ", " + words, "", source.id(), series, every, "female", Optional.empty(),
				Optional.empty(), dimensions, TableSpec.Choices.NONE, List.of(), List.of());
	}

}
