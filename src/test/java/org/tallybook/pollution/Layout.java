package org.tallybook.pollution;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a made-up publisher writes its file, and how it is declared. */
final class Layout {

	final String id;

	/** The words of the source block that are its own. */
	String declaration = "";

	Charset charset = StandardCharsets.UTF_8;

	byte[] mark = {};

	String delimiter = ",";

	char quote = '"';

	boolean backslash;

	Quoting quoting = Quoting.TEXT;

	String end = "\n";

	List<String> preamble = List.of();

	List<Column> columns = List.of();

	List<String> second = List.of();

	List<String> footer = List.of();

	Dates dates = Dates.MONTH;

	List<String> places = List.of();

	/** The publisher's codes and the members that they mean. */
	Map<String, String> codes = Map.of();

	List<String> notes = List.of();

	String none = "";

	String zero = "";

	Figures figures = Figures.PLAIN;

	/** A header of the publisher's language that looks personal. */
	String personal = "name";

	final Set<Trait> traits = EnumSet.noneOf(Trait.class);

	Layout(String id) {
		this.id = id;
	}

	boolean has(Trait trait) {
		return this.traits.contains(trait);
	}

	boolean has(Role role) {
		return this.columns.stream().anyMatch((column) -> column.role() == role);
	}

	/** The first column of a role. */
	int index(Role role) {
		for (int i = 0; i < this.columns.size(); i++) {
			if (this.columns.get(i).role() == role) {
				return i;
			}
		}
		throw new IllegalArgumentException("Expected a column of %s in %s".formatted(role, this.id));
	}

	String name(Role role) {
		return this.columns.get(index(role)).name();
	}

	/** The series of the first column of a role. */
	String series(Role role) {
		return this.columns.get(index(role)).means();
	}

	/** Stands behind the members of a total that has parts. */
	String allParts() {
		return has(Role.PART) ? "|all".repeat(series(Role.PART).split("\\|", -1).length) : "";
	}

	/** A cell as it is written. */
	String write(String cell, boolean quoted) {
		boolean needed = cell.contains(this.delimiter) || cell.indexOf(this.quote) >= 0 || cell.contains("\n")
				|| cell.contains("\r") || (this.backslash && cell.indexOf('\\') >= 0);
		if (!quoted && !needed) {
			return cell;
		}
		String q = String.valueOf(this.quote);
		String inside = this.backslash ? cell.replace("\\", "\\\\").replace(q, "\\" + q) : cell.replace(q, q + q);
		return q + inside + q;
	}

	/** What a cell says that is written right. */
	String read(String field) {
		if (!isQuoted(field)) {
			return field;
		}
		String q = String.valueOf(this.quote);
		String inside = field.substring(1, field.length() - 1);
		return this.backslash ? inside.replace("\\" + q, q).replace("\\\\", "\\") : inside.replace(q + q, q);
	}

	String write(String cell, Role role) {
		return write(cell, this.quoting == Quoting.ALL
				|| (this.quoting == Quoting.TEXT && (role == Role.PLACE || role == Role.IGNORED)));
	}

	boolean isQuoted(String field) {
		return field.startsWith(String.valueOf(this.quote));
	}

	/** Which cells are quoted. */
	enum Quoting {

		NEEDED, TEXT, ALL

	}

	/** How counts are written. */
	enum Figures {

		PLAIN, COMMAS, BLANKS, DECIMALS

	}

	/** What is declared that matters to what becomes of a fault. */
	enum Trait {

		REPEATS_REFUSED, KEY_DROPS, BLANK_LINES_SKIPPED, OTHERS_IGNORED, COMMENTS, PARTS_REFUSED, RANGES_REFUSED

	}

}
