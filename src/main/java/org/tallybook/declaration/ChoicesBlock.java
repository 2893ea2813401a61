package org.tallybook.declaration;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.report.TableSpec.Choices;
import org.tallybook.tally.Sex;

/** What a table is asked to show beside counts and shares. */
final class ChoicesBlock {

	private static final String WINDOW = "window";

	private static final String RATIO = "sex-ratio";

	private static final String EXCLUSIVE = "exclusive";

	private ChoicesBlock() {
	}

	static Choices read(Section table, String kind, List<Counted> shown) {
		return new Choices(window(table, kind), ratio(table, shown), exclusive(table, kind, shown));
	}

	private static OptionalInt window(Section table, String kind) {
		if (table.optional(WINDOW).isEmpty()) {
			return OptionalInt.empty();
		}
		if (!kind.equals("averages")) {
			table.fault(WINDOW, "'window' was found but 'kind' is '%s'; only averages have one".formatted(kind));
		}
		return table.parse(WINDOW, "", "a whole number from 1", (text) -> {
			int window = Integer.parseInt(text);
			if (window < 1) {
				throw new NumberFormatException(text);
			}
			return OptionalInt.of(window);
		}).orElse(OptionalInt.empty());
	}

	private static boolean ratio(Section table, List<Counted> shown) {
		boolean asked = table.flag(RATIO);
		List<String> both = List.of(Sex.FEMALE.code(), Sex.MALE.code());
		if (asked && !shown.isEmpty() && shown.stream().noneMatch((counted) -> counted.sexes().containsAll(both))) {
			table.fault(RATIO,
					"'sex-ratio' is 'true' but no series has the sexes %s; one was expected".formatted(both));
		}
		return asked;
	}

	private static Optional<String> exclusive(Section table, String kind, List<Counted> shown) {
		if (!table.has(EXCLUSIVE)) {
			return table.optional(EXCLUSIVE);
		}
		String because = StatementBlock.plain(table, EXCLUSIVE);
		boolean one = shown.stream()
			.allMatch((counted) -> counted.isFlow() && counted.series().unit().equals(shown.get(0).series().unit()));
		if (!kind.equals("by-outcome") || !one) {
			table.fault(EXCLUSIVE, "'exclusive' was found but it needs a table 'by-outcome' of flows of one unit");
		}
		return Optional.of(because);
	}

}
