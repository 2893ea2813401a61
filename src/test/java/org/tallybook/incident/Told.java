package org.tallybook.incident;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.tallybook.tally.Address;
import org.tallybook.tally.Claim;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Period;
import org.tallybook.tally.Relations;
import org.tallybook.tally.ShareStatement;
import org.tallybook.tally.Stance;

/** A claim in the making: what is not said is as plain as possible. */
record Told(String incident, String outcome, String period, String place, CountRange count, String counted,
		Optional<ShareStatement> share, Stance stance, String claimant, boolean anonymous, Relations relations) {

	static final Relations ALONE = new Relations(List.of(), List.of(), List.of(), Optional.empty());

	static Told of(String incident, CountRange count) {
		return new Told(incident, "hurt", "2024-05-01", "", count, "all", Optional.empty(), Stance.ASSERTS, "Desk A",
				false, ALONE);
	}

	static Told share(String incident, EndKind kind, String share) {
		return new Told(incident, "hurt", "2024-05-01", "", Claim.NO_COUNT, "all", Optional.of(statement(kind, share)),
				Stance.ASSERTS, "Desk A", false, ALONE);
	}

	static ShareStatement statement(EndKind kind, String share) {
		return new ShareStatement("female", kind, new BigDecimal(share), Optional.empty());
	}

	static CountRange low(EndKind kind, long low) {
		return new CountRange(new End(kind, low), OptionalLong.empty(), End.NOT_STATED);
	}

	static CountRange best(long best) {
		return new CountRange(End.NOT_STATED, OptionalLong.of(best), End.NOT_STATED);
	}

	static CountRange high(EndKind kind, long high) {
		return new CountRange(End.NOT_STATED, OptionalLong.empty(), new End(kind, high));
	}

	static CountRange between(long low, long high) {
		return new CountRange(End.stated(low), OptionalLong.empty(), End.stated(high));
	}

	Told by(String name) {
		return new Told(this.incident, this.outcome, this.period, this.place, this.count, this.counted, this.share,
				this.stance, name, name.isEmpty(), this.relations);
	}

	Told on(String dates) {
		return new Told(this.incident, this.outcome, dates, this.place, this.count, this.counted, this.share,
				this.stance, this.claimant, this.anonymous, this.relations);
	}

	Told at(String where) {
		return new Told(this.incident, this.outcome, this.period, where, this.count, this.counted, this.share,
				this.stance, this.claimant, this.anonymous, this.relations);
	}

	Told group(String member) {
		return new Told(this.incident, this.outcome, this.period, this.place, this.count, member, this.share,
				this.stance, this.claimant, this.anonymous, this.relations);
	}

	Told as(Stance other) {
		return new Told(this.incident, this.outcome, this.period, this.place, this.count, this.counted, this.share,
				other, this.claimant, this.anonymous, this.relations);
	}

	Told outcome(String other) {
		return new Told(this.incident, other, this.period, this.place, this.count, this.counted, this.share,
				this.stance, this.claimant, this.anonymous, this.relations);
	}

	Told partOf(String id) {
		return with(new Relations(List.of(id), List.of(), List.of(), Optional.empty()));
	}

	Told mayOverlap(String... ids) {
		return with(new Relations(List.of(), List.of(ids), List.of(), Optional.empty()));
	}

	Told sumOf(String... ids) {
		return with(new Relations(List.of(), List.of(), List.of(ids), Optional.empty()));
	}

	Told excluded(String reason) {
		return with(new Relations(List.of(), List.of(), List.of(), Optional.of(reason)));
	}

	private Told with(Relations other) {
		return new Told(this.incident, this.outcome, this.period, this.place, this.count, this.counted, this.share,
				this.stance, this.claimant, this.anonymous, other);
	}

	Claim claim() {
		return worded("words");
	}

	Claim worded(String wording) {
		return new Claim("k", "r", 1, this.incident, this.outcome, Period.parse(this.period), this.place, this.count,
				this.counted, this.share, this.stance, wording, this.claimant, this.anonymous, Optional.empty(), "",
				new Address("https://example.org", Address.Kind.ORIGINAL, true), this.relations);
	}

	static List<Claim> claims(Told... told) {
		return List.of(told).stream().map(Told::claim).toList();
	}

	static Incident incident(Told... told) {
		return new Incident(told[0].incident(), told[0].outcome(), claims(told));
	}

}
