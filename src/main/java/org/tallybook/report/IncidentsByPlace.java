package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.tallybook.incident.Incident;
import org.tallybook.incident.Register;

/** Sums over incidents by the places that claims name; several places are one row. */
final class IncidentsByPlace implements Analysis {

	@Override
	public Subject subject() {
		return Subject.REGISTER;
	}

	@Override
	public Table make(TableSpec spec, Draft draft) {
		Register register = draft.register(draft.source(spec.source()));
		TreeMap<String, List<Incident>> places = new TreeMap<>();
		for (Incident incident : register.addends()) {
			String place = incident.place().isEmpty() ? Words.NOT_STATED : incident.place();
			places.computeIfAbsent(place, (key) -> new ArrayList<>()).add(incident);
		}
		List<Column> columns = new ArrayList<>(List.of(Column.text("Place", 24)));
		columns.addAll(IncidentsByPeriod.sumColumns(draft));
		List<List<Cell>> rows = new ArrayList<>();
		places.forEach((place, incidents) -> rows.add(IncidentsByPeriod.row(spec, draft, register, place,
				ByPlace.key(place), Optional.empty(), place, incidents)));
		rows.add(IncidentsByPeriod.row(spec, draft, register, "All places", "all", Optional.empty(), "",
				register.addends()));
		return Analysis.table(spec, draft,
				List.of("Documented by incident, " + IncidentTable.since(register)
						+ ". Where claims name several places, nobody published how many people were in each. Rows"
						+ " do not add to the last one where incidents of different rows may count the same people."),
				columns, rows);
	}

}
