package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a figure may differ from one release to another: everything that differs between
 * what the two were made from.
 */
final class RevisionReasons {

	private static final String INPUT = "input/";

	private final List<EarlierRelease> releases;

	private final Provenance now;

	private final List<String> files;

	/** Of the figures of a source. */
	RevisionReasons(String source, Draft draft) {
		this.releases = draft.history().releases();
		this.now = draft.provenance();
		this.files = this.now.inputs()
			.stream()
			.filter((input) -> input.source().equals(source))
			.map(Provenance.Input::file)
			.toList();
	}

	/**
	 * The codes of the reasons.
	 * @param before the number of a release
	 * @param after the number of a later one; that behind the last is this release
	 * @return at least one code, the most telling first
	 */
	List<String> between(int before, int after) {
		Map<String, String> some = fingerprints(before);
		Map<String, String> others = fingerprints(after);
		List<String> codes = new ArrayList<>();
		if (this.files.stream().anyMatch((file) -> differs(INPUT + file, some, others))) {
			codes.add("input-changed");
		}
		if (differs("declaration", some, others)) {
			codes.add("declaration-changed");
		}
		if (differs("methods", some, others)) {
			codes.add("methods-changed");
		}
		if (!month(before).equals(month(after))) {
			codes.add("later-month");
		}
		return codes.isEmpty() ? List.of("not-known") : codes;
	}

	private static boolean differs(String name, Map<String, String> some, Map<String, String> others) {
		return !some.getOrDefault(name, "").equals(others.getOrDefault(name, ""));
	}

	private String month(int release) {
		return (release < this.releases.size()) ? new InRelease(this.releases.get(release).label()).month()
				: this.now.month().toString();
	}

	/** As releases keep them. */
	private Map<String, String> fingerprints(int release) {
		if (release < this.releases.size()) {
			return this.releases.get(release).fingerprints();
		}
		Map<String, String> fingerprints = new TreeMap<>();
		fingerprints.put("declaration", this.now.declarationHash());
		fingerprints.put("methods", this.now.methodVersion());
		this.now.inputs().forEach((input) -> fingerprints.put(INPUT + input.file(), input.sha256()));
		return fingerprints;
	}

}
