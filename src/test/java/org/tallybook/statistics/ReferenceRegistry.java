package org.tallybook.statistics;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.tallybook.disclosure.DisclosureReference;

/** How each statistic of the reference file is computed here: one line for each theme. */
final class ReferenceRegistry {

	private ReferenceRegistry() {
	}

	/** The functions by the name of their statistic. */
	static Map<String, Function<ReferenceCase, Map<String, ?>>> functions() {
		Map<String, Function<ReferenceCase, Map<String, ?>>> functions = new TreeMap<>();
		functions.putAll(IntervalReference.functions());
		functions.putAll(CountReference.functions());
		functions.putAll(ChangeReference.functions());
		functions.putAll(RateReference.functions());
		functions.putAll(DistributionReference.functions());
		functions.putAll(ClaimReference.functions());
		functions.putAll(TrendReference.functions());
		DisclosureReference.STATISTICS
			.forEach((name, function) -> functions.put(name, (reference) -> function.apply(reference.json())));
		return functions;
	}

}
