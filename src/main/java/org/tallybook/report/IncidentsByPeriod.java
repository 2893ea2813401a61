package org.tallybook.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tallybook.incident.Incident;
import org.tallybook.incident.Register;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * Sums over incidents by year and over all of them: incidents are added, never claims.
 */
final class IncidentsByPeriod implements Analysis {

	private static final String SUM = "Incidents that may count the same people bring the larger of their low ends and"
			+ " all of their highest figures. Where the highest figure of one incident is not stated, that of the sum"
			+ " is not either.";

	private static final String WOMEN = "People counted by claims that counted women and girls only; nobody published"
			+ " the sex of the others.";

	@Override
	public Subject subject() {
		return Subject.REGISTER;
	}

	@Override
	public Table make(TableSpec spec, Draft draft) {
		Register register = draft.register(draft.source(spec.source()));
		TreeMap<Period, List<Incident>> years = new TreeMap<>();
		for (Incident incident : register.addends()) {
			years.computeIfAbsent(year(incident.period()), (key) -> new ArrayList<>()).add(incident);
		}
		List<Column> columns = new ArrayList<>(List.of(Column.text("Year", 24)));
		columns.addAll(sumColumns(draft));
		List<List<Cell>> rows = new ArrayList<>();
		new TreeSet<>(years.keySet()).forEach((year) -> rows.add(row(spec, draft, register, year.label(), year.code(),
				Optional.of(year), "", years.getOrDefault(year, List.of()))));
		rows.add(totalRow(spec, draft, register));
		return Analysis.table(spec, draft, List.of("Documented by incident, " + IncidentTable.since(register)
				+ "; incidents of earlier years are not one series with these and stand among the incidents only."),
				columns, rows);
	}

	private static List<Cell> totalRow(TableSpec spec, Draft draft, Register register) {
		List<Incident> all = register.addends();
		Optional<Period> period = all.isEmpty() ? Optional.empty()
				: Optional.of(new Period(register.since().start(), draft.month().atEndOfMonth()));
		return row(spec, draft, register, "All, " + IncidentTable.since(register), "all", period, "", all);
	}

	private static Period year(Period period) {
		Period calendar = period.calendarPeriod();
		return calendar.start()
			.filter((start) -> start.getYear() == calendar.end().getYear())
			.map((start) -> Period.year(start.getYear()))
			.orElse(calendar);
	}

	/** The columns of a sum over incidents. */
	static List<Column> sumColumns(Draft draft) {
		return List.of(Column.number("Incidents"), Column.number("Low (persons)" + draft.notes().marker(SUM)),
				Column.text("Low is", 12), Column.number("Highest figures stated, added (persons)"),
				Column.number("Women and girls among them, at least (persons)" + draft.notes().marker(WOMEN)),
				Column.number("Contested incidents"), Column.text("Status", 26));
	}

	/** A row with a sum over incidents. */
	static List<Cell> row(TableSpec spec, Draft draft, Register register, String label, String key,
			Optional<Period> period, String place, List<Incident> incidents) {
		ClaimFigures figures = new ClaimFigures(spec, draft);
		CountRange total = register.total(incidents);
		int claimants = (int) incidents.stream()
			.flatMap((incident) -> incident.counts().stream())
			.map((claim) -> claim.claimant())
			.distinct()
			.count();
		int contested = (int) incidents.stream().filter(Incident::isContested).count();
		String persons = figures.persons(key, register.outcome(), period, place, Series.ALL,
				Value.of(total).with(Mark.CONTESTED, contested > 0), claimants);
		if (incidents.stream().anyMatch((i) -> !ClaimFigures.isCitable(i.behindLow(register.rule())))) {
			draft.uncitable(persons);
		}
		long women = register.total(incidents.stream().filter((i) -> i.counted().equals("female")).toList())
			.low()
			.count();
		String female = figures.persons(key + "/female", register.outcome(), period, place, "female",
				(women > 0) ? Value.of(CountRange.atLeast(women)) : Value.none(State.MISSING), claimants);
		String count = figures.add(key, register.outcome(), period, place, Series.ALL, "incidents", "incidents",
				Value.of(incidents.size()), claimants);
		String denied = figures.add(key, register.outcome(), period, place, Series.ALL, "incidents_contested",
				"incidents", Value.of(contested), claimants);
		return List.of(new Cell.Text(label), new Cell.Number(count, Part.NUMBER), new Cell.Number(persons, Part.LOW),
				new Cell.Number(persons, Part.LOW_KIND), new Cell.Number(persons, Part.HIGHEST),
				new Cell.Number(female, Part.NUMBER), new Cell.Number(denied, Part.NUMBER),
				new Cell.Status(List.of(persons, female)));
	}

	/** The month of a day in words. */
	static String monthOf(LocalDate day) {
		return Period.month(YearMonth.from(day)).label();
	}

}
