package org.tallybook.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.tallybook.tally.Claim;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.Stance;

/**
 * Everything claimed about one incident and one outcome.
 *
 * @param id the id of the incident
 * @param outcome what happened to the people
 * @param claims the claims in the order of the register, at least one
 */
public record Incident(String id, String outcome, List<Claim> claims) {

	public Incident {
		claims = List.copyOf(claims);
		if (claims.isEmpty()) {
			throw new IllegalArgumentException("Expected at least one claim on incident '" + id + "'");
		}
	}

	/**
	 * The dates that most claims state; among equals the shortest span, then the
	 * earliest.
	 * @return the dates
	 */
	public Period period() {
		Map<Period, Long> votes = this.claims.stream()
			.collect(Collectors.groupingBy(Claim::period, TreeMap::new, Collectors.counting()));
		Comparator<Map.Entry<Period, Long>> order = Map.Entry.comparingByValue(Comparator.reverseOrder());
		return votes.entrySet()
			.stream()
			.min(order.thenComparing((entry) -> days(entry.getKey())).thenComparing(Map.Entry::getKey))
			.orElseThrow()
			.getKey();
	}

	private static long days(Period period) {
		return period.start().map((start) -> period.end().toEpochDay() - start.toEpochDay()).orElse(Long.MAX_VALUE);
	}

	/**
	 * The places that the claims name.
	 * @return the names joined with semicolons, empty where none is named
	 */
	public String place() {
		TreeSet<String> places = new TreeSet<>();
		for (Claim claim : this.claims) {
			for (String name : claim.place().split(";", -1)) {
				places.add(name.strip());
			}
		}
		places.remove("");
		return String.join("; ", places);
	}

	/**
	 * The claims that give a count and assert it.
	 * @return the claims in the order of the register
	 */
	public List<Claim> counts() {
		return where((claim) -> claim.hasCount() && claim.stance() == Stance.ASSERTS);
	}

	/**
	 * The claims that assert the incident in words, without a figure of any kind.
	 * @return the claims in the order of the register
	 */
	public List<Claim> inWords() {
		return where((claim) -> !claim.hasCount() && claim.share().isEmpty() && claim.stance() == Stance.ASSERTS);
	}

	/**
	 * The claims that corroborate the incident without a count.
	 * @return the claims in the order of the register
	 */
	public List<Claim> corroborations() {
		return where((claim) -> claim.stance() == Stance.CORROBORATES);
	}

	/**
	 * The claims that deny the incident. A denial is not a zero.
	 * @return the claims in the order of the register
	 */
	public List<Claim> denials() {
		return where((claim) -> claim.stance() == Stance.DENIES);
	}

	public boolean isContested() {
		return !denials().isEmpty();
	}

	/**
	 * The figure under a rule.
	 * @param rule the rule
	 * @return the figure
	 */
	public CountRange figure(Rule rule) {
		return rule.combine(counts());
	}

	/**
	 * The figure under a rule without the claims of sources that have no name.
	 * @param rule the rule
	 * @return the figure; nothing stated where only such sources speak
	 */
	public CountRange figureNamed(Rule rule) {
		return rule.combine(counts().stream().filter((claim) -> !claim.anonymous()).toList());
	}

	/**
	 * Whether no number can satisfy all claims about the same dates and the same group.
	 * Each claim allows the figures between the ends it states; a figure without ends
	 * allows its rounding cell. Claims about other dates, or about women only beside
	 * claims about everybody, speak of something else.
	 * @return true where claims are incompatible with each other
	 */
	public boolean isConflicting() {
		Period dates = period();
		return counts().stream()
			.filter((claim) -> claim.period().equals(dates))
			.collect(Collectors.groupingBy(Claim::counted,
					Collectors.mapping((claim) -> ClaimedCount.of(claim.count()), Collectors.toList())))
			.values()
			.stream()
			.anyMatch(ClaimedCount::areDisjoint);
	}

	/**
	 * The group that every counting claim counted, such as women only.
	 * @return the member, or {@code all}
	 */
	public String counted() {
		List<String> groups = counts().stream().map(Claim::counted).distinct().toList();
		return (groups.size() == 1) ? groups.get(0) : Series.ALL;
	}

	/**
	 * Who stands behind the claims with a figure.
	 * @return how many different claimants
	 */
	public int claimants() {
		return (int) counts().stream().map(Claim::claimant).distinct().count();
	}

	/**
	 * The claims on which the low end of a figure rests.
	 * @param rule the rule
	 * @return the claims that state exactly this low end
	 */
	public List<Claim> behindLow(Rule rule) {
		CountRange figure = figure(rule);
		return counts().stream().filter((claim) -> Rule.floor(claim).filter(figure.low()::equals).isPresent()).toList();
	}

	/**
	 * All ids that a relation names, over the claims of the incident.
	 * @param relation one of the lists of {@link org.tallybook.tally.Relations}
	 * @return the ids in order, each once
	 */
	public List<String> related(Function<Claim, List<String>> relation) {
		return this.claims.stream().flatMap((claim) -> relation.apply(claim).stream()).distinct().toList();
	}

	/**
	 * Why no claim of the incident is counted, in the register's words.
	 * @return the reason, empty where one is counted
	 */
	public Optional<String> excluded() {
		return this.claims.stream().map((claim) -> claim.relations().excluded()).flatMap(Optional::stream).findFirst();
	}

	private List<Claim> where(Predicate<Claim> condition) {
		return this.claims.stream().filter(condition).toList();
	}

}
