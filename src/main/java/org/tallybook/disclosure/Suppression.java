package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/**
 * Chooses the counts that are not printed: the small ones, and as few others as keep
 * somebody from working the small ones out. Greedy: for each small count the cheapest
 * exchange that moves it far enough; what the exchange touches is withheld. Afterwards
 * each count that was withheld for another is printed again if the others still suffice.
 */
final class Suppression {

	/** A pattern that is larger is left as it is: every count would be tried. */
	private static final int MOST_PRUNED = 400;

	private final Relations relations;

	private final Threshold threshold;

	private final BitSet withheld;

	private final List<Integer> small;

	private final Costs costs;

	private final Cycles cycles;

	private final Flows flows;

	private final BitSet open = new BitSet();

	private Cover cover;

	/**
	 * Protects counts.
	 * @param relations all counts and what readers know of several together
	 * @param threshold what has to stay unknown
	 * @param small the counts to protect
	 * @param withheld further counts that are not printed anyway
	 */
	Suppression(Relations relations, Threshold threshold, BitSet small, BitSet withheld) {
		this.relations = relations;
		this.threshold = threshold;
		this.withheld = (BitSet) withheld.clone();
		this.withheld.or(small);
		this.costs = new Costs(relations, threshold);
		this.cycles = new Cycles(relations, threshold.least());
		this.flows = new Flows(relations, threshold.least());
		this.small = small.stream()
			.boxed()
			.sorted(Comparator.<Integer>comparingLong(relations::count).thenComparing(Comparator.naturalOrder()))
			.toList();
		this.cover = new Cover(relations, this.withheld, List.of());
		for (int cell : this.small) {
			if (!isSafe(cell) && !protect(cell, price(false)) && !protect(cell, price(true))) {
				this.open.set(cell);
			}
		}
		if (this.cover.shown.size() <= MOST_PRUNED) {
			prune();
		}
	}

	/** The counts that are not printed. */
	BitSet hidden() {
		return (BitSet) this.cover.hidden.clone();
	}

	/** The small counts for which no pattern was found that protects them. */
	BitSet open() {
		return (BitSet) this.open.clone();
	}

	/** The changes that show how far the small counts reach. */
	List<Exchange> shown() {
		return List.copyOf(this.cover.shown);
	}

	private IntToLongFunction price(boolean withTotals) {
		return (cell) -> this.costs.of(cell, this.cover.hidden, withTotals);
	}

	/** Prints again what others make superfluous, the dearest first. */
	private void prune() {
		BitSet others = hidden();
		others.andNot(this.withheld);
		Comparator<Integer> dearest = Comparator
			.<Integer>comparingLong((cell) -> this.costs.of(cell, this.withheld, true))
			.reversed();
		for (int cell : others.stream().boxed().sorted(dearest.thenComparing(Comparator.naturalOrder())).toList()) {
			Cover before = this.cover;
			BitSet fewer = hidden();
			fewer.clear(cell);
			this.cover = new Cover(this.relations, fewer,
					before.shown.stream().filter((exchange) -> !exchange.changes().containsKey(cell)).toList());
			IntToLongFunction price = (other) -> fewer.get(other) ? 1 : -1;
			if (!this.small.stream().allMatch((each) -> this.open.get(each) || isSafe(each) || cycle(each, price))) {
				this.cover = before;
			}
		}
	}

	private boolean isSafe(int cell) {
		return this.threshold.isSafe(this.cover.reach.low(cell), this.cover.reach.high(cell));
	}

	/** By a cycle where one suffices, for those are found fast. */
	private boolean protect(int cell, IntToLongFunction price) {
		return cycle(cell, price) || flow(cell, price);
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
		if (!this.threshold.isSafe(Math.min(low, this.cover.reach.low(cell)),
				Math.max(high, this.cover.reach.high(cell)))) {
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

	/** Counts that are not printed, and the exchanges that show how far they reach. */
	private static final class Cover {

		private final Relations relations;

		private final BitSet hidden;

		private final List<Exchange> shown = new ArrayList<>();

		private final Reach reach;

		Cover(Relations relations, BitSet hidden, List<Exchange> shown) {
			this.relations = relations;
			this.hidden = (BitSet) hidden.clone();
			this.reach = new Reach(relations.size(), relations::count);
			shown.forEach(this::take);
		}

		Cover with(Exchange exchange) {
			Cover more = new Cover(this.relations, this.hidden, this.shown);
			more.take(exchange);
			return more;
		}

		void take(Exchange exchange) {
			this.shown.add(exchange);
			exchange.changes().forEach((cell, change) -> {
				this.hidden.set(cell);
				this.reach.include(cell, this.relations.count(cell) + change);
			});
		}

	}

}
