package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tallybook.incident.Incident;
import org.tallybook.incident.Register;
import org.tallybook.incident.Rule;
import org.tallybook.tally.Claim;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * What each claimant says of an incident, and what becomes of it: under the rule of the
 * register, under the other rules, and without sources that have no name.
 */
final class Reconciliation implements Analysis {

	@Override
	public Subject subject() {
		return Subject.REGISTER;
	}

	@Override
	public Table make(TableSpec spec, Draft draft) {
		draft.methods().used(Method.RECONCILIATION, spec);
		Register register = draft.register(draft.source(spec.source()));
		ClaimFigures figures = new ClaimFigures(spec, draft);
		List<List<Cell>> rows = new ArrayList<>();
		for (Incident incident : register.incidents()) {
			incident.claims()
				.stream()
				.filter((claim) -> claim.share().isEmpty())
				.forEach((claim) -> rows.add(claim(incident, claim, figures, draft)));
			rows.add(result(incident, register.rule(), "The rule: " + register.rule().words(), figures, draft));
			for (Rule other : Rule.values()) {
				if (other != register.rule()) {
					rows.add(result(incident, other, "Another rule: " + other.words(), figures, draft));
				}
			}
			rows.add(named(incident, register.rule(), figures, draft));
		}
		String unit = " (" + draft.source(spec.source()).definition().unit() + ")";
		List<Column> columns = List.of(Column.text("Incident", 24), Column.text("Outcome", 20),
				Column.text("Who says so, or which rule", 50), Column.text("Wording", 36), Column.number("Low" + unit),
				Column.text("Low is", 14), Column.number("Best" + unit), Column.number("High" + unit),
				Column.text("High is", 14), Column.text("Status", 24));
		return Analysis.table(spec, draft, List.of("This release prints the result of the rule: "
				+ register.rule().words() + ". The results of the other rules stand here for comparison only."),
				columns, rows);
	}

	private static List<Cell> claim(Incident incident, Claim claim, ClaimFigures figures, Draft draft) {
		Value value = claim.hasCount() ? Value.of(claim.count()) : Value.none(State.NOT_APPLICABLE);
		String id = add(incident, "claim/" + ByPlace.key(claim.id()), claim.counted(), value, 1, figures);
		if (!claim.address().isCitable()) {
			draft.uncitable(id);
		}
		String who = claim.claimant() + (claim.anonymous() ? " (anonymous)" : "") + ", " + claim.stance().words();
		return row(incident, who, claim.wording(), id);
	}

	private static List<Cell> result(Incident incident, Rule rule, String words, ClaimFigures figures, Draft draft) {
		String id = add(incident, "rule/" + rule.code(), incident.counted(),
				IncidentTable.value(incident, incident.figure(rule)), incident.claimants(), figures);
		if (!ClaimFigures.isCitable(incident.behindLow(rule))) {
			draft.uncitable(id);
		}
		return row(incident, words, "", id);
	}

	private static List<Cell> named(Incident incident, Rule rule, ClaimFigures figures, Draft draft) {
		CountRange figure = incident.figureNamed(rule);
		String id = add(incident, "without-anonymous", incident.counted(), IncidentTable.value(incident, figure),
				incident.claimants(), figures);
		if (!ClaimFigures.isCitable(incident.behindLow(rule))) {
			draft.uncitable(id);
		}
		return row(incident, "The rule without anonymous sources", "", id);
	}

	private static String add(Incident incident, String path, String counted, Value value, int sources,
			ClaimFigures figures) {
		return figures.persons(ClaimFigures.path(incident) + "/" + path, incident.outcome(),
				Optional.of(incident.period()), incident.place(), counted, value, sources);
	}

	private static List<Cell> row(Incident incident, String who, String wording, String id) {
		return List.of(new Cell.Text(incident.id()), new Cell.Text(Labels.of(incident.outcome())), new Cell.Text(who),
				new Cell.Text(wording), new Cell.Number(id, Part.LOW), new Cell.Number(id, Part.LOW_KIND),
				new Cell.Number(id, Part.BEST), new Cell.Number(id, Part.HIGH), new Cell.Number(id, Part.HIGH_KIND),
				new Cell.Status(List.of(id)));
	}

}
