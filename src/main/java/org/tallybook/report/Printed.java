package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.tallybook.tally.CellKey;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Series;
import org.tallybook.tally.Tally;
import org.tallybook.tally.Value;

/** The figures that a source prints otherwise than its own parts or totals give. */
final class Printed implements Analysis {

	@Override
	public Table make(TableSpec spec, Draft draft) {
		List<List<Cell>> rows = new ArrayList<>();
		for (SeriesFigures figures : SeriesFigures.of(spec, draft)) {
			figures.counted()
				.printed()
				.ifPresent((printed) -> draft.cells()
					.tallies(printed.id())
					.forEach((tally) -> row(figures, tally).ifPresent(rows::add)));
		}
		if (rows.isEmpty()) {
			Cell none = new Cell.Text("");
			rows.add(List.of(new Cell.Text("Nothing is printed otherwise."), none, none, none, none));
		}
		String unit = " (" + draft.source(spec.source()).definition().unit() + ")";
		List<Column> columns = List.of(Column.text("Series", 30), Column.text("Period", 22), Column.text("Of", 30),
				Column.number("Found" + unit), Column.number("As printed" + unit));
		return Analysis.table(spec, draft,
				List.of("This release uses the figure found; that printed by the source stands beside it."), columns,
				rows);
	}

	private static Optional<List<Cell>> row(SeriesFigures figures, Tally printed) {
		CellKey key = printed.key();
		Map<String, String> members = members(figures.counted().series(), key);
		Optional<CountRange> found = figures.sum(key.period()::equals, members);
		if (found.isEmpty() || found.get().equals(printed.count())) {
			return Optional.empty();
		}
		String path = key.period().code() + "/" + figures.counted().name()
				+ members.values().stream().map((member) -> "/" + ByPlace.key(member)).collect(Collectors.joining());
		String unit = figures.unit();
		String own = figures.add(path, Optional.of(key.period()), members, Value.of(found.get()));
		String other = figures.add(path, unit + "_as_printed", unit, Optional.of(key.period()), members,
				Value.of(printed.count()));
		String of = members.entrySet()
			.stream()
			.map((member) -> Labels.of(member.getKey(), member.getValue()))
			.collect(Collectors.joining(", "));
		return Optional.of(List.of(new Cell.Text(figures.counted().label()), new Cell.Text(Labels.of(key.period())),
				new Cell.Text(of.isEmpty() ? "All together" : of), new Cell.Number(own, Part.NUMBER),
				new Cell.Number(other, Part.NUMBER)));
	}

	private static Map<String, String> members(Series series, CellKey key) {
		TreeMap<String, String> members = new TreeMap<>();
		for (int i = 0; i < series.dimensions().size(); i++) {
			if (!key.members().get(i).equals(Series.ALL)) {
				members.put(series.dimensions().get(i), key.members().get(i));
			}
		}
		return members;
	}

}
