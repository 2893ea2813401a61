package org.tallybook.pollution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A record of a file as it is written, or a line that is none, and what it means. */
final class Unit {

	final Kind kind;

	/** The cells with their quotes. */
	final List<String> fields;

	List<Fact> facts;

	/** The period and members of the record, without those of its parts. */
	String where = "";

	String delimiter;

	String end;

	/** What stands there in place of the fields. */
	Optional<String> text = Optional.empty();

	Optional<Reject> reject = Optional.empty();

	/** Whether the record is left out without being refused. */
	boolean dropped;

	/** The codes of the findings on it. */
	final List<String> flags = new ArrayList<>();

	Unit(Kind kind, List<String> fields, List<Fact> facts, String delimiter, String end) {
		this.kind = kind;
		this.fields = new ArrayList<>(fields);
		this.facts = List.copyOf(facts);
		this.delimiter = delimiter;
		this.end = end;
	}

	/** A line of nothing but this text. */
	static Unit of(Kind kind, String text, String end) {
		Unit unit = new Unit(kind, List.of(), List.of(), "", end);
		unit.text = Optional.of(text);
		return unit;
	}

	/** The same, written once more. */
	Unit copy() {
		Unit copy = new Unit(this.kind, this.fields, this.facts, this.delimiter, this.end);
		copy.text = this.text;
		copy.where = this.where;
		return copy;
	}

	String body() {
		return this.text.orElseGet(() -> String.join(this.delimiter, this.fields));
	}

	boolean isData() {
		return this.kind == Kind.RECORD && this.reject.isEmpty() && !this.dropped;
	}

	/** States that the record is refused. */
	Unit reject(String column, String... codes) {
		this.reject = Optional.of(new Reject(column, Set.of(codes)));
		return this;
	}

	/** What a unit is to the publisher. */
	enum Kind {

		PREAMBLE, COMMENT, HEADER, SECOND, RECORD, FOOTER, OTHER

	}

	/**
	 * Why a record is refused.
	 *
	 * @param column the column that is named; {@link #ANY} where several may be
	 * @param codes any of which is right
	 */
	record Reject(String column, Set<String> codes) {

		static final String ANY = "*";

	}

}
