package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.report.ReportSpec.Headline;
import org.tallybook.report.ReportSpec.WorkbookSpec;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Value;

/**
 * The few figures that an analyst quotes. A headline is said only if every figure in it
 * is known, rests on an address that can be cited, belongs to a series that has not
 * ended, and everything is concluded that the sentence takes for granted; else it is left
 * out, and the findings say so.
 */
final class Headlines {

	private Headlines() {
	}

	static Table table(WorkbookSpec workbook, Draft draft, List<Table> tables) {
		List<List<Cell>> rows = new ArrayList<>();
		int number = 0;
		for (Headline headline : workbook.headlines()) {
			number++;
			Optional<String> obstacle = obstacle(headline.statement(), draft, tables);
			if (obstacle.isPresent()) {
				draft.leftOut("headline-left-out",
						"headline " + number + " of the declaration is not said: " + obstacle.get());
				continue;
			}
			Sentence sentence = sentence(headline.statement(), draft);
			String sources = draft.add(workbook.id() + "-headlines", "headline-" + number, "", "sources", "sources",
					Optional.empty(), Value.of(sources(sentence, draft)));
			rows.add(List.of(new Cell.Phrase(sentence), new Cell.Number(sources, Part.NUMBER),
					new Cell.Text(isContested(sentence, draft) ? "contested" : "no denial known"),
					new Cell.Goto(headline.table())));
		}
		if (rows.isEmpty()) {
			rows.add(List.of(new Cell.Text(workbook.headlines().isEmpty() ? "No headline is declared."
					: "No headline can be said for this month; the findings say why, as far as that is public."),
					new Cell.Text(""), new Cell.Text(""), new Cell.Text("")));
		}
		List<Column> columns = List.of(Column.text("Headline", 90), Column.number("Sources of the first figure"),
				Column.text("Contested", 16), Column.text("Table", 26));
		return new Table(workbook.id() + "-headlines", "Headlines", Sentence.of("Headlines"),
				List.of(Sentence.of("Each sentence keeps the words of its sources. Quote it whole.")), "", "", "",
				columns, rows, false);
	}

	/** A declared statement with the figures of this month. */
	static Sentence sentence(TableSpec.Statement statement, Draft draft) {
		SortedMap<String, String> figures = new TreeMap<>();
		statement.values().forEach((name, id) -> figures.put(name, Tokens.resolve(id, draft.month())));
		return Caution.with(new Sentence(Tokens.resolve(statement.text(), draft.month()), figures), draft);
	}

	/** Why a statement cannot be said, without any figure. */
	static Optional<String> obstacle(TableSpec.Statement statement, Draft draft, List<Table> tables) {
		for (String declared : statement.values().values()) {
			String id = Tokens.resolve(declared, draft.month());
			Figure figure = draft.figures().get(id);
			if (figure == null) {
				return Optional.of("this release has no figure '" + id + "'");
			}
			if (!figure.value().state().printsNumber()) {
				return Optional.of("figure '" + id + "' is not known");
			}
			if (!draft.isCitable(id)) {
				return Optional.of("figure '" + id + "' is known only from a mirror or a secondary address");
			}
			if (tables.stream().anyMatch((table) -> table.reference() && table.id().equals(figure.table()))) {
				return Optional.of("the series of figure '" + id + "' has ended");
			}
		}
		for (Map.Entry<String, String> required : statement.requires().entrySet()) {
			String id = Tokens.resolve(required.getKey(), draft.month());
			if (!draft.isConcluded(id, required.getValue())) {
				return Optional.of("it requires '" + id + "' to be '" + required.getValue() + "'");
			}
		}
		return Optional.empty();
	}

	/** On how many sources the first figure of a sentence rests. */
	private static int sources(Sentence sentence, Draft draft) {
		return Sentence.names(sentence.template())
			.stream()
			.map((name) -> draft.figures().get(sentence.figures().get(name)))
			.filter(Objects::nonNull)
			.mapToInt(Figure::sources)
			.findFirst()
			.orElse(0);
	}

	private static boolean isContested(Sentence sentence, Draft draft) {
		return sentence.figures()
			.values()
			.stream()
			.map((id) -> draft.figures().get(id))
			.filter(Objects::nonNull)
			.anyMatch((figure) -> figure.value().marks().contains(Mark.CONTESTED));
	}

}
