package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.incident.Answer;
import org.tallybook.incident.Incident;
import org.tallybook.incident.Register;
import org.tallybook.incident.Verdict;
import org.tallybook.tally.Claim;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.EndKind;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Series;
import org.tallybook.tally.ShareStatement;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * One row for each claim, with its wording, and for shares what the records say of it.
 */
final class ClaimTable implements Analysis {

	private static final String VERDICT = "A claim is tested only against records that say something of it, never"
			+ " against another claim. The answer is supported, contradicted or undetermined; \"not testable\" stands"
			+ " where no record speaks to the claim.";

	/** The answer of all cases where what was recorded does not tell. */
	static final String CANNOT = "cannot be decided";

	private static final String CONSEQUENCE = "What would follow if the claim were true: a consequence, never a"
			+ " finding.";

	private static final String ADDRESS = "A claim known only from a mirror or from a secondary address stands in"
			+ " this table; no figure of a headline rests on it alone.";

	@Override
	public Subject subject() {
		return Subject.REGISTER;
	}

	@Override
	public Table make(TableSpec spec, Draft draft) {
		draft.methods().used(Method.CLAIM_TEST, spec);
		Register register = draft.register(draft.source(spec.source()));
		ClaimFigures figures = new ClaimFigures(spec, draft);
		List<List<Cell>> rows = new ArrayList<>();
		for (Incident incident : register.incidents()) {
			for (Claim claim : incident.claims()) {
				rows.add(row(register, incident, claim, figures, draft));
			}
		}
		return Analysis.table(spec, draft, List.of("Claims are listed as published and are never added to each other."),
				columns(draft), rows);
	}

	private static List<Column> columns(Draft draft) {
		return List.of(Column.text("Claim", 8), Column.text("Incident", 22), Column.text("Outcome", 18),
				Column.text("Claimant", 30), Column.text("Wording", 40), Column.text("Date stated", 20),
				Column.text("Counted", 14), Column.number("Low (persons)"), Column.text("Low is", 12),
				Column.number("Best (persons)"), Column.number("High (persons)"), Column.text("High is", 12),
				Column.number("Share (%)"), Column.text("Share is", 12), Column.text("Stance", 16),
				Column.text("Of recorded cases" + draft.notes().marker(VERDICT), 20), Column.text("Of all cases", 20),
				Column.text("Reason", 36), Column.text("What would follow" + draft.notes().marker(CONSEQUENCE), 36),
				Column.text("What would change the answer", 36), Column.text("Verification", 16),
				Column.text("Reported", 18), Column.text("Kind of address" + draft.notes().marker(ADDRESS), 22),
				Column.text("Address", 40));
	}

	private static List<Cell> row(Register register, Incident incident, Claim claim, ClaimFigures figures,
			Draft draft) {
		String persons = figures.persons(ByPlace.key(claim.id()), claim.outcome(), Optional.of(claim.period()),
				claim.place(), claim.counted(), value(claim, incident), 1);
		List<Cell> row = new ArrayList<>(List.of(new Cell.Text(claim.id()), new Cell.Text(claim.incident()),
				new Cell.Text(Labels.of(claim.outcome())),
				new Cell.Text(claim.claimant() + (claim.anonymous() ? " (anonymous)" : "")),
				new Cell.Text(claim.wording()), new Cell.Text(claim.period().label()),
				new Cell.Text(ClaimFigures.group(claim.counted())), new Cell.Number(persons, Part.LOW),
				new Cell.Number(persons, Part.LOW_KIND), new Cell.Number(persons, Part.BEST),
				new Cell.Number(persons, Part.HIGH), new Cell.Number(persons, Part.HIGH_KIND)));
		List<String> made = new ArrayList<>(List.of(persons));
		row.addAll(claim.share()
			.map((share) -> shareCells(register, incident, claim, share, figures, draft, made))
			.orElseGet(() -> noShare(claim)));
		row.add(14, new Cell.Text(claim.stance().words()));
		row.addAll(List.of(new Cell.Text(orNotStated(Labels.of(claim.verification()))),
				new Cell.Text(claim.reported().map((period) -> period.label()).orElse(Words.NOT_STATED)),
				new Cell.Text(address(claim)), new Cell.Link(claim.address().url())));
		if (!claim.address().isCitable()) {
			made.forEach(draft::uncitable);
		}
		return row;
	}

	private static String orNotStated(String words) {
		return words.isBlank() ? Words.NOT_STATED : words;
	}

	private static String address(Claim claim) {
		String kind = claim.address().kind().name().toLowerCase(Locale.ROOT);
		return claim.address().read() ? kind : kind + ", not read at its own place";
	}

	private static Value value(Claim claim, Incident incident) {
		return claim.hasCount() ? Value.of(claim.count()).with(Mark.CONTESTED, incident.isContested())
				: Value.none(State.NOT_APPLICABLE);
	}

	private static List<Cell> noShare(Claim claim) {
		Cell none = new Cell.Text("");
		String reason = claim.hasCount() ? "no count was made independently of the claims" : "it states no figure";
		String change = claim.hasCount() ? "a count made independently of the claims" : "a figure to test";
		return List.of(none, none, new Cell.Text("not tested"), new Cell.Text(CANNOT), new Cell.Text(reason), none,
				new Cell.Text(change));
	}

	private static List<Cell> shareCells(Register register, Incident incident, Claim claim, ShareStatement share,
			ClaimFigures figures, Draft draft, List<String> made) {
		Optional<Incident> counted = register.incident(incident.id());
		CountRange figure = counted.map((i) -> i.figure(register.rule())).orElse(Claim.NO_COUNT);
		Verdict verdict = Verdict.ofIncident(claim, figure, recorded(counted, share.member()));
		String id = figures.add(ByPlace.key(claim.id()), claim.outcome(), Optional.of(claim.period()), claim.place(),
				Series.ALL, "share_" + share.member(), Figure.FRACTION, Value.of(share.share(), share.kind()), 1);
		made.add(id);
		draft.conclude(id, verdict.testable() ? verdict.recorded().words() : "not-testable");
		String recorded = verdict.testable() ? verdict.recorded().words() : "not testable";
		boolean top = share.kind() == EndKind.UP_TO;
		return List.of(new Cell.Number(id, top ? Part.HIGH : Part.LOW),
				new Cell.Number(id, top ? Part.HIGH_KIND : Part.LOW_KIND), new Cell.Text(recorded),
				new Cell.Text(ofAll(verdict)), new Cell.Text(verdict.reason()),
				consequence(claim, share, verdict.consequence(), figure, incident.isContested(), figures, made),
				WhatWouldChange.cell(verdict.decides(), share.member(), (name, people) -> {
					String decides = figures.toDecide(ByPlace.key(claim.id()) + "/" + name, claim, people);
					made.add(decides);
					return decides;
				}));
	}

	/** The answer of all cases in words. */
	static String ofAll(Verdict verdict) {
		return (verdict.all() == Answer.UNDETERMINED) ? CANNOT : verdict.all().words();
	}

	/** How many members of the group the claims on an incident counted at least. */
	private static long recorded(Optional<Incident> incident, String member) {
		return incident.stream()
			.flatMap((i) -> i.counts().stream())
			.filter((claim) -> claim.counted().equals(member))
			.mapToLong((claim) -> claim.count().low().count())
			.min()
			.orElse(0);
	}

	private static Cell consequence(Claim claim, ShareStatement share, OptionalLong least, CountRange figure,
			boolean contested, ClaimFigures figures, List<String> made) {
		if (least.isEmpty()) {
			return new Cell.Text("");
		}
		String path = ByPlace.key(claim.id()) + "/if-true";
		String members = figures.ifTrue(path + "/" + share.member(), claim, share.member(),
				CountRange.atLeast(least.getAsLong()), contested);
		String total = figures.ifTrue(path, claim, Series.ALL,
				new CountRange(figure.low(), OptionalLong.empty(), Claim.NO_COUNT.high()), contested);
		made.addAll(List.of(members, total));
		SortedMap<String, String> names = new TreeMap<>();
		names.put("members", members);
		names.put("total", total);
		return new Cell.Phrase(new Sentence(
				"{members} " + share.member() + " if it is true and {total} people were " + Labels.of(claim.outcome()),
				names));
	}

}
