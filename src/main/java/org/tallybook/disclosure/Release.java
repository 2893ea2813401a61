package org.tallybook.disclosure;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.report.Figure;
import org.tallybook.report.Part;
import org.tallybook.report.Provenance;
import org.tallybook.report.Report;
import org.tallybook.report.Sentence;
import org.tallybook.report.Words;
import org.tallybook.tally.Finding;
import org.tallybook.tally.Value;

/**
 * What may be published. Only {@link Disclosure} makes one, and writers accept nothing
 * else: every number they print comes from here.
 */
public final class Release {

	private final Provenance provenance;

	private final List<Report.Workbook> workbooks;

	private final SortedMap<String, Figure> figures;

	private final List<Finding> rejects;

	private final List<Suppressed> suppressed;

	private final Map<String, Set<String>> divided;

	Release(Report report, SortedMap<String, Figure> safeFigures) {
		this(report, safeFigures, List.of());
	}

	Release(Report report, SortedMap<String, Figure> safeFigures, List<Suppressed> suppressed) {
		this.suppressed = List.copyOf(suppressed);
		this.provenance = report.provenance();
		this.workbooks = report.workbooks();
		this.rejects = report.rejects();
		this.divided = report.divided();
		this.figures = Collections.unmodifiableSortedMap(new TreeMap<>(safeFigures));
	}

	public Provenance provenance() {
		return this.provenance;
	}

	public List<Report.Workbook> workbooks() {
		return this.workbooks;
	}

	public List<Finding> rejects() {
		return this.rejects;
	}

	/**
	 * What the public release would not print, in the order of the ids.
	 * @return the figures with the reason; none in a public release
	 */
	public List<Suppressed> suppressed() {
		return this.suppressed;
	}

	/**
	 * The dimensions by which a publisher divides totals himself.
	 * @return for series by id, the dimensions by which parts need not come to their
	 * total
	 */
	public Map<String, Set<String>> divided() {
		return this.divided;
	}

	/**
	 * Every published figure in the order of its id.
	 * @return the figures by id
	 */
	public SortedMap<String, Figure> figures() {
		return this.figures;
	}

	/**
	 * The published value of a figure.
	 * @param figure the id
	 * @return the value
	 * @throws IllegalArgumentException where the release has no such figure
	 */
	public Value value(String figure) {
		Figure found = this.figures.get(figure);
		if (found == null) {
			throw new IllegalArgumentException("Expected a figure of this release but got '" + figure + "'");
		}
		return found.value();
	}

	/**
	 * The part that prints a published figure as what it is.
	 * @param figure the id
	 * @param part the part that is asked for
	 * @return the part to print
	 */
	public Part part(String figure, Part part) {
		Figure found = this.figures.get(figure);
		return (found == null) ? part : part.of(found);
	}

	/**
	 * A sentence with its published figures.
	 * @param sentence the sentence
	 * @return the finished text
	 */
	public String text(Sentence sentence) {
		return sentence.fill(this::words);
	}

	private String words(String figure, Part part) {
		return Words.of(value(figure), part(figure, part));
	}

}
