package org.tallybook.report;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The kinds of tables that a declaration may ask for. */
public final class Analyses {

	/** The kind that reads every earlier release. */
	static final String REVISIONS = "revisions";

	/** The kind of a sheet that stands where a table may not: nobody declares it. */
	public static final String NOTICE = "notice";

	private static final SortedMap<String, Analysis> ALL = new TreeMap<>();

	static {
		ALL.put("by-period", new ByPeriod());
		ALL.put("by-place", new ByPlace());
		ALL.put("by-age", new ByPlace());
		ALL.put("by-dimension", new ByPlace());
		ALL.put("by-outcome", new ByOutcome());
		ALL.put("cross", new Cross());
		ALL.put("change", new Change());
		ALL.put("averages", new Averages());
		ALL.put("rates", new Rates());
		ALL.put("trend", new Trend());
		ALL.put("event-effect", new EventEffect());
		ALL.put("spikes", new Spikes());
		ALL.put("vintages", new Vintages());
		ALL.put("revision-statistics", new RevisionTable());
		ALL.put(REVISIONS, new Revisions());
		ALL.put("printed", new Printed());
		ALL.put("reconciliation", new Reconciliation());
		ALL.put("cumulative", new Cumulative());
		ALL.put("change-of-share", new ChangeOfShare());
		ALL.put("tested-claims", new TestedClaims());
		ALL.put("incidents", new IncidentTable());
		ALL.put("claims", new ClaimTable());
		ALL.put("considered", new ConsideredTable());
		ALL.put("incidents-by-period", new IncidentsByPeriod());
		ALL.put("incidents-by-place", new IncidentsByPlace());
	}

	/** The names of the kinds, and whether each reads a register of claims. */
	public static final SortedMap<String, Boolean> KINDS = kinds();

	private Analyses() {
	}

	private static SortedMap<String, Boolean> kinds() {
		SortedMap<String, Boolean> kinds = new TreeMap<>();
		ALL.forEach((name, analysis) -> kinds.put(name, analysis.subject() == Analysis.Subject.REGISTER));
		return Collections.unmodifiableSortedMap(kinds);
	}

	static Analysis named(String kind) {
		Analysis analysis = kind.equals(NOTICE) ? Analyses::notice : ALL.get(kind);
		if (analysis == null) {
			throw new IllegalArgumentException("Expected one of " + ALL.keySet() + " but got '" + kind + "'");
		}
		return analysis;
	}

	/** A sheet that says why a declared table is not there. */
	private static Table notice(TableSpec spec, Draft draft) {
		return new Table(spec.id(), spec.sheet(), Sentence.of(spec.title()), List.of(),
				draft.source(spec.source()).publisher().cite(), "", "", List.of(Column.text("Note", 90)),
				List.of(List.of(new Cell.Text(spec.about()))), false);
	}

}
