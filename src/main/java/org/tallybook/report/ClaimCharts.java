package org.tallybook.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.tallybook.incident.Incident;
import org.tallybook.incident.Register;
import org.tallybook.tally.Claim;
import org.tallybook.tally.Series;
import org.tallybook.tally.Stance;

/** Charts over the figures of tables of claims. */
final class ClaimCharts {

	private final SourceDescription source;

	private final Register register;

	private final Draft draft;

	private ClaimCharts(String source, Draft draft) {
		this.source = draft.source(source);
		this.register = draft.register(this.source);
		this.draft = draft;
	}

	static Optional<Chart> make(ChartSpec spec, Draft draft) {
		if (spec instanceof ChartSpec.ForestSpec forest) {
			return new ClaimCharts(forest.source(), draft).forest(forest);
		}
		ClaimCharts charts = new ClaimCharts(Charts.table(spec.frame().table(), draft).source(), draft);
		return (spec instanceof ChartSpec.IncidentsSpec incidents) ? charts.incidents(incidents)
				: charts.nesting((ChartSpec.NestingSpec) spec);
	}

	/** A chart without anything in it is left out. */
	private Optional<Chart> unlessEmpty(ChartSpec spec, boolean empty, String why, Function<Chart.Frame, Chart> chart) {
		if (empty) {
			this.draft.leftOut("chart-left-out", "chart '%s' is not drawn: %s".formatted(spec.id(), why));
			return Optional.empty();
		}
		String plain = this.source.title();
		return Optional.of(chart.apply(Charts.frame(spec.frame(), spec.frame().caption(), plain, this.draft)));
	}

	private Optional<Chart> forest(ChartSpec.ForestSpec spec) {
		List<ClaimChart.Bar> bars = new ArrayList<>();
		this.register.incident(spec.incident()).ifPresent((incident) -> {
			incident.claims()
				.stream()
				.filter((claim) -> claim.share().isEmpty())
				.forEach((claim) -> bars.add(bar(spec.frame().table(), claim)));
			bars.sort(Comparator.comparing(ClaimChart.Bar::kind));
			bars.add(new ClaimChart.Bar(ClaimChart.BarKind.RESULT, "All claims together",
					figure(spec.incidents(), incident), ""));
		});
		return unlessEmpty(spec, bars.isEmpty(),
				"source '%s' has no incident '%s' in this month".formatted(spec.source(), spec.incident()),
				(frame) -> new ClaimChart.Forest(frame, bars));
	}

	private static ClaimChart.Bar bar(String table, Claim claim) {
		String who = claim.claimant() + (claim.anonymous() ? " (anonymous)" : "") + group(claim.counted());
		if (claim.stance() == Stance.DENIES) {
			return new ClaimChart.Bar(ClaimChart.BarKind.DENIAL, who, "", "denies: " + claim.wording());
		}
		if (claim.hasCount()) {
			return new ClaimChart.Bar(ClaimChart.BarKind.CLAIM, who, figure(table, claim), "");
		}
		return new ClaimChart.Bar(ClaimChart.BarKind.WORDS, who, "", claim.wording());
	}

	private static String figure(String table, Claim claim) {
		return table + "/" + ByPlace.key(claim.id()) + "/persons";
	}

	private static String figure(String table, Incident incident) {
		return table + "/" + ClaimFigures.path(incident) + "/persons";
	}

	/** Says of whom a figure speaks where it is not of everybody. */
	private static String group(String counted) {
		return counted.equals(Series.ALL) ? "" : ", " + ClaimFigures.group(counted);
	}

	private Optional<Chart> incidents(ChartSpec.IncidentsSpec spec) {
		List<ClaimChart.Happening> happened = this.register.addends()
			.stream()
			.map((incident) -> new ClaimChart.Happening(
					(spec.places() ? place(incident) : incident.id()) + group(incident.counted()), incident.period(),
					figure(spec.frame().table(), incident), denials(incident)))
			.toList();
		return unlessEmpty(spec, happened.isEmpty(),
				"source '%s' has no incident in its total in this month".formatted(this.source.id()),
				(frame) -> new ClaimChart.Incidents(frame, happened));
	}

	private static String place(Incident incident) {
		return incident.place().isEmpty() ? "place " + Words.NOT_STATED : incident.place();
	}

	private static List<String> denials(Incident incident) {
		return incident.denials().stream().map((denial) -> denial.claimant() + ": " + denial.wording()).toList();
	}

	/** A part that is an aggregate itself stands inside the other one only. */
	private Optional<Chart> nesting(ChartSpec.NestingSpec spec) {
		List<Claim> aggregates = claims(spec.aggregates(), spec);
		Set<String> inner = new TreeSet<>();
		aggregates.forEach((claim) -> inner.addAll(claim.relations().aggregateOf()));
		List<ClaimChart.Nest> outermost = aggregates.stream()
			.filter((claim) -> !inner.contains(claim.incident()))
			.map((claim) -> nest(claim, aggregates, spec))
			.toList();
		List<ClaimChart.Nest> aside = claims(spec.aside(), spec).stream()
			.map((claim) -> new ClaimChart.Nest(label(claim) + " (" + reason(claim) + ")",
					figure(spec.frame().table(), claim), List.of()))
			.toList();
		return unlessEmpty(spec, outermost.isEmpty(),
				"table '%s' has none of the claims %s".formatted(spec.frame().table(), spec.aggregates()),
				(frame) -> new ClaimChart.Nesting(frame, outermost, aside));
	}

	/** Claims by their ids; one of which the table has no figure is a finding. */
	private List<Claim> claims(List<String> ids, ChartSpec.NestingSpec spec) {
		List<Claim> all = Stream.concat(this.register.considered().stream(), this.register.incidents().stream())
			.flatMap((incident) -> incident.claims().stream())
			.filter((claim) -> this.draft.figures().containsKey(figure(spec.frame().table(), claim)))
			.toList();
		ids.stream()
			.filter((id) -> all.stream().noneMatch((claim) -> claim.id().equals(id)))
			.forEach((id) -> this.draft.leftOut("claim-left-out",
					"chart '%s' lacks claim '%s': table '%s' has no such row".formatted(spec.id(), id,
							spec.frame().table())));
		return ids.stream().flatMap((id) -> all.stream().filter((claim) -> claim.id().equals(id))).toList();
	}

	private ClaimChart.Nest nest(Claim claim, List<Claim> aggregates, ChartSpec.NestingSpec spec) {
		List<Claim> others = aggregates.stream().filter((other) -> !other.equals(claim)).toList();
		List<ClaimChart.Nest> parts = claim.relations()
			.aggregateOf()
			.stream()
			.flatMap((id) -> part(id, others, spec).stream())
			.toList();
		return new ClaimChart.Nest(label(claim), figure(spec.frame().table(), claim), parts);
	}

	private static String label(Claim claim) {
		return claim.claimant() + ", " + claim.period().label() + group(claim.counted());
	}

	private String reason(Claim claim) {
		return Stream.concat(this.register.considered().stream(), this.register.incidents().stream())
			.filter((incident) -> incident.claims().contains(claim))
			.map((incident) -> ConsideredTable.reason(this.register, incident, claim))
			.findFirst()
			.orElse("");
	}

	private Optional<ClaimChart.Nest> part(String id, List<Claim> aggregates, ChartSpec.NestingSpec spec) {
		Optional<ClaimChart.Nest> aggregate = aggregates.stream()
			.filter((claim) -> claim.incident().equals(id))
			.findFirst()
			.map((claim) -> nest(claim, aggregates, spec));
		return aggregate.or(() -> this.register.incident(id)
			.filter((incident) -> this.draft.figures().containsKey(figure(spec.incidents(), incident)))
			.map((incident) -> new ClaimChart.Nest(incident.period().label()
					+ (incident.place().isEmpty() ? "" : ", " + incident.place()) + group(incident.counted()),
					figure(spec.incidents(), incident), List.of())));
	}

}
