package org.tallybook.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ShareBoundsTest {

	private static final WholeRange NONE = WholeRange.exactly(0);

	@Test
	void equalsFullEnumerationOnAllSmallRangesWithAndWithoutATotal() {
		List<WholeRange> ranges = rangesUpTo(2);
		long tried = 0;
		for (WholeRange group : ranges) {
			for (WholeRange rest : ranges) {
				for (WholeRange unknown : ranges) {
					check(ShareBounds.of(group, rest, unknown));
					tried++;
					for (WholeRange total : rangesUpTo(7)) {
						check(ShareBounds.of(group, rest, unknown, total));
						tried++;
					}
				}
			}
		}
		System.out.println("Share bounds against enumeration, with totals: " + tried + " cases");
	}

	@Test
	void equalsFullEnumerationOnAllRangesUpToSix() {
		List<WholeRange> ranges = rangesUpTo(6);
		long tried = 0;
		for (WholeRange group : ranges) {
			for (WholeRange rest : ranges) {
				for (WholeRange unknown : ranges) {
					check(ShareBounds.of(group, rest, unknown));
					tried++;
				}
			}
		}
		System.out.println("Share bounds against enumeration, all ranges up to 6: " + tried + " cases");
	}

	@Test
	void saysThatNoNumbersAddToTheTotal() {
		ShareBounds bounds = ShareBounds.of(new WholeRange(1, 2), NONE, NONE, WholeRange.exactly(3));
		assertThat(bounds.state()).isEqualTo(ShareBounds.State.INCONSISTENT);
		assertThat(bounds.lower()).isEmpty();
		assertThat(bounds.upperOfKnown()).isEmpty();
	}

	@Test
	void hasNoShareOfNobody() {
		ShareBounds bounds = ShareBounds.of(NONE, NONE, NONE);
		assertThat(bounds.state()).isEqualTo(ShareBounds.State.NOBODY);
		assertThat(bounds.upper()).isEmpty();
		ShareBounds known = ShareBounds.of(NONE, NONE, WholeRange.exactly(5));
		assertThat(known.lower()).contains(new Ratio(0, 5));
		assertThat(known.upper()).contains(new Ratio(5, 5));
		assertThat(known.lowerOfKnown()).isEmpty();
	}

	@Test
	void takesTheLimitWhereARangeHasNoTop() {
		ShareBounds open = ShareBounds.of(WholeRange.from(20), WholeRange.exactly(4), NONE);
		assertThat(open.lower()).contains(new Ratio(20, 24));
		assertThat(open.upper()).contains(new Ratio(1, 1));
		assertThat(ShareBounds.of(WholeRange.exactly(20), WholeRange.from(4), NONE).lower()).contains(new Ratio(0, 1));
		assertThat(ShareBounds.of(WholeRange.exactly(20), WholeRange.from(4), NONE).upper())
			.contains(new Ratio(20, 24));
		ShareBounds capped = ShareBounds.of(WholeRange.from(20), WholeRange.from(4), WholeRange.from(0),
				new WholeRange(30, 40));
		assertThat(capped.lower()).contains(new Ratio(20, 40));
		assertThat(capped.upper()).contains(new Ratio(36, 40));
		assertThat(capped.lowerOfKnown()).contains(new Ratio(20, 40));
		ShareBounds least = ShareBounds.of(WholeRange.exactly(20), WholeRange.exactly(4), WholeRange.from(0),
				WholeRange.from(40));
		assertThat(least.lower()).contains(new Ratio(0, 1));
		assertThat(least.upper()).contains(new Ratio(1, 1));
		assertThat(least.upperOfKnown()).contains(new Ratio(20, 24));
	}

	@Test
	void refusesARangeThatIsNone() {
		assertThatThrownBy(() -> new WholeRange(3, 2)).hasMessageContaining("3, 2");
		assertThatThrownBy(() -> new WholeRange(-1, 2)).hasMessageContaining("-1, 2");
		assertThatThrownBy(() -> WholeRange.from(WholeRange.OPEN)).isInstanceOf(IllegalArgumentException.class);
	}

	private static void check(ShareBounds bounds) {
		List<Ratio> shares = new ArrayList<>();
		List<Ratio> ofKnown = new ArrayList<>();
		boolean any = false;
		for (long f = bounds.group().least(); f <= bounds.group().most(); f++) {
			for (long m = bounds.rest().least(); m <= bounds.rest().most(); m++) {
				for (long u = bounds.unknown().least(); u <= bounds.unknown().most(); u++) {
					if (allows(bounds, f + m + u)) {
						any = true;
						add(shares, f, f + m + u);
						add(shares, f + u, f + m + u);
						add(ofKnown, f, f + m);
					}
				}
			}
		}
		assertThat(bounds.state() != ShareBounds.State.INCONSISTENT).isEqualTo(any);
		agree(bounds, bounds.lower(), bounds.upper(), shares);
		agree(bounds, bounds.lowerOfKnown(), bounds.upperOfKnown(), ofKnown);
	}

	private static boolean allows(ShareBounds bounds, long people) {
		return bounds.total().map((total) -> total.least() <= people && people <= total.most()).orElse(true);
	}

	/** Nobody may have any share. */
	private static void add(List<Ratio> shares, long members, long people) {
		shares.add((people == 0) ? new Ratio(0, 1) : new Ratio(members, people));
		shares.add((people == 0) ? new Ratio(1, 1) : new Ratio(members, people));
	}

	private static void agree(ShareBounds bounds, Optional<Ratio> lower, Optional<Ratio> upper, List<Ratio> shares) {
		if (lower.isEmpty()) {
			assertThat(shares).as("%s", bounds).allMatch((share) -> share.denominator() == 1);
			return;
		}
		assertThat(lower.orElseThrow()).as("%s", bounds)
			.isEqualByComparingTo(shares.stream().min(Ratio::compareTo).orElseThrow());
		assertThat(upper.orElseThrow()).as("%s", bounds)
			.isEqualByComparingTo(shares.stream().max(Ratio::compareTo).orElseThrow());
	}

	private static List<WholeRange> rangesUpTo(long most) {
		List<WholeRange> ranges = new ArrayList<>();
		for (long least = 0; least <= most; least++) {
			for (long end = least; end <= most; end++) {
				ranges.add(new WholeRange(least, end));
			}
		}
		return ranges;
	}

}
