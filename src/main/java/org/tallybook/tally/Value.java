package org.tallybook.tally;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a report says in one place: a figure or the reason why there is none, and the
 * marks a reader has to know.
 *
 * @param state what is known
 * @param amount the figure, present exactly where the state prints a number
 * @param marks what stands beside it, in the order of the enum
 */
public record Value(State state, Optional<Amount> amount, Set<Mark> marks) {

	public Value {
		if (state.printsNumber() != amount.isPresent()) {
			throw new IllegalArgumentException("Expected an amount exactly for a figure but got %s with %s"
				.formatted(state, amount.isPresent() ? "an amount" : "none"));
		}
		marks = Collections.unmodifiableSet(new TreeSet<>(marks));
	}

	/**
	 * A count; the point zero becomes "zero reported".
	 * @param range the count
	 * @return the value
	 */
	public static Value of(CountRange range) {
		CountRange figures = range.figures();
		State state = figures.equals(CountRange.ZERO) ? State.ZERO_REPORTED : State.FIGURE;
		return new Value(state, Optional.of(new Amount.Count(figures)), Set.of());
	}

	public static Value of(long count) {
		return of(CountRange.exactly(count));
	}

	/**
	 * A number that is not a count.
	 * @param number the number, rounded as it is printed
	 * @return the value
	 */
	public static Value of(BigDecimal number) {
		return of(number, EndKind.STATED);
	}

	/**
	 * A number that somebody stated as a bound: "more than 70 %".
	 * @param number the number, rounded as it is printed
	 * @param kind the words that belong to it
	 * @return the value
	 */
	public static Value of(BigDecimal number, EndKind kind) {
		return new Value(State.FIGURE, Optional.of(new Amount.Decimal(number, kind)), Set.of());
	}

	/**
	 * A place without a figure.
	 * @param state why there is none
	 * @return the value
	 */
	public static Value none(State state) {
		return new Value(state, Optional.empty(), Set.of());
	}

	/**
	 * This value with one more mark.
	 * @param mark the mark
	 * @return the marked value
	 */
	public Value with(Mark mark) {
		EnumSet<Mark> more = EnumSet.of(mark);
		more.addAll(this.marks);
		return new Value(this.state, this.amount, more);
	}

	/**
	 * This value with a mark where a condition holds.
	 * @param mark the mark
	 * @param condition whether to set it
	 * @return the value
	 */
	public Value with(Mark mark, boolean condition) {
		return condition ? with(mark) : this;
	}

	/**
	 * The count that this value prints, where it is one.
	 * @return the count
	 */
	public Optional<CountRange> count() {
		return this.amount.filter(Amount.Count.class::isInstance).map((a) -> ((Amount.Count) a).range());
	}

	/**
	 * The decimal number that this value prints, where it is one.
	 * @return the number with the words that belong to it
	 */
	public Optional<Amount.Decimal> decimal() {
		return this.amount.filter(Amount.Decimal.class::isInstance).map(Amount.Decimal.class::cast);
	}

	/**
	 * The decimal number that this value prints, where it is one.
	 * @return the number alone
	 */
	public Optional<BigDecimal> number() {
		return decimal().map(Amount.Decimal::number);
	}

}
