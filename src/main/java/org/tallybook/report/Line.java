package org.tallybook.report;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.tallybook.tally.EndKind;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * Figures that a method makes of one series, by the names that sentences give them.
 *
 * @param figures the series
 * @param path the row in figure ids
 * @param members the members that the row is about
 * @param ids the id of each figure by its name
 */
record Line(SeriesFigures figures, String path, Map<String, String> members, TreeMap<String, String> ids) {

	static Line of(SeriesFigures figures, String path, Map<String, String> members) {
		return new Line(figures, path, members, new TreeMap<>());
	}

	/** Adds a figure and remembers its name. */
	String add(String name, String unit, Value value) {
		String id = this.figures.add(this.path, name.replace('-', '_'), unit, Optional.empty(), this.members, value);
		this.ids.put(name, id);
		return id;
	}

	/** A cell of a number that is no share; a bound stands there with its words. */
	Cell decimal(String name, String unit, Value value) {
		String id = add(name, unit, value);
		boolean bound = value.decimal().filter((decimal) -> decimal.kind() != EndKind.STATED).isPresent();
		return bound ? phrase("{" + name + ".decimal}") : new Cell.Number(id, Part.DECIMAL);
	}

	/** A cell of a count or a percentage. */
	Cell number(String name, String unit, Value value) {
		return new Cell.Number(add(name, unit, value), Part.NUMBER);
	}

	/** A cell where a method gave nothing. */
	Cell none(String name, String unit) {
		return number(name, unit, Value.none(State.NOT_APPLICABLE));
	}

	/** A sentence over the figures of this row. */
	Sentence sentence(String template) {
		return new Sentence(template, this.ids);
	}

	/** The same in a cell. */
	Cell phrase(String template) {
		return new Cell.Phrase(sentence(template));
	}

	/**
	 * A number with its interval.
	 *
	 * @param number the estimate
	 * @param lower the lower end
	 * @param upper the upper end
	 * @param p two-sided, of none
	 */
	record Estimate(double number, double lower, double upper, double p) {
	}

}
