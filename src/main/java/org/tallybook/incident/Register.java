package org.tallybook.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tallybook.tally.Claim;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Period;

/**
 * The claims of one register, joined on their incidents. Totals add incidents, never
 * claims.
 *
 * @param rule how claims on one incident become one figure
 * @param outcome the outcome that the register is about
 * @param since the first day of the incidents that make one series
 * @param incidents every incident that may be counted, in the order of their dates
 * @param considered what is listed and not counted: aggregates and what is excluded
 */
public record Register(Rule rule, String outcome, Period since, List<Incident> incidents, List<Incident> considered) {

	public Register {
		incidents = List.copyOf(incidents);
		considered = List.copyOf(considered);
	}

	/**
	 * Joins claims on their incidents.
	 * @param rule how claims become one figure
	 * @param outcome the outcome that the register is about
	 * @param since the period of the incidents that make one series
	 * @param claims the claims of one register
	 * @return the register
	 */
	public static Register of(Rule rule, String outcome, Period since, List<Claim> claims) {
		Map<String, List<Claim>> joined = new TreeMap<>();
		for (Claim claim : claims) {
			joined.computeIfAbsent(claim.incident() + "\u0000" + claim.outcome(), (key) -> new ArrayList<>())
				.add(claim);
		}
		List<Incident> counted = new ArrayList<>();
		List<Incident> considered = new ArrayList<>();
		for (List<Claim> together : joined.values()) {
			Map<Boolean, List<Claim>> parts = together.stream()
				.collect(Collectors.partitioningBy((claim) -> claim.relations().isCounted()));
			parts.forEach((counts, part) -> part.stream()
				.findFirst()
				.ifPresent((first) -> (counts ? counted : considered)
					.add(new Incident(first.incident(), first.outcome(), part))));
		}
		counted.sort(Register::byDate);
		considered.sort(Register::byDate);
		return new Register(rule, outcome, since, counted, considered);
	}

	private static int byDate(Incident a, Incident b) {
		int order = a.period().compareTo(b.period());
		return (order != 0) ? order : (a.id() + a.outcome()).compareTo(b.id() + b.outcome());
	}

	/**
	 * An incident of the register's outcome by its id.
	 * @param id the id
	 * @return the incident, also one that is not counted
	 */
	public Optional<Incident> incident(String id) {
		return Stream.concat(this.incidents.stream(), this.considered.stream())
			.filter((incident) -> incident.id().equals(id) && incident.outcome().equals(this.outcome))
			.findFirst();
	}

	/**
	 * The incidents that enter a total: of the register's outcome, inside the series, and
	 * not part of another one.
	 * @return the incidents in the order of their dates
	 */
	public List<Incident> addends() {
		return this.incidents.stream().filter(this::isAddend).toList();
	}

	/**
	 * Whether an incident enters totals.
	 * @param incident an incident of this register
	 * @return false outside the series, for another outcome and for a part of another
	 * incident
	 */
	public boolean isAddend(Incident incident) {
		return incident.outcome().equals(this.outcome) && this.since.contains(incident.period())
				&& incident.related((claim) -> claim.relations().partOf()).isEmpty() && !incident.counts().isEmpty()
				&& this.incidents.contains(incident);
	}

	/**
	 * The sum over incidents of what they counted.
	 * @param addends incidents that enter the total
	 * @return the total; incidents that may overlap bring the larger of their low ends
	 * and all of their high ends
	 */
	public CountRange total(List<Incident> addends) {
		return Totals.of(addends, this.rule);
	}

	/**
	 * The sum of the parts that an aggregate names, to hold against its own figure.
	 * @param aggregate an incident whose claims are sums
	 * @return the total, empty where a part is not known by its id
	 */
	public Optional<CountRange> sumOfParts(Incident aggregate) {
		List<Incident> parts = new ArrayList<>();
		for (String id : aggregate.related((claim) -> claim.relations().aggregateOf())) {
			Optional<Incident> part = incident(id);
			if (part.isEmpty()) {
				return Optional.empty();
			}
			parts.add(part.get());
		}
		return parts.isEmpty() ? Optional.empty() : Optional.of(total(parts));
	}

}
