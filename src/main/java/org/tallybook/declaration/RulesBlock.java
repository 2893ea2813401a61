package org.tallybook.declaration;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tallybook.source.FaultPolicy;
import org.tallybook.source.SourceSpec.Rules;
import org.tallybook.source.SourceSpec.Unread;

/** Which columns of a source are not read, and which of its records are refused. */
final class RulesBlock {

	private static final String OTHERS = "*";

	private static final Map<String, Boolean> REFUSE = Map.of("refuse", true, "flag", false);

	private static final Map<String, FaultPolicy.Order> ORDER = Map.of("refuse", FaultPolicy.Order.REFUSE, "flag",
			FaultPolicy.Order.FLAG, "sort", FaultPolicy.Order.SORT);

	private RulesBlock() {
	}

	static Unread unread(Section source) {
		Set<String> ignored = new HashSet<>(source.texts("ignore"));
		boolean others = ignored.remove(OTHERS);
		return new Unread(ignored, others, new HashSet<>(source.texts("not-personal")));
	}

	/**
	 * The rules of a source.
	 * @param add whether records add where nothing is said, since each counts as one
	 */
	static Rules rules(Section source, LocalDate retrieved, boolean add) {
		List<String> key = source.texts("key");
		boolean drop = source.choice("same-key", "refuse", Map.of("refuse", false, "drop", true), false);
		if (drop && key.isEmpty()) {
			source.fault("same-key", "'same-key' was found without 'key'; the columns of the key were expected");
		}
		return new Rules(source.number("reject-limit", 0),
				source.choice("repeats", add ? "add" : "refuse", Map.of("refuse", false, "add", true), add), key, drop,
				retrieved);
	}

	static FaultPolicy faults(Section source) {
		Optional<Section> declared = source.optionalSection("faults");
		if (declared.isEmpty()) {
			return FaultPolicy.FLAGGED;
		}
		Section block = declared.get();
		FaultPolicy faults = new FaultPolicy(block.choice("range-order", "flag", ORDER, FaultPolicy.Order.FLAG),
				block.choice("parts-exceed-total", "flag", REFUSE, false),
				!block.choice("negative-count", "refuse", REFUSE, true));
		block.finish();
		return faults;
	}

}
