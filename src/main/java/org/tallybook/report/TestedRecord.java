package org.tallybook.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.tallybook.incident.ClaimedSet;
import org.tallybook.incident.Verdict;
import org.tallybook.statistics.Ratio;
import org.tallybook.statistics.ShareSet;
import org.tallybook.statistics.WholeRange;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/** What a source recorded of the people of one statement. */
final class TestedRecord {

	private static final int DECIMALS = 2;

	private final String key;

	private final TestedClaim claim;

	private final Draft draft;

	private final SeriesFigures figures;

	private final Selection selection;

	private final SexParts parts;

	private final boolean complete;

	TestedRecord(String key, TestedClaim claim, TableSpec spec, Draft draft) {
		this.key = key;
		this.claim = claim;
		this.draft = draft;
		this.figures = SeriesFigures.of(spec, draft)
			.stream()
			.filter((series) -> series.counted().name().equals(claim.series()))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Expected a series but got '" + claim.series() + "'"));
		SourceDescription source = draft.source(spec.source());
		Timespan timespan = draft.timespan(source);
		Period period = Period.parse(Tokens.resolve(claim.period(), draft.month()));
		boolean flow = this.figures.counted().isFlow();
		this.selection = Selection.ofPeriod(period, timespan, flow);
		Predicate<Period> includes = this.selection.includes();
		this.parts = new SexParts(this.figures.counted(), this.figures.sum(includes, Map.of()),
				(sex) -> this.figures.sum(includes, Map.of(Series.SEX, sex)));
		this.complete = source.definition().complete() && !timespan.isProvisional(period)
				&& (!flow || timespan.isComplete(period));
	}

	String key() {
		return this.key;
	}

	/** The people that the statement is about, in words. */
	String about() {
		String people = isOfEverybody() ? "" : ", " + ClaimFigures.group(this.claim.of());
		return this.figures.counted().label() + ", " + Labels.of(period()) + people;
	}

	private Period period() {
		return this.selection.period().orElseThrow();
	}

	private boolean isOfEverybody() {
		return this.claim.of().equals(TestedClaim.EVERYBODY);
	}

	/** What the records say; empty where there are none of these people. */
	Optional<Verdict> verdict(ClaimedSet allowed) {
		if (allowed instanceof ClaimedSet.Shares shares) {
			return this.parts.bounds(this.claim.of()).map((bounds) -> Verdict.of(shares.set(), bounds, this.complete));
		}
		WholeRange counts = ((ClaimedSet.Counts) allowed).set();
		return count().map((count) -> Verdict.of(counts, SexParts.whole(count), this.complete));
	}

	private Optional<CountRange> count() {
		return isOfEverybody() ? this.parts.total() : this.parts.count(this.claim.of());
	}

	/** The cells of what was recorded, with shares for a statement about a share. */
	List<Cell> cells(boolean share) {
		String count = this.figures.add(path(""), Optional.of(period()), members(),
				this.figures.value(count(), this.selection.marks(), State.MISSING));
		SexShare shares = share ? this.parts.share(this.claim.of(), State.MISSING, this.draft.spec().policies())
				: SexShare.none(State.NOT_APPLICABLE, this.draft.spec().policies());
		String measure = "share_" + this.claim.of();
		return List.of(new Cell.Number(count, Part.LOW), new Cell.Number(count, Part.HIGH),
				share(measure + "_known", shares.known()), share(measure + "_lower", shares.lower()),
				share(measure + "_upper", shares.upper()), share("coverage_sex", shares.coverage()));
	}

	private Cell share(String measure, Value value) {
		return new Cell.Number(add("", measure, Figure.FRACTION, value), Part.NUMBER);
	}

	/** Adds how many people would decide the statement, and returns the id. */
	String toDecide(String name, long people) {
		return add("/" + name, this.figures.unit() + WhatWouldChange.MEASURE, this.figures.unit(), Value.of(people));
	}

	/** The set that the wording allows, in words. */
	Cell allowed(ClaimedSet allowed) {
		return (allowed instanceof ClaimedSet.Shares shares) ? shares(shares.set())
				: counts(((ClaimedSet.Counts) allowed).set());
	}

	private Cell shares(ShareSet set) {
		String words = set.isTopless() ? (set.fromLeast() ? "{least} or more" : "more than {least}")
				: set.isBottomless() ? (set.toMost() ? "{most} or less" : "less than {most}")
						: set.least().equals(set.most()) ? "exactly {least}"
								: set.toMost() ? "{least} to {most}" : "{least} or more and less than {most}";
		return phrase(words, percent(set.least(), RoundingMode.FLOOR), percent(set.most(), RoundingMode.CEILING),
				"share_" + this.claim.of() + "_claimed", Figure.FRACTION);
	}

	/** An end that no percentage with two decimals can give is rounded outward. */
	private static Value percent(Ratio share, RoundingMode outward) {
		BigDecimal rounded = share.rounded(DECIMALS, outward).stripTrailingZeros();
		return Value.of(rounded.setScale(Math.max(DECIMALS, rounded.scale())));
	}

	private Cell counts(WholeRange set) {
		String words = set.isOpen() ? "{least} or more" : (set.least() == 0 && set.most() > 0) ? "{most} or fewer"
				: (set.least() == set.most()) ? "exactly {least}" : "{least} to {most}";
		return phrase(words, Value.of(set.least()), Value.of(set.isOpen() ? set.least() : set.most()),
				this.figures.unit() + "_claimed", this.figures.unit());
	}

	private Cell phrase(String words, Value least, Value most, String measure, String unit) {
		SortedMap<String, String> ends = new TreeMap<>();
		for (String name : Sentence.names(words)) {
			ends.put(name, add("/" + name, measure, unit, name.equals("least") ? least : most));
		}
		return new Cell.Phrase(new Sentence(words, ends));
	}

	private String add(String suffix, String measure, String unit, Value value) {
		return this.figures.add(path(suffix), measure, unit, Optional.of(period()), members(), value);
	}

	private String path(String suffix) {
		return this.key + suffix + "/" + this.figures.counted().name();
	}

	private Map<String, String> members() {
		return isOfEverybody() ? Map.of() : Map.of(Series.SEX, this.claim.of());
	}

}
