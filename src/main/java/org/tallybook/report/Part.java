package org.tallybook.report;

import java.util.Locale;
import java.util.Optional;

/** Which part of a figure is printed. */
public enum Part {

	/** The one number of a point, a documented minimum or a decimal. */
	NUMBER,

	/** The low end. */
	LOW,

	/** How the low end was stated. */
	LOW_KIND,

	/** The best figure. */
	BEST,

	/** The high end. */
	HIGH,

	/** How the high end was stated. */
	HIGH_KIND,

	/** The highest figure that anybody stated. */
	HIGHEST,

	/** The low end with the words before it. */
	FLOOR,

	/** The whole figure in words. */
	WORDS,

	/** A number that is not a share, such as a mean. */
	DECIMAL,

	/** In brackets, with a blank before it, what a reader has to know; else nothing. */
	MARKS;

	/**
	 * The part that prints a figure as what it is: only a fraction is a percentage, so
	 * that a mean of 0.6 persons never becomes 60 %.
	 * @param figure the figure
	 * @return this part; {@link #DECIMAL} in place of a number where the figure is a
	 * decimal number and no fraction
	 */
	public Part of(Figure figure) {
		boolean number = this != LOW_KIND && this != HIGH_KIND && this != MARKS;
		boolean plain = figure.value().decimal().isPresent() && !figure.unit().equals(Figure.FRACTION);
		return (number && plain) ? DECIMAL : this;
	}

	/**
	 * The part with a name, as templates write it: {@code {people.low}}.
	 * @param name the name in lower case, with hyphens
	 * @return the part, empty where there is none of this name
	 */
	public static Optional<Part> named(String name) {
		for (Part part : values()) {
			if (part.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
				return Optional.of(part);
			}
		}
		return Optional.empty();
	}

}
