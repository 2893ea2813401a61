package org.tallybook.declaration;

import java.util.Map;
import java.util.TreeMap;

import org.tallybook.source.ClaimColumns;
import org.tallybook.source.ClaimColumns.Property;
import org.tallybook.source.Field;

/** The columns of a register of claims. */
final class ClaimColumnsBlock {

	private final Section columns;

	private final Map<Property, Field> fields = new TreeMap<>();

	ClaimColumnsBlock(Section columns) {
		this.columns = columns;
		for (Property property : Property.values()) {
			if (columns.has(property.code())) {
				read(property);
			}
			else if (property.isRequired()) {
				columns.text(property.code());
			}
			else {
				columns.optional(property.code());
			}
		}
		columns.finish();
	}

	ClaimColumns columns() {
		return new ClaimColumns(this.fields);
	}

	private void read(Property property) {
		Field field = field(this.columns, property.code());
		checkWords(property, field);
		this.fields.forEach((other, used) -> {
			if (used.column().equals(field.column()) && !field.column().isEmpty()
					&& !property.sharesColumnWith(other)) {
				this.columns.fault(property.code(),
						"column '%s' is mapped twice, to %s and to %s; one of them was expected"
							.formatted(field.column(), other.code(), property.code()));
			}
		});
		this.fields.put(property, field);
	}

	private void checkWords(Property property, Field field) {
		for (String word : field.codes().values()) {
			if (!property.words().isEmpty() && !word.isEmpty() && !property.words().contains(word)) {
				this.columns.fault(property.code(), "'%s' has a code for '%s' but one of %s was expected"
					.formatted(property.code(), word, property.words()));
			}
		}
	}

	/**
	 * A column by its name, or by a block with its name and what its codes mean.
	 * @param parent the block that names the column
	 * @param key the word before it
	 * @return the column
	 */
	static Field field(Section parent, String key) {
		if (!parent.isBlock(key)) {
			return Field.of(parent.text(key));
		}
		Section block = parent.section(key);
		Field field = coded(block);
		block.finish();
		return field;
	}

	/** A column by a block with its name and what its codes mean. */
	static Field coded(Section block) {
		return new Field(block.text("column"), block.optionalSection("codes").map(Section::map).orElse(Map.of()),
				MemberBlock.blank(block));
	}

}
