package org.tallybook.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An earlier release whose figure a table repeats. The id of such a figure names it, as
 * in {@code revisions/1987/injured/1988-01-r1/persons_in_release}.
 *
 * @param label the release, as {@code month/rN}
 */
public record InRelease(String label) {

	/** What the measure of a figure of an earlier release ends with, behind the unit. */
	static final String MEASURE = "_in_release";

	/** What the measure of the first figure of a period ends with, behind the unit. */
	static final String FIRST = "_first_release";

	private static final Pattern ID = Pattern.compile(".*/(\\d{4}-\\d{2})-(r\\d+)/[^/]+");

	/**
	 * The release that a figure was taken from.
	 * @param figure a figure of a later release
	 * @return the release; absent where the figure was made of what was read
	 */
	public static Optional<InRelease> of(Figure figure) {
		Matcher id = ID.matcher(figure.id());
		boolean repeated = figure.measure().endsWith(MEASURE) || figure.measure().endsWith(FIRST);
		return (repeated && id.matches()) ? Optional.of(new InRelease(id.group(1) + "/" + id.group(2)))
				: Optional.empty();
	}

	/** How the release is called in ids. */
	String id() {
		return this.label.replace('/', '-');
	}

	/** The reference month of the release. */
	String month() {
		return this.label.substring(0, this.label.indexOf('/'));
	}

}
