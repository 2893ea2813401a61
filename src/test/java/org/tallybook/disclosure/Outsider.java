package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

import org.tallybook.disclosure.MixedRows.Row;
import org.tallybook.disclosure.Relation.Term;
import org.tallybook.report.Figure;
import org.tallybook.tally.State;

/**
 * Somebody who has every public row of each time, and everything that was released. What
 * is not public of one quarter, place and sex is an unknown; what is printed less the
 * public rows is a sum of them. Which figures have stayed the same from one time to the
 * next, be it as a whole or in what is not public of them, the outsider is told.
 */
final class Outsider {

	/** What has to stay unknown of each count. */
	static final Threshold TEN = new Threshold(10, false);

	private final List<Row> groups = new ArrayList<>();

	private final List<Long> truth = new ArrayList<>();

	private final List<Relation> known = new ArrayList<>();

	private final List<MixedRows> times = new ArrayList<>();

	Outsider(List<String> quarters, List<String> places, List<String> sexes) {
		for (String quarter : quarters) {
			for (String place : places) {
				for (String sex : sexes) {
					this.groups.add(new Row(false, quarter, place, sex, 0));
				}
			}
		}
	}

	/** Takes in what is released at a time. */
	Outsider sees(MixedRows rows, Release release) {
		int first = this.truth.size();
		this.groups.forEach((group) -> this.truth.add(sum(rows, group, false)));
		for (Figure figure : release.figures().values()) {
			if (figure.isCountOfSeries() && figure.value().state() != State.SUPPRESSED) {
				long whole = PlainCount.of(figure.value()).orElseThrow();
				this.known.add(new Relation(terms(figure, first), whole - rows.sum(figure, true),
						whole - rows.sum(figure, true)));
			}
		}
		this.times.add(rows);
		return this;
	}

	/** Is told which figures are the same at the last two times. */
	Outsider compares(Release release) {
		MixedRows before = this.times.get(this.times.size() - 2);
		MixedRows now = this.times.get(this.times.size() - 1);
		int first = this.truth.size() - this.groups.size();
		for (Figure figure : release.figures().values()) {
			long rest = now.sum(figure, false) - before.sum(figure, false);
			long whole = rest + now.sum(figure, true) - before.sum(figure, true);
			if (figure.isCountOfSeries() && (rest == 0 || whole == 0)) {
				List<Term> terms = new ArrayList<>(terms(figure, first));
				terms(figure, first - this.groups.size()).forEach((term) -> terms.add(new Term(term.cell(), -1)));
				this.known.add(new Relation(terms, rest, rest));
			}
		}
		return this;
	}

	private static long sum(MixedRows rows, Row group, boolean ofPublic) {
		return rows.rows()
			.stream()
			.filter((row) -> row.isPublic() == ofPublic && row.quarter().equals(group.quarter())
					&& row.place().equals(group.place()) && row.sex().equals(group.sex()))
			.mapToLong(Row::count)
			.sum();
	}

	private List<Term> terms(Figure figure, int first) {
		List<Term> terms = new ArrayList<>();
		for (int i = 0; i < this.groups.size(); i++) {
			if (this.groups.get(i).isIn(figure)) {
				terms.add(new Term(first + i, 1));
			}
		}
		return terms;
	}

	/**
	 * The figures of the last time, printed or not, of which a small rest can be worked
	 * out.
	 */
	List<String> finds(Release release, boolean byTrying) {
		TreeSet<String> found = new TreeSet<>();
		int first = this.truth.size() - this.groups.size();
		for (Figure figure : release.figures().values()) {
			long rest = this.times.get(this.times.size() - 1).sum(figure, false);
			if (figure.isCountOfSeries() && TEN.isSmall(rest)) {
				Bounds bounds = bounds(terms(figure, first), rest, byTrying);
				if (!TEN.isSafe(Math.round(bounds.lower()), Math.round(bounds.upper()))) {
					found.add(figure.id());
				}
			}
		}
		return List.copyOf(found);
	}

	private Bounds bounds(List<Term> terms, long rest, boolean byTrying) {
		int asked = this.truth.size();
		List<Relation> all = new ArrayList<>(this.known);
		all.add(Relation.sum(asked, terms.stream().map(Term::cell).toList()));
		List<Long> counts = new ArrayList<>(this.truth);
		counts.add(rest);
		Relations relations = new Relations(counts.stream().mapToLong(Long::longValue).toArray(), all);
		BitSet unknown = new BitSet();
		unknown.set(0, counts.size());
		if (byTrying) {
			Enumeration enumeration = new Enumeration(relations, unknown, 0);
			return new Bounds(enumeration.lower(asked), enumeration.upper(asked));
		}
		return new Attack(relations, unknown, 0).wholeBounds(asked);
	}

}
