package org.tallybook.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

import org.tallybook.tally.Period;

/**
 * A table as declared.
 *
 * @param id the id of the table
 * @param kind the kind of analysis, one of {@link Analyses#KINDS}
 * @param sheet the name of its sheet
 * @param title its title
 * @param about what it says and does not say; may be empty
 * @param source the id of the source that it reads
 * @param series the names of the series that it shows side by side; all where empty
 * @param every the length of its periods
 * @param share the member whose share it shows, such as {@code female}
 * @param from the first period of a comparison
 * @param to the second period of a comparison
 * @param axes what its rows, and its columns, are made of: dimensions or lengths of
 * periods
 * @param choices what it shows beside counts and shares
 * @param claims the statements that it tests
 * @param events the dated events around which it compares
 */
public record TableSpec(String id, String kind, String sheet, String title, String about, String source,
		List<String> series, Period.Precision every, String share, Optional<String> from, Optional<String> to,
		List<String> axes, Choices choices, List<TestedClaim> claims, List<Chart.Event> events) {

	public TableSpec {
		claims = List.copyOf(claims);
		axes = List.copyOf(axes);
		events = List.copyOf(events);
		series = List.copyOf(series);
	}

	/**
	 * What a table shows where it is asked to.
	 *
	 * @param window how many periods an average spans; that of the policies where empty
	 * @param sexRatio whether women per 100 men stand beside the share
	 * @param exclusive why nobody stands in two of its series, so that these have
	 * percentages of all; empty where nobody said so
	 */
	public record Choices(OptionalInt window, boolean sexRatio, Optional<String> exclusive) {

		/** Nothing beyond what its kind shows. */
		public static final Choices NONE = new Choices(OptionalInt.empty(), false, Optional.empty());

	}

	/**
	 * A sentence as declared.
	 *
	 * @param text the template
	 * @param values the figure id for each name in it; {@code @year} stands for the
	 * latest complete year and {@code @month} for the reference month
	 * @param requires what must be concluded for the sentence to be said: a word for each
	 * id
	 */
	public record Statement(String text, SortedMap<String, String> values, Map<String, String> requires) {
	}

}
