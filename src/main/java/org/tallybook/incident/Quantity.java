package org.tallybook.incident;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

import org.tallybook.statistics.Ratio;
import org.tallybook.statistics.RoundingCell;
import org.tallybook.statistics.ShareSet;
import org.tallybook.statistics.WholeRange;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.ShareStatement;

/** A number of a claim with its precision, and the sets that words make of it. */
sealed interface Quantity {

	/** The set under a meaning; empty where the two make no sense together. */
	Optional<ClaimedSet> under(WordMeaning meaning);

	/** The set of this number and no other one, also of a fraction in words. */
	default Optional<ClaimedSet> exactly() {
		return under(WordMeaning.STATED);
	}

	/** The set from this number to another; empty where that is none. */
	Optional<ClaimedSet> to(Quantity other);

	/**
	 * A share.
	 *
	 * @param share the share, exactly
	 * @param halfUnit half a unit of its last digit, or of ten points where multiples of
	 * ten look intended; two and a half points of a fraction in words
	 * @param inWords whether it is a fraction in words, which is exact only where the
	 * words say so
	 */
	record OfPeople(Ratio share, Ratio halfUnit, boolean inWords) implements Quantity {

		private static final Ratio NONE = new Ratio(0, 1);

		private static final Ratio ALL = new Ratio(1, 1);

		private static final Ratio POINTS = new Ratio(1, 40);

		static OfPeople fraction(String words) {
			String[] parts = words.split("/", -1);
			return new OfPeople(new Ratio(Long.parseLong(parts[0]), Long.parseLong(parts[1])), POINTS, true);
		}

		/** A share as a decimal fraction; 0.7 is 70 %. */
		static OfPeople decimal(BigDecimal share) {
			BigDecimal stripped = share.stripTrailingZeros();
			int digits = Math.max(1, stripped.scale());
			return new OfPeople(ratio(stripped), ratio(BigDecimal.valueOf(5, digits + 1)), false);
		}

		/** The shares of a declared statement; empty for "more than 100 %". */
		static Optional<ShareSet> set(ShareStatement statement) {
			return decimal(statement.share()).set(meaning(statement.kind()));
		}

		@Override
		public Optional<ClaimedSet> under(WordMeaning meaning) {
			return set(meaning).map(ClaimedSet.Shares::new);
		}

		@Override
		public Optional<ClaimedSet> exactly() {
			return Optional.of(new ClaimedSet.Shares(ShareSet.between(this.share, this.share)));
		}

		private Optional<ShareSet> set(WordMeaning meaning) {
			Ratio unit = plus(this.halfUnit, this.halfUnit);
			return switch (meaning) {
				case STATED -> Optional.of(this.inWords ? around() : ShareSet.between(this.share, this.share));
				case MORE_THAN ->
					(this.share.compareTo(ALL) < 0) ? Optional.of(ShareSet.above(this.share)) : Optional.empty();
				case AT_LEAST -> Optional.of(ShareSet.from(this.share));
				case LESS_THAN ->
					(this.share.compareTo(NONE) > 0) ? Optional.of(ShareSet.below(this.share)) : Optional.empty();
				case AT_MOST -> Optional.of(ShareSet.upTo(this.share));
				case ABOUT -> Optional.of(around());
				case NEARLY -> Optional.of(minus(this.share, this.halfUnit))
					.filter((least) -> least.compareTo(this.share) < 0)
					.map((least) -> new ShareSet(least, true, this.share, false));
				case ODD -> this.inWords ? Optional.empty() : Optional.of(below(this.share, plus(this.share, unit)));
				default -> Optional.empty();
			};
		}

		private ShareSet around() {
			Ratio least = minus(this.share, this.halfUnit);
			Ratio most = plus(this.share, this.halfUnit);
			return this.inWords ? ShareSet.between(least, most) : below(least, most);
		}

		private static ShareSet below(Ratio least, Ratio most) {
			return (most.compareTo(ALL) > 0) ? ShareSet.from(least) : new ShareSet(least, true, most, false);
		}

		@Override
		public Optional<ClaimedSet> to(Quantity other) {
			return (other instanceof OfPeople end && this.share.compareTo(end.share) <= 0)
					? Optional.of(new ClaimedSet.Shares(ShareSet.between(this.share, end.share))) : Optional.empty();
		}

		private static Ratio plus(Ratio a, Ratio b) {
			return sum(a, b, BigInteger.ONE);
		}

		/** The difference, not below nothing. */
		private static Ratio minus(Ratio a, Ratio b) {
			return sum(a, b, BigInteger.ONE.negate());
		}

		private static Ratio sum(Ratio a, Ratio b, BigInteger sign) {
			BigInteger denominator = BigInteger.valueOf(a.denominator()).multiply(BigInteger.valueOf(b.denominator()));
			BigInteger numerator = product(a.numerator(), b.denominator())
				.add(product(b.numerator(), a.denominator()).multiply(sign))
				.max(BigInteger.ZERO);
			BigInteger divisor = numerator.gcd(denominator);
			return new Ratio(numerator.divide(divisor).longValueExact(), denominator.divide(divisor).longValueExact());
		}

		private static BigInteger product(long a, long b) {
			return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
		}

		private static Ratio ratio(BigDecimal number) {
			int scale = Math.max(0, number.scale());
			return new Ratio(number.setScale(scale).unscaledValue().longValueExact(),
					BigInteger.TEN.pow(scale).longValueExact());
		}

	}

	/**
	 * A count of people.
	 *
	 * @param count the count, from 0
	 */
	record People(long count) implements Quantity {

		/** The counts that are about this one. */
		static WholeRange about(long count) {
			RoundingCell cell = RoundingCell.of(count);
			return new WholeRange(cell.least(), cell.most());
		}

		@Override
		public Optional<ClaimedSet> under(WordMeaning meaning) {
			return set(meaning).map(ClaimedSet.Counts::new);
		}

		private Optional<WholeRange> set(WordMeaning meaning) {
			return switch (meaning) {
				case STATED -> Optional.of(WholeRange.exactly(this.count));
				case MORE_THAN -> Optional.of(WholeRange.from(this.count + 1));
				case AT_LEAST -> Optional.of(WholeRange.from(this.count));
				case LESS_THAN -> range(0, this.count - 1);
				case AT_MOST -> range(0, this.count);
				case ABOUT -> Optional.of(about(this.count));
				case NEARLY -> range(RoundingCell.of(this.count).least(), this.count - 1);
				case ODD -> range(this.count, this.count + RoundingCell.unit(this.count) - 1);
				default -> Optional.empty();
			};
		}

		private static Optional<WholeRange> range(long least, long most) {
			return (least <= most) ? Optional.of(new WholeRange(least, most)) : Optional.empty();
		}

		@Override
		public Optional<ClaimedSet> to(Quantity other) {
			return (other instanceof People end) ? range(this.count, end.count).map(ClaimedSet.Counts::new)
					: Optional.empty();
		}

	}

	/** The words of a declared end as a meaning of words. */
	static WordMeaning meaning(EndKind kind) {
		return switch (kind) {
			case MORE_THAN -> WordMeaning.MORE_THAN;
			case AT_LEAST -> WordMeaning.AT_LEAST;
			case UP_TO -> WordMeaning.AT_MOST;
			case APPROXIMATE -> WordMeaning.ABOUT;
			case STATED, NOT_STATED -> WordMeaning.STATED;
		};
	}

}
