package org.tallybook.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.tallybook.incident.ClaimedSet;
import org.tallybook.incident.Wording;
import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.report.TestedClaim;
import org.tallybook.tally.Period;
import org.tallybook.tally.Sex;

/** One statement of a table that tests them. */
final class TestedClaimBlock {

	/** An address of the web. */
	static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+\\S*");

	private final Section block;

	private final List<Counted> series;

	private final TestedClaim claim;

	/**
	 * For the statements of a table.
	 * @param block the block of the statement
	 * @param series the series of the source
	 */
	TestedClaimBlock(Section block, List<Counted> series) {
		this.block = block;
		this.series = List.copyOf(series);
		this.claim = new TestedClaim(block.text("wording"), block.text("of"), block.text("series"),
				TableBlock.period(block, "period").orElse("2000"), block.text("claimant"),
				block.parse("said", "", "a date such as 2026-01-31, 2026-01 or 2026", Period::parse)
					.orElse(Period.parse("2000")),
				block.text("url"), block.text("remark", ""));
		checkSeries();
		checkWording();
		if (!this.claim.url().isEmpty() && !ADDRESS.matcher(this.claim.url()).matches()) {
			block.fault("url",
					"'url' is '%s' but an address with http or https was expected".formatted(this.claim.url()));
		}
		block.finish();
	}

	TestedClaim claim() {
		return this.claim;
	}

	private void checkSeries() {
		if (this.series.isEmpty() || this.claim.series().isEmpty()) {
			return;
		}
		Optional<Counted> found = this.series.stream()
			.filter((counted) -> counted.name().equals(this.claim.series()))
			.findFirst();
		if (found.isEmpty()) {
			this.block.fault("series", "'series' is '%s' but one of %s was expected".formatted(this.claim.series(),
					this.series.stream().map(Counted::name).toList()));
			return;
		}
		List<String> members = new ArrayList<>(found.get().sexes());
		members.remove(Sex.UNKNOWN.code());
		members.add(TestedClaim.EVERYBODY);
		if (!this.claim.of().isEmpty() && !members.contains(this.claim.of())) {
			this.block.fault("of", "'of' is '%s' but one of %s was expected".formatted(this.claim.of(), members));
		}
	}

	private void checkWording() {
		Wording.Reading reading = Wording.read(this.claim.wording());
		if (reading instanceof Wording.NotUnderstood && !this.claim.wording().isEmpty()) {
			this.block.fault("wording", "'wording' is '%s', which is not understood; words such as 'over 70 %%' or"
				.formatted(this.claim.wording()) + " 'at least 30' were expected");
		}
		boolean share = reading instanceof Wording.Allows allows && allows.set() instanceof ClaimedSet.Shares;
		if (share && this.claim.of().equals(TestedClaim.EVERYBODY)) {
			this.block.fault("of", "'of' is 'count' but 'wording' is a share; whose share it is was expected");
		}
	}

}
