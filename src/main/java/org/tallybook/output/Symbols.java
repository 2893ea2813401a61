package org.tallybook.output;

import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

import org.tallybook.tally.Mark;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/** Collects the symbols that stand in a table, to explain them. */
final class Symbols {

	private final Set<State> states = EnumSet.noneOf(State.class);

	private final Set<Mark> marks = EnumSet.noneOf(Mark.class);

	/**
	 * Every symbol there is.
	 * @return the symbols
	 */
	static Symbols all() {
		Symbols all = new Symbols();
		all.states.addAll(EnumSet.allOf(State.class));
		all.marks.addAll(EnumSet.allOf(Mark.class));
		return all;
	}

	void add(Value value) {
		add(value.state());
		this.marks.addAll(value.marks());
	}

	void add(State state) {
		this.states.add(state);
	}

	/**
	 * The symbols with their meaning.
	 * @param between what stands between two of them
	 * @return the words, empty where there is no symbol
	 */
	String explained(String between) {
		return each(between, UnaryOperator.identity());
	}

	/**
	 * The symbols with the first words of their meaning, for rows below the explanation.
	 * @return the words, empty where there is no symbol
	 */
	String inBrief() {
		return each("; ", (words) -> words.replaceFirst(":.*", ""));
	}

	private String each(String between, UnaryOperator<String> form) {
		StringJoiner words = new StringJoiner(between);
		for (State state : this.states) {
			if (!state.symbol().isEmpty()) {
				words.add(state.symbol() + " " + form.apply(state.words()));
			}
		}
		this.marks.forEach((mark) -> words.add(mark.symbol() + " " + form.apply(mark.words())));
		return words.toString();
	}

	/**
	 * The symbols of the marks of a value, as they stand behind it.
	 * @param value the value
	 * @return such as {@code " [p][r]"}, empty where it has none
	 */
	static String behind(Value value) {
		StringBuilder symbols = new StringBuilder();
		value.marks().forEach((mark) -> symbols.append(symbols.isEmpty() ? " " : "").append(mark.symbol()));
		return symbols.toString();
	}

}
