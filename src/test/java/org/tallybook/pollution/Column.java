package org.tallybook.pollution;

/**
 * A column of a made-up publisher.
 *
 * @param name the header cell
 * @param role what it holds
 * @param means the series of a count, the members of a part; otherwise empty
 */
record Column(String name, Role role, String means) {

	Column(String name, Role role) {
		this(name, role, "");
	}

	boolean isFigure() {
		return switch (this.role) {
			case COUNT, LOW, BEST, HIGH, PART -> true;
			default -> false;
		};
	}

}
