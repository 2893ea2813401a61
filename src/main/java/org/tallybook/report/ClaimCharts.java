package org.tallybook.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.tallybook.incident.Incident;
import org.tallybook.incident.Register;
import org.tallybook.tally.Claim;
import org.tallybook.tally.Series;
import org.tallybook.tally.Stance;

/** Charts over the figures of tables of claims. */
final class ClaimCharts {

	private final Register register;

	private final Draft draft;

	private ClaimCharts(String source, Draft draft) {
		this.register = draft.register(draft.source(source));
		this.draft = draft;
	}

	static Chart make(ChartSpec spec, Draft draft) {
		if (spec instanceof ChartSpec.ForestSpec forest) {
			return new ClaimCharts(forest.source(), draft).forest(forest);
		}
		TableSpec table = Charts.table(spec.frame().table(), draft);
		ClaimCharts charts = new ClaimCharts(table.source(), draft);
		String plain = draft.source(table.source()).title();
		Chart.Frame frame = Charts.frame(spec.frame(), spec.frame().caption(), plain, draft);
		if (spec instanceof ChartSpec.IncidentsSpec incidents) {
			return charts.incidents(incidents, frame);
		}
		return charts.nesting((ChartSpec.NestingSpec) spec, frame);
	}

	private Chart forest(ChartSpec.ForestSpec spec) {
		Optional<Incident> incident = this.register.incident(spec.incident());
		List<ClaimChart.Bar> bars = new ArrayList<>();
		incident.ifPresent((i) -> {
			i.claims()
				.stream()
				.filter((claim) -> claim.share().isEmpty())
				.forEach((claim) -> bars.add(bar(spec.frame().table(), claim)));
			bars.sort(Comparator.comparing(ClaimChart.Bar::kind));
			bars.add(new ClaimChart.Bar(ClaimChart.BarKind.RESULT, "All claims together", figure(spec.incidents(), i),
					""));
		});
		return new ClaimChart.Forest(
				Charts.frame(spec.frame(), spec.frame().caption(), "Claims on " + spec.incident(), this.draft), bars);
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

	private Chart incidents(ChartSpec.IncidentsSpec spec, Chart.Frame frame) {
		return new ClaimChart.Incidents(frame,
				this.register.addends()
					.stream()
					.map((incident) -> new ClaimChart.Happening(
							(spec.places() ? place(incident) : incident.id()) + group(incident.counted()),
							incident.period(), figure(spec.frame().table(), incident), denials(incident)))
					.toList());
	}

	private static String place(Incident incident) {
		return incident.place().isEmpty() ? "place " + Words.NOT_STATED : incident.place();
	}

	private static List<String> denials(Incident incident) {
		return incident.denials().stream().map((denial) -> denial.claimant() + ": " + denial.wording()).toList();
	}

	/** A part that is an aggregate itself stands inside the other one only. */
	private Chart nesting(ChartSpec.NestingSpec spec, Chart.Frame frame) {
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
		return new ClaimChart.Nesting(frame, outermost, aside);
	}

	/** Claims by their ids, as far as the table has a figure of them. */
	private List<Claim> claims(List<String> ids, ChartSpec.NestingSpec spec) {
		List<Claim> all = Stream.concat(this.register.considered().stream(), this.register.incidents().stream())
			.flatMap((incident) -> incident.claims().stream())
			.filter((claim) -> this.draft.figures().containsKey(figure(spec.frame().table(), claim)))
			.toList();
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
