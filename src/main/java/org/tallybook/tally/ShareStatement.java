package org.tallybook.tally;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a claim says of the share of a group.
 *
 * @param member the group, such as {@code female}
 * @param kind the words before the share: more than, at least, up to, about
 * @param share the share as a fraction from 0 to 1, exactly as stated
 * @param base the claim whose count the share is of, where the claimant named one
 */
public record ShareStatement(String member, EndKind kind, BigDecimal share, Optional<String> base) {

	public ShareStatement {
		if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
			throw new IllegalArgumentException("Expected a share from 0 to 1 but got " + share);
		}
	}

}
