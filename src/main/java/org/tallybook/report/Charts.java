package org.tallybook.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.tallybook.incident.Incident;
import org.tallybook.incident.Register;
import org.tallybook.tally.Claim;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.Stance;

/** Charts over the figures of tables. */
final class Charts {

	private Charts() {
	}

	static Chart make(ChartSpec spec, Draft draft) {
		if (spec instanceof ChartSpec.TimelineSpec timeline) {
			return timeline(timeline, draft);
		}
		return forest((ChartSpec.ForestSpec) spec, draft);
	}

	/** A sentence of a chart; plain words where a figure in it is not known. */
	private static Sentence sentence(TableSpec.Statement statement, Draft draft, String otherwise) {
		return Headlines.obstacle(statement, draft, List.of()).isEmpty() ? Headlines.sentence(statement, draft)
				: Sentence.of(otherwise);
	}

	private static Chart timeline(ChartSpec.TimelineSpec spec, Draft draft) {
		TableSpec table = draft.spec()
			.workbooks()
			.stream()
			.flatMap((workbook) -> workbook.tables().stream())
			.filter((t) -> t.id().equals(spec.table()))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Expected a declared table but got " + spec.table()));
		SourceDescription source = draft.source(table.source());
		List<Period> calendar = draft.timespan(source).calendar(table.every());
		List<Chart.Line> lines = new ArrayList<>();
		for (SourceDescription.Counted counted : source.counts()) {
			if (spec.series().contains(counted.name())) {
				lines.add(new Chart.Line(counted.label(), calendar.stream()
					.map((period) -> new Chart.Point(period,
							table.id() + "/" + period.code() + "/" + counted.name() + "/" + counted.series().unit()))
					.toList()));
			}
		}
		List<Chart.Event> events = spec.events()
			.stream()
			.filter((event) -> !event.date().isAfter(draft.month().atEndOfMonth()))
			.toList();
		String plain = source.title() + ", by " + table.every().code();
		return new Chart.Timeline(spec.id(), spec.sheet(), sentence(spec.title(), draft, plain),
				sentence(spec.alt(), draft, plain), spec.caption(), spec.table(), spec.axis(), lines, events);
	}

	private static Chart forest(ChartSpec.ForestSpec spec, Draft draft) {
		Register register = draft.register(draft.source(spec.source()));
		Optional<Incident> incident = register.incident(spec.incident());
		List<Chart.Bar> bars = new ArrayList<>();
		incident.ifPresent((i) -> {
			i.claims()
				.stream()
				.filter((claim) -> claim.share().isEmpty())
				.forEach((claim) -> bars.add(bar(spec, claim)));
			bars.sort(Comparator.comparing(Chart.Bar::kind));
			bars.add(new Chart.Bar(Chart.BarKind.RESULT, "All claims together",
					spec.incidents() + "/" + ClaimFigures.path(i) + "/persons", ""));
		});
		String plain = "Claims on " + spec.incident();
		return new Chart.Forest(spec.id(), spec.sheet(), sentence(spec.title(), draft, plain),
				sentence(spec.alt(), draft, plain), spec.caption(), spec.table(), spec.axis(), bars);
	}

	private static Chart.Bar bar(ChartSpec.ForestSpec spec, Claim claim) {
		String who = claim.claimant() + (claim.anonymous() ? " (anonymous)" : "")
				+ (claim.counted().equals(Series.ALL) ? "" : ", " + ClaimFigures.group(claim.counted()));
		if (claim.stance() == Stance.DENIES) {
			return new Chart.Bar(Chart.BarKind.DENIAL, who, "", "denies: " + claim.wording());
		}
		if (claim.hasCount()) {
			return new Chart.Bar(Chart.BarKind.CLAIM, who, spec.table() + "/" + ByPlace.key(claim.id()) + "/persons",
					"");
		}
		return new Chart.Bar(Chart.BarKind.WORDS, who, "", claim.wording());
	}

}
