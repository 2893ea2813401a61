package org.tallybook.pollution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/**
 * A cell of a file.
 *
 * @param sheet the file
 * @param unit the record
 * @param column the index of the column
 */
record Spot(Sheet sheet, Unit unit, int column) {

	/** A random cell among those of records whose written form fits. */
	static Optional<Spot> where(Sheet sheet, Random random, Predicate<String> fits) {
		List<Spot> spots = new ArrayList<>();
		for (Unit unit : sheet.of(Unit.Kind.RECORD)) {
			for (int i = 0; i < unit.fields.size(); i++) {
				if (fits.test(unit.fields.get(i))) {
					spots.add(new Spot(sheet, unit, i));
				}
			}
		}
		return spots.isEmpty() ? Optional.empty() : Optional.of(spots.get(random.nextInt(spots.size())));
	}

	/** A random quoted cell of one line that is not blank. */
	static Optional<Spot> quoted(Sheet sheet, Random random) {
		return where(sheet, random,
				(field) -> sheet.layout.isQuoted(field) && field.length() > 2 && field.indexOf('\n') < 0);
	}

	/** A random cell without quotes that is not blank. */
	static Optional<Spot> unquoted(Sheet sheet, Random random) {
		return where(sheet, random, (field) -> !sheet.layout.isQuoted(field) && field.length() > 1);
	}

	/** A cell of a role in a record that is neither the first nor the last. */
	static Spot of(Sheet sheet, Random random, Role role) {
		return new Spot(sheet, sheet.inner(random), sheet.layout.index(role));
	}

	/** A cell with a figure, as it is: not one that is missing. */
	static Optional<Spot> figure(Sheet sheet, Random random) {
		List<Column> columns = sheet.layout.columns.stream().filter(Column::isFigure).toList();
		if (columns.isEmpty()) {
			return Optional.empty();
		}
		Column column = columns.get(random.nextInt(columns.size()));
		return Optional.of(new Spot(sheet, sheet.inner(random), sheet.layout.columns.indexOf(column)));
	}

	String field() {
		return this.unit.fields.get(this.column);
	}

	Spot field(String field) {
		this.unit.fields.set(this.column, field);
		return this;
	}

	/** Another cell, quoted as the layout does. */
	Spot cell(String cell) {
		return field(this.sheet.layout.write(cell, this.sheet.layout.columns.get(this.column).role()));
	}

	String name() {
		return this.sheet.layout.columns.get(this.column).name();
	}

	/** States that the record is refused for this cell. */
	boolean reject(String... codes) {
		this.unit.reject(name(), codes);
		return true;
	}

	/** States that the file is refused at the record. */
	boolean refuse(String... codes) {
		this.sheet.refuse(this.unit, codes);
		return true;
	}

	/** Where the cell begins within its record. */
	int offset() {
		return String.join(this.unit.delimiter, this.unit.fields.subList(0, this.column)).length()
				+ ((this.column > 0) ? this.unit.delimiter.length() : 0);
	}

}
