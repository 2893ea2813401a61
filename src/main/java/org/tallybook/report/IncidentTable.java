package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tallybook.incident.Incident;
import org.tallybook.incident.Register;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Mark;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/** One row for each incident and outcome, with the figure that its claims come to. */
final class IncidentTable implements Analysis {

	private static final String LOW = "The smallest low end that anybody stated. A figure given without a low end"
			+ " enters as approximate.";

	private static final String HIGHEST = "The highest figure that anybody stated: not an upper limit of what"
			+ " happened.";

	private static final String INDEPENDENCE = "Claimants may repeat each other: their independence is not"
			+ " established.";

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
			rows.add(row(register, incident, figures, draft, spec));
		}
		return Analysis.table(spec, draft, List.of("Figures by the rule: " + register.rule().words() + "."),
				columns(draft, register), rows);
	}

	private static List<Column> columns(Draft draft, Register register) {
		return List.of(Column.text("Incident", 22), Column.text("Date", 20), Column.text("Place", 18),
				Column.text("Outcome", 18), Column.text("Counted", 14),
				Column.number("Low (persons)" + draft.notes().marker(LOW)), Column.text("Low is", 12),
				Column.number("Best (persons)"),
				Column.number("Highest figure stated (persons)" + draft.notes().marker(HIGHEST)),
				Column.number("Highest without anonymous sources (persons)"),
				Column.number("Claimants with a figure" + draft.notes().marker(INDEPENDENCE)),
				Column.number("Claims with a figure"), Column.number("Claims in words"),
				Column.number("Corroborations without a count"), Column.number("Denials"), Column.text("Contested", 12),
				Column.text("Claims against each other", 18),
				Column.text(("In the total of incidents " + since(register)).strip(), 16), Column.text("Status", 24));
	}

	static String since(Register register) {
		return register.since().start().map((start) -> "since " + IncidentsByPeriod.monthOf(start)).orElse("");
	}

	private static List<Cell> row(Register register, Incident incident, ClaimFigures figures, Draft draft,
			TableSpec spec) {
		String path = ClaimFigures.path(incident);
		CountRange figure = incident.figure(register.rule());
		String persons = figures.persons(path, incident.outcome(), Optional.of(incident.period()), incident.place(),
				incident.counted(), value(incident, figure), incident.claimants());
		if (!ClaimFigures.isCitable(incident.behindLow(register.rule()))) {
			draft.uncitable(persons);
		}
		String named = figures.add(path, incident.outcome(), Optional.of(incident.period()), incident.place(),
				incident.counted(), "persons_without_anonymous", "persons",
				value(incident, incident.figureNamed(register.rule())), incident.claimants());
		conclude(incident, draft, spec.id() + "/" + path);
		return List.of(new Cell.Text(incident.id()), new Cell.Text(incident.period().label()),
				new Cell.Text(incident.place().isEmpty() ? Words.NOT_STATED : incident.place()),
				new Cell.Text(Labels.of(incident.outcome())), new Cell.Text(ClaimFigures.group(incident.counted())),
				new Cell.Number(persons, Part.LOW), new Cell.Number(persons, Part.LOW_KIND),
				new Cell.Number(persons, Part.BEST), new Cell.Number(persons, Part.HIGHEST),
				new Cell.Number(named, Part.HIGHEST), claims(figures, incident, "claimants", incident.claimants()),
				claims(figures, incident, "claims_with_figure", incident.counts().size()),
				claims(figures, incident, "claims_in_words", incident.inWords().size()),
				claims(figures, incident, "corroborations", incident.corroborations().size()),
				claims(figures, incident, "denials", incident.denials().size()),
				new Cell.Text(incident.isContested() ? "contested" : "no denial known"),
				new Cell.Text(incident.counts().size() < 2 ? "one claim only"
						: incident.isConflicting() ? "incompatible" : "compatible"),
				new Cell.Text(isAdded(register, incident, draft, spec) ? "yes" : "no"),
				new Cell.Status(List.of(persons)));
	}

	private static boolean isAdded(Register register, Incident incident, Draft draft, TableSpec spec) {
		return register.isAddend(incident)
				&& draft.source(spec.source()).register().filter(SourceDescription.Claimed::isAdded).isPresent();
	}

	private static Cell claims(ClaimFigures figures, Incident incident, String measure, int count) {
		return new Cell.Number(figures.claims(incident, measure, count), Part.NUMBER);
	}

	private static void conclude(Incident incident, Draft draft, String id) {
		draft.conclude(id, incident.isContested() ? "contested" : "uncontested");
		draft.conclude(id, incident.isConflicting() ? "incompatible" : "compatible");
		if (!incident.counted().equals("all")) {
			draft.conclude(id, incident.counted());
		}
	}

	/** The figure of an incident as a value; contested where somebody denies it. */
	static Value value(Incident incident, CountRange figure) {
		boolean stated = figure.low().isStated() || figure.best().isPresent() || figure.high().isStated();
		Value value = stated ? Value.of(figure) : Value.none(State.MISSING);
		return value.with(Mark.CONTESTED, incident.isContested());
	}

}
