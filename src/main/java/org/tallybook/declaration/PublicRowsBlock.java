package org.tallybook.declaration;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tallybook.source.PublicRows;
import org.tallybook.source.SourceSpec;
import org.tallybook.source.TallyMapper;
import org.tallybook.tally.Series;

/** Which records of a restricted source are published already. */
final class PublicRowsBlock {

	private static final String KEY = "public-rows";

	private PublicRowsBlock() {
	}

	/**
	 * The public records.
	 * @param confidentiality the block that may name them
	 * @param restricted whether the source is restricted
	 * @param claims whether its records are claims: one claim is no count that others add
	 * to
	 */
	static Optional<PublicRows> read(Section confidentiality, boolean restricted, boolean claims) {
		Optional<Section> declared = confidentiality.optionalSection(KEY);
		if (declared.isEmpty()) {
			return Optional.empty();
		}
		Section block = declared.get();
		String column = block.text("column");
		List<String> values = block.texts("values");
		if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
			block.fault("values", "'values' %s; at least one cell of a public record, none of them blank, was expected"
				.formatted(values.isEmpty() ? "names no cell" : "names a blank cell"));
		}
		block.finish();
		if (!restricted) {
			confidentiality.fault(KEY,
					"'public-rows' was found beside 'level: public'; expected it beside 'level: restricted'");
		}
		if (claims) {
			confidentiality.fault(KEY, "'public-rows' was found in a source of claims; expected it in one of tallies");
		}
		return Optional.of(new PublicRows(column, Set.copyOf(values)));
	}

	/**
	 * Refuses what would blur which counts are public: everything up to a date holds what
	 * was public of a date before, and of two records with one key only the first counts,
	 * be it public or not.
	 */
	static void check(Section source, PublicRows rows, SourceSpec spec) {
		if (spec.unread().ignored().contains(rows.column())) {
			source.fault("ignore",
					"column '%s' is ignored and tells public rows; one of them was expected".formatted(rows.column()));
		}
		if (spec.mapper() instanceof TallyMapper mapper
				&& mapper.counts().stream().anyMatch((count) -> count.series().kind() == Series.Kind.CUMULATIVE)) {
			source.fault("series",
					"a series of kind 'cumulative' was found beside 'public-rows'; flows or stocks were expected");
		}
		if (spec.rules().dropSame()) {
			source.fault("same-key", "'same-key' is 'drop' beside 'public-rows'; 'refuse' was expected");
		}
	}

}
