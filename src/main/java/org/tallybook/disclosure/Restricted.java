package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tallybook.report.Analyses;
import org.tallybook.report.Confidentiality;
import org.tallybook.report.Figure;
import org.tallybook.report.ReportSpec;
import org.tallybook.report.Sentence;
import org.tallybook.report.SourceDescription;
import org.tallybook.report.TableSpec;

/** Which sources, tables and figures are not public as they are. */
final class Restricted {

	/**
	 * The kinds of tables of which only figures tell what was counted. The words of
	 * others follow from counts ("increase", "agrees", "revised"), and so do their rows.
	 */
	static final Set<String> PLAIN = Set.of("by-period", "by-place", "by-age", "by-dimension", "by-outcome", "cross");

	private final ReportSpec spec;

	private final Map<String, Confidentiality> told = new TreeMap<>();

	private final Set<String> sources;

	private final Map<String, TableSpec> tables = new TreeMap<>();

	Restricted(ReportSpec spec) {
		this.spec = spec;
		spec.sources()
			.stream()
			.filter((source) -> source.confidentiality().restricted())
			.forEach((source) -> this.told.put(source.id(), source.confidentiality()));
		this.sources = this.told.keySet();
		spec.workbooks().forEach((book) -> book.tables().forEach((table) -> this.tables.put(table.id(), table)));
	}

	/** Whether a figure is public as it is: only what rests on a public source is. */
	boolean isPublic(Figure figure) {
		boolean known = this.spec.sources().stream().anyMatch((source) -> source.id().equals(figure.definition()));
		return known ? !this.sources.contains(figure.definition())
				: figure.definition().isEmpty() && figure.unit().equals("sources");
	}

	/** Whether a table reads a restricted source. */
	boolean isOf(String table) {
		TableSpec read = this.tables.get(table);
		return read != null && this.sources.contains(read.source());
	}

	/** Whether a table may not be printed at all. */
	boolean isWithheld(String table) {
		TableSpec read = this.tables.get(table);
		return read != null && this.sources.contains(read.source()) && !PLAIN.contains(read.kind());
	}

	/** Whether a notice stands in place of a table. */
	boolean isNotice(String table) {
		TableSpec read = this.tables.get(table);
		return read != null && read.kind().equals(Analyses.NOTICE);
	}

	/**
	 * Whether a sentence is said only if something is concluded of a restricted source:
	 * it would tell by being there.
	 */
	boolean isConditional(Sentence sentence) {
		return this.spec.workbooks()
			.stream()
			.flatMap((book) -> Stream.concat(book.headlines().stream().map(ReportSpec.Headline::statement),
					book.charts().stream().flatMap((c) -> Stream.of(c.frame().title(), c.frame().alt()))))
			.filter((statement) -> statement.requires().keySet().stream().anyMatch((id) -> isOf(id.split("/")[0])))
			.anyMatch((statement) -> sentence.template().matches(resolved(statement.text())));
	}

	/** The words of a declaration once the tokens for periods are replaced. */
	private static String resolved(String text) {
		return "(?s)" + Stream.of(text.split("@(year|month)(~\\d{1,3})?", -1))
			.map(Pattern::quote)
			.collect(Collectors.joining("[0-9-]+"));
	}

	/** Whether a workbook holds a restricted source. */
	boolean holds(String workbook) {
		return this.spec.workbooks()
			.stream()
			.filter((book) -> book.id().equals(workbook))
			.anyMatch((book) -> book.sources().stream().anyMatch(this.sources::contains));
	}

	/** Whether no source is restricted. */
	boolean isEmpty() {
		return this.sources.isEmpty();
	}

	/**
	 * What has to stay unknown of small counts of a source. A cell of which the file says
	 * nothing is printed as such, so that readers know of those that are not printed that
	 * somebody is in them; but not whether somebody besides public rows is.
	 * @param source the id of the source
	 * @param somebody whether that is known
	 */
	Threshold threshold(String source, boolean somebody) {
		Confidentiality confidentiality = this.told.get(source);
		return new Threshold((confidentiality == null) ? Confidentiality.THRESHOLD : confidentiality.threshold(),
				somebody);
	}

	/** The thresholds of all sources, from the lowest. */
	SortedSet<Long> thresholds() {
		return this.told.values()
			.stream()
			.map(Confidentiality::threshold)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Figures of public series as figures of the restricted ones that count the same
	 * people: readers know them.
	 */
	List<Figure> knownElsewhere(Collection<Figure> figures) {
		Map<String, List<String>> restricted = new TreeMap<>();
		this.told.forEach((source, confidentiality) -> confidentiality.samePeople()
			.forEach((name, other) -> restricted.computeIfAbsent(other, (id) -> new ArrayList<>())
				.add(source + "/" + name)));
		return figures.stream()
			.filter(Figure::isCountOfSeries)
			.flatMap((figure) -> restricted.getOrDefault(figure.series(), List.of())
				.stream()
				.map((series) -> figure.ofSeries(series, series.replaceFirst("/.*", ""))))
			.toList();
	}

	boolean isSource(String id) {
		return this.sources.contains(id);
	}

	/** The titles of the sources that are public. */
	List<String> publicTitles() {
		return this.spec.sources()
			.stream()
			.filter((source) -> !this.sources.contains(source.id()))
			.map(SourceDescription::title)
			.toList();
	}

}
