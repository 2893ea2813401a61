package org.tallybook.report;

import java.util.Optional;

import org.tallybook.statistics.HypergeometricInterval;
import org.tallybook.statistics.Interval;
import org.tallybook.statistics.ProportionInterval;
import org.tallybook.statistics.Share;

/**
 * The confidence interval of a share where the counted are a sample or the outcome of a
 * process. Where the group of some is unknown, it reaches from the lower limit as if none
 * of them belonged to it to the upper limit as if all did.
 */
final class ShareInterval {

	/** A sample of more than a twentieth of its frame is no sample from endless many. */
	private static final long FRAME = 20;

	private ShareInterval() {
	}

	/** The limits; none of an enumeration, and of nobody. */
	static Optional<Interval> of(Share share, Basis basis, double confidence) {
		if (!basis.hasInterval() || share.total() == 0 || exceedsFrame(share, basis)) {
			return Optional.empty();
		}
		if (isLargePart(share, basis)) {
			return Optional.of(ofFrame(share, basis.frame().getAsLong(), confidence));
		}
		return (share.unknown() > 0) ? ProportionInterval.outer(share, basis.designEffect(), confidence) : Optional
			.of(ProportionInterval.wilson(share.group(), share.total(), basis.designEffect(), confidence));
	}

	private static boolean exceedsFrame(Share share, Basis basis) {
		return basis.frame().isPresent() && share.total() > basis.frame().getAsLong();
	}

	/** A design effect tells of a design that is no simple random sample. */
	private static boolean isLargePart(Share share, Basis basis) {
		return basis.frame().isPresent() && basis.designEffect() == 1 && basis.frame().getAsLong() <= Integer.MAX_VALUE
				&& FRAME * share.total() > basis.frame().getAsLong();
	}

	private static Interval ofFrame(Share share, long frame, double confidence) {
		long most = share.group() + share.unknown();
		return new Interval(HypergeometricInterval.of(share.group(), share.total(), frame, confidence).share().lower(),
				HypergeometricInterval.of(most, share.total(), frame, confidence).share().upper());
	}

}
