package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tallybook.incident.ClaimedSet;
import org.tallybook.incident.Verdict;
import org.tallybook.incident.Wording;

/** Published statements, each held against the counts of a source. */
final class TestedClaims implements Analysis {

	private static final String TEST = "The wording allows a set of shares or counts, and the records allow another."
			+ " Supported: every state of the world that the records allow lies in the set of the wording."
			+ " Contradicted: none does. Undetermined: some do. What a source that is not complete recorded is not the"
			+ " whole, so the answer is given twice.";

	private static final String NO_NUMBER = "no number";

	@Override
	public Table make(TableSpec spec, Draft draft) {
		draft.methods().used(Method.CLAIM_TEST, spec);
		List<List<Cell>> rows = new ArrayList<>();
		for (TestedClaim claim : spec.claims()) {
			rows.add(row(new TestedRecord("claim-" + (rows.size() + 1), claim, spec, draft), claim, spec, draft));
		}
		return Analysis.table(spec, draft,
				List.of("Statements are quoted as published; they are tested, and enter no figure."),
				columns(draft.source(spec.source()).definition().unit(), draft), rows);
	}

	private static List<Column> columns(String unit, Draft draft) {
		return List.of(Column.text("Wording", 36), Column.text("Claimant", 30), Column.text("Said", 18),
				Column.text("About", 36), Column.text("Set that the wording allows", 26),
				Column.number("Recorded, low (" + unit + ")"), Column.number("Recorded, high (" + unit + ")"),
				Column.number("Share of known sex (%)"), Column.number("Share, lower bound (%)"),
				Column.number("Share, upper bound (%)"), Column.number("Sex known (%)"),
				Column.text("Of recorded cases" + draft.notes().marker(TEST), 20), Column.text("Of all cases", 20),
				Column.text("Reason", 36), Column.text("What would change the answer", 36), Column.text("Remark", 30),
				Column.text("Address", 40));
	}

	private static List<Cell> row(TestedRecord record, TestedClaim claim, TableSpec spec, Draft draft) {
		Wording.Reading reading = Wording.read(claim.wording(), draft.spec().policies().conventions());
		Optional<ClaimedSet> allowed = (reading instanceof Wording.Allows allows) ? Optional.of(allows.set())
				: Optional.empty();
		List<Cell> row = new ArrayList<>(List.of(new Cell.Text(claim.wording()), new Cell.Text(claim.claimant()),
				new Cell.Text(claim.said().label()), new Cell.Text(record.about()),
				allowed.map(record::allowed).orElseGet(() -> new Cell.Text(NO_NUMBER))));
		row.addAll(record.cells(allowed.filter(ClaimedSet.Shares.class::isInstance).isPresent()));
		Optional<Verdict> verdict = allowed.flatMap(record::verdict);
		draft.conclude(spec.id() + "/" + record.key(),
				verdict.filter(Verdict::testable).map((some) -> some.recorded().words()).orElse("not testable"));
		row.addAll(verdict.map((some) -> verdict(some, record, claim)).orElseGet(() -> untested(allowed.isEmpty())));
		row.addAll(List.of(new Cell.Text(claim.remark()), new Cell.Link(claim.url())));
		return row;
	}

	private static List<Cell> verdict(Verdict verdict, TestedRecord record, TestedClaim claim) {
		Cell decides = WhatWouldChange.cell(verdict.decides(), claim.of(), record::toDecide);
		String recorded = verdict.testable() ? verdict.recorded().words() : "not testable";
		return List.of(new Cell.Text(recorded), new Cell.Text(ClaimTable.ofAll(verdict)),
				new Cell.Text(verdict.reason()), decides);
	}

	private static List<Cell> untested(boolean vague) {
		return List.of(new Cell.Text(vague ? "not testable: " + NO_NUMBER : "not testable"),
				new Cell.Text(ClaimTable.CANNOT),
				new Cell.Text(vague ? "the wording has no number" : "the source has no figure of these people"),
				new Cell.Text(vague ? "a statement with a number" : WhatWouldChange.ANY_RECORD));
	}

}
