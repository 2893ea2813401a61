package org.tallybook.pollution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tallybook.source.Part;
import org.tallybook.tally.Finding;
import org.tallybook.tally.Tally;

/**
 * How what was read compares with what had to be.
 *
 * @param kind the column of the table in which the file is counted
 * @param difference what differs, blank where nothing does
 */
record Verdict(Kind kind, String difference) {

	private static final Pattern PLACE = Pattern
		.compile("^\\S+: line (\\d+)(?:, byte \\d+)?(?:, column '(.*?)')?: (?:([a-z-]+): )?.*");

	static Verdict of(Expected expected, Observed observed) {
		if (!expected.refused().isEmpty()) {
			return refused(expected.refused(), observed);
		}
		if (observed.refused().isPresent()) {
			return new Verdict(Kind.REFUSED_OTHERWISE,
					"expected records %s but refused: %s".formatted(expected.rejects(), observed.refused().get()));
		}
		List<String> differences = new ArrayList<>();
		Part part = observed.part().orElseThrow();
		compare(differences, "records", expected.records(), observed.records());
		compare(differences, "sums", sums(expected.records()), sums(part.tallies()));
		compare(differences, "findings", expected.findings().stream().sorted().toList(),
				part.findings().stream().map((f) -> f.line() + " " + f.code()).sorted().toList());
		compare(differences, "accepted", (long) expected.records().size(), part.accepted());
		compare(differences, "read", part.read(),
				part.accepted() + part.rejects().size() + part.setAside() + part.leftOut());
		rejects(differences, expected.rejects(), part.rejects());
		if (expected.rejects().isEmpty() == observed.refusal().isPresent()) {
			differences.add(
					"a refusal is there or missing: " + observed.refusal().map((text) -> text.lines().toList().get(0)));
		}
		Kind right = expected.rejects().isEmpty() ? Kind.EXACT : Kind.REFUSED;
		return new Verdict(differences.isEmpty() ? right : Kind.WRONG, String.join("; ", differences));
	}

	private static Verdict refused(List<Expected.Refused> expected, Observed observed) {
		Optional<String> message = observed.refused().or(observed::refusal);
		if (message.isEmpty()) {
			return new Verdict(Kind.WRONG, "expected %s but it was read".formatted(expected));
		}
		boolean right = message.get().lines().anyMatch((line) -> {
			Matcher place = PLACE.matcher(line);
			return place.matches() && expected.stream()
				.anyMatch((any) -> any.fits(Long.parseLong(place.group(1)),
						Optional.ofNullable(place.group(3)).orElse("")));
		});
		String difference = "expected %s but found %s".formatted(expected, message.get());
		return right ? new Verdict(Kind.REFUSED, "") : new Verdict(Kind.REFUSED_OTHERWISE, difference);
	}

	private static void rejects(List<String> differences, Map<Long, Unit.Reject> expected, List<Finding> found) {
		Map<Long, Finding> byLine = new TreeMap<>();
		found.forEach((finding) -> byLine.put(finding.line(), finding));
		boolean same = byLine.keySet().equals(expected.keySet()) && found.size() == expected.size()
				&& byLine.values().stream().allMatch((finding) -> matches(expected.get(finding.line()), finding));
		if (!same) {
			differences.add("expected rejects %s but found %s".formatted(expected,
					found.stream().limit(4).map((f) -> f.line() + " '" + f.column() + "' " + f.code()).toList()));
		}
	}

	private static boolean matches(Unit.Reject expected, Finding found) {
		return expected.codes().contains(found.code())
				&& (expected.column().equals(Unit.Reject.ANY) || expected.column().equals(found.column()));
	}

	private static Map<String, Fact> sums(Map<Long, List<Fact>> records) {
		Map<String, Fact> sums = new TreeMap<>();
		records.values().forEach((facts) -> facts.forEach((fact) -> sums.merge(fact.key(), fact, Fact::plus)));
		return sums;
	}

	private static Map<String, Fact> sums(List<Tally> tallies) {
		Map<String, Fact> sums = new TreeMap<>();
		tallies.stream().map(Observed::fact).forEach((fact) -> sums.put(fact.key(), fact));
		return sums;
	}

	private static void compare(List<String> differences, String what, Object expected, Object found) {
		if (!expected.equals(found)) {
			String message = "expected %s %s but found %s".formatted(what, expected, found);
			differences.add((message.length() > 300) ? what + " differ" : message);
		}
	}

	/** A column of the table. */
	enum Kind {

		/** Every record was read as it was meant. */
		EXACT,

		/**
		 * The file or records of it were refused, for the right reason at the right line.
		 */
		REFUSED,

		/** The file was refused, with another reason or line than expected. */
		REFUSED_OTHERWISE,

		/** Something else was read than was meant. */
		WRONG

	}

}
