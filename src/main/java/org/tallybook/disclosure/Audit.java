package org.tallybook.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.tallybook.disclosure.Attack.Component;

/**
 * The gate before publication: tries, as somebody outside would, to work out the counts
 * that are not printed. A small count is protected where its least and its greatest value
 * in whole numbers differ by t or more and the greatest reaches t (Hundepool et al.,
 * Statistical Disclosure Control, 2012, section 4.4).
 *
 * <p>
 * A pass is shown by two sets of whole numbers that fit all that is printed; they are
 * found by linear programming and held against the relations exactly. Where none are
 * found, be it because there are none or because the search ended, the count is unsafe.
 */
final class Audit {

	/** More than floating-point results are wrong by. */
	private static final double NOISE = 1e-6;

	private final Relations relations;

	private final Threshold threshold;

	Audit(Relations relations, Threshold threshold) {
		this.relations = relations;
		this.threshold = threshold;
	}

	/**
	 * The counts that somebody outside could work out.
	 * @param hidden the counts that are not printed
	 * @param small those among all counts that have to be protected
	 * @return the unprotected ones among them; a small count that is printed is one
	 */
	BitSet unsafe(BitSet hidden, BitSet small) {
		return unsafe(hidden, small, List.of());
	}

	/**
	 * The same, where changes are proposed that readers could not tell from the truth.
	 * Each is held against every relation here; those that do not fit count for nothing.
	 * @param hidden the counts that are not printed
	 * @param small those among all counts that have to be protected
	 * @param proposed changes of counts that are not printed
	 * @return the unprotected ones among them; a small count that is printed is one
	 */
	BitSet unsafe(BitSet hidden, BitSet small, List<Exchange> proposed) {
		Reach shown = new Reach(this.relations.size(), this.relations::count);
		for (Exchange exchange : proposed) {
			if (exchange.changes().keySet().stream().allMatch(hidden::get)
					&& exchange.fits(this.relations, this.threshold.least())) {
				exchange.changes().forEach((cell, change) -> shown.include(cell, this.relations.count(cell) + change));
			}
		}
		BitSet open = (BitSet) small.clone();
		open.and(hidden);
		small.stream().filter((cell) -> isSafe(shown, cell)).forEach(open::clear);
		BitSet unsafe = (BitSet) small.clone();
		unsafe.andNot(hidden);
		for (Component part : new Attack(this.relations, hidden, this.threshold.least()).components()) {
			if (part.cells().stream().anyMatch(open::get)) {
				unsafe(part, open, unsafe);
			}
		}
		return unsafe;
	}

	private void unsafe(Component part, BitSet small, BitSet unsafe) {
		if (!part.allows(part.truth())) {
			throw new IllegalArgumentException("Expected unknown counts that can be what they are");
		}
		Reach reach = new Reach(part.cells().size(), (unknown) -> part.truth()[unknown]);
		for (int i = 0; i < part.cells().size(); i++) {
			if (small.get(part.cells().get(i)) && !isSafe(part, i, reach)) {
				unsafe.set(part.cells().get(i));
			}
		}
	}

	/** In whole numbers only where the real numbers leave it open: they are slower. */
	private boolean isSafe(Component part, int unknown, Reach reach) {
		if (isSafe(reach, unknown)) {
			return true;
		}
		Programme programme = new Programme(part);
		Optional<double[]> most = programme.solve(unknown, true, false);
		Optional<double[]> least = programme.solve(unknown, false, false);
		most.ifPresent((found) -> include(part, found, reach));
		least.ifPresent((found) -> include(part, found, reach));
		if (isSafe(reach, unknown)
				|| (most.isPresent() && least.isPresent() && !isOpen(least.get()[unknown], most.get()[unknown]))) {
			return isSafe(reach, unknown);
		}
		programme.solve(unknown, true, true).ifPresent((found) -> include(part, found, reach));
		if (!isSafe(reach, unknown)) {
			programme.solve(unknown, false, true).ifPresent((found) -> include(part, found, reach));
		}
		return isSafe(reach, unknown);
	}

	/** Whether whole numbers between two real ones might do. */
	private boolean isOpen(double low, double high) {
		return this.threshold.isSafe((long) Math.ceil(low - NOISE), (long) Math.floor(high + NOISE));
	}

	private boolean isSafe(Reach reach, int unknown) {
		return this.threshold.isSafe(reach.low(unknown), reach.high(unknown));
	}

	private static void include(Component part, double[] found, Reach reach) {
		long[] counts = new long[found.length];
		for (int i = 0; i < found.length; i++) {
			counts[i] = Math.round(found[i]);
		}
		if (part.allows(counts)) {
			for (int i = 0; i < counts.length; i++) {
				reach.include(i, counts[i]);
			}
		}
	}

}
