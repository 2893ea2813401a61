package org.tallybook.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.tallybook.tally.Claim;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.EndKind;

/**
 * How the claims on one incident become one figure. Only ends that somebody stated enter.
 */
public enum Rule {

	/** The smallest stated low end to the highest figure that anybody stated. */
	HULL("smallest low end that was stated, to the highest figure that was stated") {

		@Override
		CountRange combine(List<Claim> claims) {
			return new CountRange(smallest(lows(claims)), onlyBest(claims), highest(claims));
		}

	},

	/** At least the smallest stated low end; nothing is said of the highest. */
	CONSERVATIVE("at least the smallest low end that was stated") {

		@Override
		CountRange combine(List<Claim> claims) {
			End low = smallest(lows(claims));
			return new CountRange(low, OptionalLong.empty(), End.NOT_STATED);
		}

	},

	/** What all claims have in common: for independent sources of one definition only. */
	OVERLAP("what all claims have in common") {

		@Override
		CountRange combine(List<Claim> claims) {
			End low = lows(claims).max(BY_LEAST).orElse(End.NOT_STATED);
			End high = claims.stream()
				.map((claim) -> claim.count().high())
				.filter(End::isStated)
				.min(BY_COUNT)
				.orElse(End.NOT_STATED);
			return new CountRange(low, OptionalLong.empty(), high);
		}

	};

	/**
	 * Ends of the same figure are ordered by their words, whatever the order of claims.
	 */
	private static final Comparator<End> BY_LEAST = Comparator.comparingLong(End::least).thenComparing(End::kind);

	private static final Comparator<End> BY_COUNT = Comparator.comparingLong(End::count)
		.thenComparing(End::kind, Comparator.reverseOrder());

	private final String words;

	Rule(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

	/**
	 * The word in declarations.
	 * @return a lower-case word
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * One figure from many claims.
	 * @param claims claims that give a count of the same people
	 * @return the figure; nothing stated where there are none
	 */
	abstract CountRange combine(List<Claim> claims);

	/**
	 * The low end that a claim brings to a floor: its stated low end, else its best
	 * figure, marked approximate.
	 * @param claim a claim with a count
	 * @return the end, empty where the claim states only a high end
	 */
	static Optional<End> floor(Claim claim) {
		if (claim.count().low().isStated()) {
			return Optional.of(claim.count().low());
		}
		OptionalLong best = claim.count().best();
		return best.isPresent() ? Optional.of(new End(EndKind.APPROXIMATE, best.getAsLong())) : Optional.empty();
	}

	private static Stream<End> lows(List<Claim> claims) {
		return claims.stream().map(Rule::floor).flatMap(Optional::stream);
	}

	private static End smallest(Stream<End> ends) {
		return ends.min(BY_LEAST).orElse(End.NOT_STATED);
	}

	/**
	 * The highest figure that was stated as a high end or as the best. A figure called
	 * the least is the highest where all of these lie below it.
	 */
	private static End highest(List<Claim> claims) {
		Optional<End> highest = claims.stream()
			.map((claim) -> ceiling(claim.count()))
			.filter(End::isStated)
			.max(BY_COUNT);
		return highest.map((end) -> lows(claims).filter((low) -> low.least() > end.count()).max(BY_LEAST).orElse(end))
			.orElse(End.NOT_STATED);
	}

	private static End ceiling(CountRange count) {
		if (count.high().isStated()) {
			return count.high();
		}
		boolean open = count.low().isStated() && count.low().count() == count.best().orElse(Long.MIN_VALUE);
		return (count.best().isEmpty() || open) ? End.NOT_STATED
				: new End(EndKind.APPROXIMATE, count.best().getAsLong());
	}

	private static OptionalLong onlyBest(List<Claim> claims) {
		return (claims.size() == 1) ? claims.get(0).count().best() : OptionalLong.empty();
	}

}
