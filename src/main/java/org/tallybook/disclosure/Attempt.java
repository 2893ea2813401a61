package org.tallybook.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/**
 * One try to protect small counts, one after the other: for each the cheapest exchange
 * that moves it far enough; what the exchange touches is withheld.
 */
final class Attempt {

	/** In larger tables, fewer counts are not worth a linear programme for each. */
	private static final int MOST_LINEAR = 60;

	private static final int NOTHING = -1;

	private final Relations relations;

	private final Threshold threshold;

	private final Costs costs;

	private final Cycles cycles;

	private final Flows flows;

	private final List<Integer> order;

	private final BitSet open = new BitSet();

	private Cover cover;

	/**
	 * A try that has not begun.
	 * @param relations all counts and what readers know of several together
	 * @param threshold what has to stay unknown
	 * @param costs what it costs not to print a count
	 * @param order the small counts as they come
	 * @param cover where it starts
	 */
	Attempt(Relations relations, Threshold threshold, Costs costs, List<Integer> order, Cover cover) {
		this.relations = relations;
		this.threshold = threshold;
		this.costs = costs;
		this.cycles = new Cycles(relations, threshold.least());
		this.flows = new Flows(relations, threshold.least());
		this.order = order;
		this.cover = cover;
	}

	/** What is withheld after all. */
	Cover cover() {
		return this.cover;
	}

	/** The small counts for which nothing was found. */
	BitSet open() {
		return this.open;
	}

	/** Protects every small count as far as possible. */
	Attempt run() {
		for (int cell : this.order) {
			if (!isSafe(cell) && !protect(cell, price(false, NOTHING)) && !protect(cell, price(true, NOTHING))) {
				this.open.set(cell);
			}
		}
		return this;
	}

	/** Prints again what others make superfluous, the dearest first. */
	Attempt prune(BitSet withheld) {
		BitSet others = (BitSet) this.cover.hidden().clone();
		others.andNot(withheld);
		IntToLongFunction worth = this.costs.beside(withheld, true);
		Comparator<Integer> dearest = Comparator.<Integer>comparingLong(worth::applyAsLong).reversed();
		for (int cell : others.stream().boxed().sorted(dearest.thenComparing(Comparator.naturalOrder())).toList()) {
			Cover before = this.cover;
			this.cover = before.without(cell);
			BitSet fewer = (BitSet) this.cover.hidden().clone();
			IntToLongFunction price = (other) -> fewer.get(other) ? 1 : -1;
			if (!this.order.stream().allMatch((each) -> this.open.get(each) || isSafe(each) || again(each, price))) {
				this.cover = before;
			}
		}
		return this;
	}

	/** Protects every small count where one count has to be printed. */
	boolean runWithout(int printed) {
		this.cover = this.cover.without(printed);
		return this.order.stream().allMatch((cell) -> isSafe(cell) || again(cell, price(false, printed)));
	}

	private IntToLongFunction price(boolean withTotals, int printed) {
		IntToLongFunction costs = this.costs.beside(this.cover.hidden(), withTotals);
		return (cell) -> (cell == printed) ? -1 : costs.applyAsLong(cell);
	}

	private boolean isSafe(int cell) {
		return this.threshold.isSafe(this.cover.reach().low(cell), this.cover.reach().high(cell));
	}

	/** By a cycle where one suffices, for those are found fast. */
	private boolean protect(int cell, IntToLongFunction price) {
		return cycle(cell, price) || flow(cell, price);
	}

	private boolean again(int cell, IntToLongFunction price) {
		return (this.relations.size() <= MOST_LINEAR) ? protect(cell, price) : cycle(cell, price);
	}

	/** The less a count has to rise, the more of its width lies below it. */
	private long leastRise(int cell) {
		return Math.max(1, this.threshold.count() - (this.relations.count(cell) - this.threshold.least()));
	}

	private boolean cycle(int cell, IntToLongFunction price) {
		for (long amount = leastRise(cell); amount <= this.threshold.count(); amount++) {
			Optional<Exchange> cycle = this.cycles.cheapest(cell, amount, price);
			if (cycle.isPresent() && suffices(cell, cycle.get())) {
				return true;
			}
		}
		return false;
	}

	/** Takes a cycle if it moves a count far enough, up and down together. */
	private boolean suffices(int cell, Exchange cycle) {
		Exchange one = cycle.parts(cycle.changes().getOrDefault(cell, 1L));
		Exchange up = farthest(one, 1);
		Exchange down = farthest(one, -1);
		long high = this.relations.count(cell) + up.changes().getOrDefault(cell, 0L);
		long low = this.relations.count(cell) + down.changes().getOrDefault(cell, 0L);
		if (!this.threshold.isSafe(Math.min(low, this.cover.reach().low(cell)),
				Math.max(high, this.cover.reach().high(cell)))) {
			return false;
		}
		this.cover.take(up);
		this.cover.take(down);
		return true;
	}

	/** The same exchange as often as it fits, up to the threshold. */
	private Exchange farthest(Exchange one, int direction) {
		for (long times = this.threshold.count(); times > 0; times--) {
			Exchange more = one.times(direction * times);
			if (more.fits(this.relations, this.threshold.least())) {
				return more;
			}
		}
		return one.times(0);
	}

	private boolean flow(int cell, IntToLongFunction price) {
		if (this.flows.cheapest(cell, leastRise(cell), price).isEmpty()) {
			return false;
		}
		for (long amount = this.threshold.count(); amount >= leastRise(cell); amount--) {
			Optional<Exchange> rise = this.flows.cheapest(cell, amount, price);
			if (rise.isPresent()) {
				Cover before = this.cover;
				this.cover = before.with(rise.get());
				if (isSafe(cell) || falls(cell, amount, price)) {
					return true;
				}
				this.cover = before;
			}
		}
		return false;
	}

	private boolean falls(int cell, long risen, IntToLongFunction price) {
		this.flows.cheapest(cell, risen - this.threshold.count(), price).ifPresent(this.cover::take);
		return isSafe(cell);
	}

}
