package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.tallybook.report.Analyses;
import org.tallybook.report.ChartSpec;
import org.tallybook.report.Confidentiality;
import org.tallybook.report.Figure;
import org.tallybook.report.ReportSpec;
import org.tallybook.report.ReportSpec.WorkbookSpec;
import org.tallybook.report.SourceDescription;
import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.report.TableSpec;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;

/**
 * Which tables of restricted sources a public release may have at all, before any count
 * is looked at: what is not counted so finely need not be suppressed. A table that may
 * not stand gives way to a notice that says why.
 */
final class PublicDesign {

	private static final String WHY = PublicSheets.WITHHELD + " Why: ";

	private static final String MONTH = Period.Precision.MONTH.code();

	private static final String QUARTER = Period.Precision.QUARTER.code();

	private final ReportSpec spec;

	private final Map<String, SourceDescription> sources = new TreeMap<>();

	/** The sources whose ages can be told as child and adult, or are told finer. */
	private final Set<String> straddling;

	/**
	 * The design of a release.
	 * @param spec the report as declared
	 * @param straddling the sources some age group of which lies on both sides of 18
	 * years
	 */
	PublicDesign(ReportSpec spec, Set<String> straddling) {
		this.straddling = straddling;
		spec.sources()
			.stream()
			.filter((source) -> source.confidentiality().restricted())
			.forEach((source) -> this.sources.put(source.id(), source));
		this.spec = with(spec, spec.workbooks().stream().map(this::designed).toList());
	}

	ReportSpec spec() {
		return this.spec;
	}

	private static ReportSpec with(ReportSpec spec, List<WorkbookSpec> workbooks) {
		return new ReportSpec(spec.calendar(), spec.imprint(), spec.sources(), workbooks, spec.policies());
	}

	/**
	 * The same by quarter instead of by month, where some month counts too few.
	 * @param figures the figures of a report by month
	 * @return the coarser report; empty where every month may stand
	 */
	Optional<ReportSpec> byQuarter(Iterable<Figure> figures) {
		Set<String> small = new HashSet<>();
		for (Figure figure : figures) {
			SourceDescription source = this.sources.get(figure.definition());
			boolean month = figure.period().filter((p) -> p.precision() == Period.Precision.MONTH).isPresent();
			if (source != null && month && figure.isCountOfSeries() && figure.members().isEmpty()
					&& PlainCount.of(figure.value())
						.filter((count) -> count > 0 && count < source.confidentiality().threshold())
						.isPresent()) {
				small.add(figure.definition());
			}
		}
		List<WorkbookSpec> coarser = this.spec.workbooks()
			.stream()
			.map((book) -> book.with(book.tables()
				.stream()
				.map((table) -> small.contains(table.source()) ? quarterly(table) : table)
				.toList(), book.charts()))
			.toList();
		return coarser.equals(this.spec.workbooks()) ? Optional.empty() : Optional.of(with(this.spec, coarser));
	}

	private WorkbookSpec designed(WorkbookSpec book) {
		List<TableSpec> tables = new ArrayList<>();
		Set<String> gone = new HashSet<>();
		for (TableSpec table : book.tables()) {
			Optional<String> obstacle = obstacle(table);
			if (obstacle.isPresent()) {
				gone.add(table.id());
			}
			tables.add(obstacle.map((why) -> notice(table, why)).orElse(isFate(table) ? quarterly(table) : table));
		}
		List<ChartSpec> charts = book.charts()
			.stream()
			.filter((chart) -> !gone.contains(chart.frame().table()))
			.toList();
		return book.with(tables, charts);
	}

	/** The tables that a public release may not have, and why in words. */
	Map<String, String> withheld() {
		Map<String, String> withheld = new TreeMap<>();
		this.spec.workbooks()
			.stream()
			.flatMap((book) -> book.tables().stream())
			.filter((table) -> table.kind().equals(Analyses.NOTICE))
			.forEach((table) -> withheld.put(table.id(), table.about().substring(WHY.length())));
		return withheld;
	}

	private Optional<String> obstacle(TableSpec table) {
		SourceDescription source = this.sources.get(table.source());
		if (source == null) {
			return Optional.empty();
		}
		if (!Restricted.PLAIN.contains(table.kind())) {
			return Optional.of("what it says follows from counts in ways that no audit covers.");
		}
		List<Counted> shown = source.counts()
			.stream()
			.filter((counted) -> table.series().isEmpty() || table.series().contains(counted.name()))
			.toList();
		boolean sexes = shown.stream().anyMatch((counted) -> !counted.sexes().isEmpty());
		boolean outcomes = shown.stream().map((counted) -> counted.series().outcome()).distinct().count() > 1;
		if (outcomes && sexes && !table.kind().equals("by-outcome")) {
			return Optional.of("it crosses outcome and sex with a third dimension; a table of one series may stand.");
		}
		return placeOrAge(table, source);
	}

	private Optional<String> placeOrAge(TableSpec table, SourceDescription source) {
		Confidentiality told = source.confidentiality();
		boolean place = table.axes().contains(Series.PLACE);
		boolean age = table.axes().contains(Series.AGE_GROUP);
		if (place && told.places().isEmpty()) {
			return Optional.of("nobody declared how coarse its places are.");
		}
		if (age && !told.agesKept() && this.straddling.contains(source.id())) {
			return Optional.of("its age groups do not tell children from adults.");
		}
		if (place && age) {
			return Optional.of("it crosses place with age.");
		}
		if (age && fates(source) > 1) {
			return Optional.of("its source counts several outcomes, which are not crossed with age.");
		}
		return Optional.empty();
	}

	private static long fates(SourceDescription source) {
		return source.counts().stream().map((counted) -> counted.series().outcome()).distinct().count();
	}

	/** Whether months would tell what happened to whom, or where. */
	private boolean isFate(TableSpec table) {
		SourceDescription source = this.sources.get(table.source());
		return source != null && (fates(source) > 1 || table.axes().contains(Series.PLACE));
	}

	private static TableSpec notice(TableSpec table, String why) {
		String about = WHY + why;
		return new TableSpec(table.id(), Analyses.NOTICE, table.sheet(), table.title(), about, table.source(),
				table.series(), table.every(), table.share(), Optional.empty(), Optional.empty(), List.of(),
				TableSpec.Choices.NONE, List.of(), List.of());
	}

	/** The title may speak of months, so it says what stands there. */
	private static TableSpec quarterly(TableSpec table) {
		boolean months = table.kind().equals("by-period") && table.every() == Period.Precision.MONTH;
		if (!months && !table.axes().contains(MONTH)) {
			return table;
		}
		List<String> axes = table.axes().stream().map((axis) -> axis.equals(MONTH) ? QUARTER : axis).toList();
		return new TableSpec(table.id(), table.kind(), table.sheet(),
				table.title() + " (in the public release by quarter)", table.about(), table.source(), table.series(),
				Period.Precision.QUARTER, table.share(), table.from(), table.to(), axes, table.choices(),
				table.claims(), table.events());
	}

}
