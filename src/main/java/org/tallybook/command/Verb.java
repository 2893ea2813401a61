package org.tallybook.command;

import java.util.Locale;
import java.util.Optional;

/** What the command can do. */
enum Verb {

	RUN, CATCH_UP, CHECK, DESCRIBE, STATUS, VERIFY, EXPLAIN;

	static Optional<Verb> named(String word) {
		for (Verb verb : values()) {
			if (verb.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
				return Optional.of(verb);
			}
		}
		return Optional.empty();
	}

}
