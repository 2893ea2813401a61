package org.tallybook.source;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of a register of claims.
 *
 * @param fields the column of each property that the register has
 */
public record ClaimColumns(Map<Property, Field> fields) {

	public ClaimColumns {
		fields = Collections.unmodifiableMap(new EnumMap<>(fields));
	}

	Optional<Field> field(Property property) {
		return Optional.ofNullable(this.fields.get(property));
	}

	List<String> names() {
		return this.fields.values().stream().map(Field::column).distinct().toList();
	}

	/** What a register can say of a claim. */
	public enum Property {

		CLAIM(true), INCIDENT(true), OUTCOME(true), FROM(true), TO(true), PLACE(false), LOW(false), LOW_KIND(false),
		BEST(false), HIGH(false), HIGH_KIND(false), SHARE_OF(false), SHARE(false), SHARE_KIND(false), SHARE_BASE(false),
		WORDING(true), CLAIMANT(true), ANONYMOUS(false), STANCE(true), REPORTED(false), VERIFICATION(false),
		PART_OF(false), MAY_OVERLAP(false), AGGREGATE_OF(false), EXCLUDED(false), URL(true), URL_KIND(true),
		URL_CHECK(false);

		private final boolean required;

		Property(boolean required) {
			this.required = required;
		}

		public boolean isRequired() {
			return this.required;
		}

		/**
		 * The word in declarations.
		 * @return lower-case words with hyphens
		 */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
