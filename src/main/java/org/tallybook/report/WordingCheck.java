package org.tallybook.report;

import java.util.stream.Stream;

import org.tallybook.incident.Register;
import org.tallybook.incident.Wording;
import org.tallybook.tally.Finding;

/** Holds the wording of each claim against the numbers that its columns state. */
final class WordingCheck {

	private WordingCheck() {
	}

	/** Notes the claims whose columns allow other numbers than their wording. */
	static void check(Draft draft) {
		boolean vague = draft.spec().policies().conventions();
		for (SourceDescription source : draft.spec().sources()) {
			if (source.register().isPresent()) {
				Register register = draft.register(source);
				Stream.concat(register.incidents().stream(), register.considered().stream())
					.flatMap((incident) -> incident.claims().stream())
					.filter((claim) -> Wording.differs(claim, vague))
					.forEach((claim) -> draft.findings()
						.add(new Finding(source.id(), "", claim.line(), "", "wording-differs",
								"the words of the claim allow other numbers than its columns state; the columns are"
										+ " used")));
			}
		}
	}

}
