package org.tallybook.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.report.Confidentiality;
import org.tallybook.source.PublicRows;

/** What readers outside may learn of a source. */
final class ConfidentialityBlock {

	private static final long LEAST_THRESHOLD = 5;

	private final Section block;

	private final String harm;

	private final Optional<PublicRows> publicRows;

	private final Confidentiality confidentiality;

	/**
	 * Reads the block.
	 * @param block the block
	 * @param claims whether the source is a register of claims
	 */
	ConfidentialityBlock(Section block, boolean claims) {
		this.block = block;
		boolean restricted = block.choice("level", "restricted", Map.of("public", false, "restricted", true), true);
		this.harm = block.text("republication-harm", "");
		this.publicRows = PublicRowsBlock.read(block, restricted, claims);
		if (this.harm.isBlank() && (!restricted || this.publicRows.isPresent())) {
			block.fault("republication-harm",
					"'republication-harm' is missing; of %s, what was considered and when was expected"
						.formatted(restricted ? "public rows" : "a public source"));
		}
		this.confidentiality = restricted ? restricted() : Confidentiality.PUBLIC;
		block.finish();
	}

	Confidentiality confidentiality() {
		return this.confidentiality;
	}

	/** The records that are published already. */
	Optional<PublicRows> publicRows() {
		return this.publicRows;
	}

	/** Why publishing the figures again does no harm. */
	String harm() {
		return this.harm;
	}

	void checkSamePeople(List<String> own, List<String> others) {
		this.confidentiality.samePeople().forEach((name, other) -> {
			if (!own.contains(name)) {
				this.block.fault("same-people",
						"'%s' was found but one of the series %s was expected".formatted(name, own));
			}
			if (!others.contains(other)) {
				this.block.fault("same-people", "'%s' was found but a series of a public source was expected, one of %s"
					.formatted(other, others));
			}
		});
	}

	private Confidentiality restricted() {
		long threshold = this.block.number("threshold", (int) Confidentiality.THRESHOLD);
		if (threshold < LEAST_THRESHOLD) {
			this.block.fault("threshold",
					"'threshold' is %s but %s or more was expected".formatted(threshold, LEAST_THRESHOLD));
		}
		else if (threshold < Confidentiality.THRESHOLD) {
			this.block.text("threshold-because");
		}
		else {
			this.block.text("threshold-because", "");
		}
		boolean ages = this.block.optionalSection("ages").map(ConfidentialityBlock::isKept).orElse(false);
		SortedMap<String, String> same = new TreeMap<>(
				this.block.optionalSection("same-people").map(Section::map).orElse(Map.of()));
		if (!same.isEmpty() && this.publicRows.isPresent()) {
			this.block.fault("same-people", "'same-people' was found beside 'public-rows'; one of them was expected");
		}
		return new Confidentiality(true, Math.max(LEAST_THRESHOLD, threshold),
				this.block.optionalSection("places").map(ConfidentialityBlock::places), ages, same);
	}

	private static boolean isKept(Section section) {
		boolean kept = !section.text("kept-because").isEmpty();
		section.finish();
		return kept;
	}

	/** As they are, for they are coarse or for a reason, or under coarser names. */
	private static SortedMap<String, String> places(Section section) {
		Map<String, String> within = section.optionalSection("within").map(Section::map).orElse(Map.of());
		if (section.has("are")) {
			section.choice("are", "", Map.of("provinces", true, "border-sections", true, "countries", true), true);
		}
		Optional<String> kept = section.has("kept-because") ? Optional.of(section.text("kept-because"))
				: Optional.empty();
		int ways = (section.has("are") ? 1 : 0) + (kept.isPresent() ? 1 : 0) + (section.has("within") ? 1 : 0);
		if (ways != 1) {
			section
				.fault("one of 'are', 'within' and 'kept-because' was expected but found %s of them".formatted(ways));
		}
		section.finish();
		return new TreeMap<>(within);
	}

}
