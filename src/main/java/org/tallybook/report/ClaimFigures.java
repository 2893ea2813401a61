package org.tallybook.report;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.tallybook.incident.Incident;
import org.tallybook.tally.Claim;
import org.tallybook.tally.Mark;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.Value;

/** Figures of a table over a register of claims. */
final class ClaimFigures {

	private final TableSpec spec;

	private final Draft draft;

	private final SourceDescription source;

	ClaimFigures(TableSpec spec, Draft draft) {
		this.spec = spec;
		this.draft = draft;
		this.source = draft.source(spec.source());
	}

	/** Adds a count of people. */
	String persons(String path, String outcome, Optional<Period> period, String place, String counted, Value value,
			int sources) {
		return add(path, outcome, period, place, counted, this.source.definition().unit(),
				this.source.definition().unit(), value, sources);
	}

	/** Adds a figure of another measure. */
	String add(String path, String outcome, Optional<Period> period, String place, String counted, String measure,
			String unit, Value value, int sources) {
		TreeMap<String, String> members = new TreeMap<>();
		if (!place.isEmpty()) {
			members.put(Series.PLACE, place);
		}
		if (!counted.equals(Series.ALL)) {
			members.put(Series.SEX, counted);
		}
		return this.draft.add(new Figure(this.spec.id() + "/" + path + "/" + measure, this.spec.id(),
				this.source.id() + "/" + outcome, kind(outcome), outcome, measure, period, members, unit, value,
				sources, this.source.id(), this.source.retrieved().toString()));
	}

	/** A claim is nothing that adds, whatever it is about. */
	private String kind(String outcome) {
		if (this.spec.kind().equals("claims") || this.spec.kind().equals("considered")) {
			return "claim";
		}
		boolean stock = this.source.register().filter((register) -> register.stocks().contains(outcome)).isPresent();
		return (stock ? Series.Kind.STOCK : Series.Kind.FLOW).code();
	}

	/** Adds what would follow if a claim were true: never a finding. */
	String ifTrue(String path, Claim claim, String counted, CountRange count, boolean contested) {
		String unit = this.source.definition().unit();
		return add(path, claim.outcome(), Optional.of(claim.period()), claim.place(), counted, unit + "_if_claim_true",
				unit, Value.of(count).with(Mark.CONTESTED, contested), 1);
	}

	/** Adds how many people on record would decide a claim: never a finding. */
	String toDecide(String path, Claim claim, long people) {
		String unit = this.source.definition().unit();
		return add(path, claim.outcome(), Optional.of(claim.period()), claim.place(), Series.ALL,
				unit + WhatWouldChange.MEASURE, unit, Value.of(people), 1);
	}

	/** Adds a count of claims on an incident. */
	String claims(Incident incident, String measure, int count) {
		return add(path(incident), incident.outcome(), Optional.of(incident.period()), incident.place(), Series.ALL,
				measure, measure.equals("claimants") ? "claimants" : "claims", Value.of(count), incident.claimants());
	}

	/** An incident in figure ids. */
	static String path(Incident incident) {
		return ByPlace.key(incident.id()) + "/" + ByPlace.key(incident.outcome());
	}

	/** Whether any of the claims can be cited by a headline. */
	static boolean isCitable(List<Claim> claims) {
		return claims.stream().anyMatch((claim) -> claim.address().isCitable());
	}

	/** The people counted, in words. */
	static String group(String counted) {
		return switch (counted) {
			case Series.ALL -> "persons";
			case "female" -> "women and girls only";
			case "male" -> "men and boys only";
			default -> counted + " only";
		};
	}

}
