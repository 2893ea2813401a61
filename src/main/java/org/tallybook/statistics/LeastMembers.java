package org.tallybook.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The fewest members that a stated share of a least total implies, in exact arithmetic.
 */
public final class LeastMembers {

	private LeastMembers() {
	}

	/**
	 * The least whole w with w &gt; share * total, or w &gt;= share * total.
	 * @param share from 0 to 1
	 * @param strictly whether the share itself is excluded: "more than"
	 * @param total the least total, from 0
	 * @return the fewest members
	 */
	public static long of(BigDecimal share, boolean strictly, long total) {
		BigDecimal product = share.multiply(BigDecimal.valueOf(total));
		long floor = product.setScale(0, RoundingMode.FLOOR).longValueExact();
		boolean whole = product.compareTo(BigDecimal.valueOf(floor)) == 0;
		return (whole && !strictly) ? floor : floor + 1;
	}

}
