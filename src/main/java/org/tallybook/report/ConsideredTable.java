package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.tallybook.incident.Incident;
import org.tallybook.incident.Register;
import org.tallybook.tally.Claim;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * What is listed and not counted, with the reason; aggregates with the sum of their
 * parts.
 */
final class ConsideredTable implements Analysis {

	@Override
	public Subject subject() {
		return Subject.REGISTER;
	}

	@Override
	public Table make(TableSpec spec, Draft draft) {
		Register register = draft.register(draft.source(spec.source()));
		ClaimFigures figures = new ClaimFigures(spec, draft);
		List<List<Cell>> rows = new ArrayList<>();
		Stream<Incident> parts = register.incidents()
			.stream()
			.filter((incident) -> incident.outcome().equals(register.outcome()) && !register.isAddend(incident));
		for (Incident incident : Stream.concat(register.considered().stream(), parts).toList()) {
			for (Claim claim : incident.claims()) {
				rows.add(row(register, incident, claim, figures, draft));
			}
		}
		List<Column> columns = List.of(Column.text("Claim", 8), Column.text("Incident", 24),
				Column.text("Date stated", 28), Column.text("Outcome", 20), Column.text("Claimant", 26),
				Column.text("Wording", 36), Column.number("Low (persons)"), Column.text("Low is", 12),
				Column.number("High (persons)"), Column.text("Why it is not counted", 44),
				Column.number("Sum of its parts, low (persons)"), Column.text("Sum of its parts is", 16),
				Column.text("Its own figure against its parts", 20), Column.text("Address", 40));
		return Analysis.table(spec, draft, List.of("Nothing in this table enters any total of this release."), columns,
				rows);
	}

	private static List<Cell> row(Register register, Incident incident, Claim claim, ClaimFigures figures,
			Draft draft) {
		String path = ByPlace.key(claim.id());
		Value value = claim.hasCount() ? Value.of(claim.count()) : Value.none(State.NOT_APPLICABLE);
		String persons = figures.persons(path, claim.outcome(), Optional.of(claim.period()), claim.place(),
				claim.counted(), value, 1);
		Optional<CountRange> parts = register.sumOfParts(incident);
		String sum = figures.persons(path + "/sum-of-parts", claim.outcome(), Optional.of(claim.period()),
				claim.place(), claim.counted(), parts.map(Value::of).orElse(Value.none(State.NOT_APPLICABLE)), 1);
		if (!claim.address().isCitable()) {
			draft.uncitable(persons);
		}
		boolean agrees = parts.isPresent() && parts.get().low().count() == claim.count().low().count();
		return List.of(new Cell.Text(claim.id()), new Cell.Text(claim.incident()),
				new Cell.Text(claim.period().label()), new Cell.Text(Labels.of(claim.outcome())),
				new Cell.Text(claim.claimant()), new Cell.Text(claim.wording()), new Cell.Number(persons, Part.LOW),
				new Cell.Number(persons, Part.LOW_KIND), new Cell.Number(persons, Part.HIGH),
				new Cell.Text(reason(register, incident, claim)), new Cell.Number(sum, Part.LOW),
				new Cell.Number(sum, Part.LOW_KIND),
				new Cell.Text(parts.isEmpty() ? "" : agrees ? "agrees" : "differs"),
				new Cell.Link(claim.address().url()));
	}

	/** Why a claim is counted nowhere. */
	static String reason(Register register, Incident incident, Claim claim) {
		List<String> reasons = new ArrayList<>();
		claim.relations().excluded().ifPresent(reasons::add);
		if (!claim.relations().aggregateOf().isEmpty()) {
			reasons.add("a sum of " + String.join(", ", claim.relations().aggregateOf()) + ": added to nothing");
		}
		if (!claim.relations().partOf().isEmpty()) {
			reasons.add("part of " + String.join(", ", claim.relations().partOf()) + ": not added to it");
		}
		if (reasons.isEmpty() && !register.since().contains(incident.period())) {
			reasons.add("not one series with the incidents " + IncidentTable.since(register));
		}
		return reasons.isEmpty() ? "no figure is stated" : String.join("; ", reasons);
	}

}
