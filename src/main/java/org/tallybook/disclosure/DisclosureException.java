package org.tallybook.disclosure;

import java.io.Serial;
import java.util.Set;

/**
 * A release that would let somebody work out a small count. It names tables and never a
 * number.
 */
public final class DisclosureException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1;

	DisclosureException(Set<String> tables) {
		super("expected a release from which no small count can be worked out, but these tables let it: "
				+ String.join(", ", tables));
	}

}
