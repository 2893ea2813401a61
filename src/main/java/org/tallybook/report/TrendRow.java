package org.tallybook.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.tallybook.statistics.Factor;

/**
 * How a row of a table of trends is put together.
 *
 * @param spec the table
 * @param draft what the figures are added to
 * @param label the name of the series
 * @param line its figures
 */
record TrendRow(TableSpec spec, Draft draft, String label, Line line) {

	static final String PER_YEAR = "percent a year";

	/** What makes a row: four numbers, and what is said of them. */
	List<Cell> of(String question, String method, List<Cell> numbers, String unit, Cell words, Cell whyNot) {
		List<Cell> row = new ArrayList<>(List.of(new Cell.Text(this.label), new Cell.Text(question),
				new Cell.Text(method), new Cell.Number(this.line.ids().getOrDefault("periods", ""), Part.NUMBER),
				numbers.get(0), new Cell.Text(unit)));
		row.addAll(numbers.subList(1, 4));
		row.add(words);
		row.add(whyNot);
		return row;
	}

	List<Cell> none(String name, String unit) {
		return List.of(this.line.none(name, unit), this.line.none(name + "-lower", unit),
				this.line.none(name + "-upper", unit), this.line.none(name + "-p", "probability"));
	}

	List<Cell> refused(String question, Method method, String name, String unit, Sentence why) {
		this.draft.methods().refused(method, this.spec, this.label, why);
		String words = unit.equals(Figure.FRACTION) ? PER_YEAR : unit;
		return of(question, method.title(), none(name, unit), words, new Cell.Text(""), new Cell.Phrase(why));
	}

	Cell percent(String name, double factor, RoundingMode rounding) {
		return this.line.number(name, Figure.FRACTION, Rounded.percent(Factor.percent(factor), rounding));
	}

}
