package org.tallybook.source;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.tallybook.tally.Address;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Stance;

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
		 * The words that a cell of this property, or the codes declared for it, may mean.
		 * @return lower-case words with hyphens; none where any text may stand
		 */
		public SortedSet<String> words() {
			return switch (this) {
				case LOW_KIND, HIGH_KIND, SHARE_KIND -> words(EndKind.values());
				case STANCE -> words(Stance.values());
				case URL_KIND -> words(Address.Kind.values());
				case ANONYMOUS -> new TreeSet<>(Set.of("yes", "no"));
				case URL_CHECK -> new TreeSet<>(Set.of("read", "not-read"));
				default -> new TreeSet<>();
			};
		}

		private static SortedSet<String> words(Enum<?>[] constants) {
			SortedSet<String> words = new TreeSet<>();
			for (Enum<?> constant : constants) {
				words.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
			}
			return words;
		}

		/**
		 * Whether the same column may serve this property and another one: a single date
		 * for the first and the last day, a single figure for both ends.
		 * @param other the other property
		 * @return true where one cell can say both
		 */
		public boolean sharesColumnWith(Property other) {
			return List.of(EnumSet.of(CLAIM, INCIDENT), EnumSet.of(FROM, TO, REPORTED), EnumSet.of(LOW, BEST, HIGH))
				.stream()
				.anyMatch((family) -> family.contains(this) && family.contains(other));
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
