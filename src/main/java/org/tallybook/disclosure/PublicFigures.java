package org.tallybook.disclosure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tallybook.disclosure.RestrictedParts.Rests;
import org.tallybook.disclosure.Suppressed.Reason;
import org.tallybook.report.EarlierRelease;
import org.tallybook.report.Figure;
import org.tallybook.tally.Series;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

/**
 * The figures of a public release. Of a restricted source only two kinds are printed:
 * counts that the audit knows, and shares of which every count of their row is printed,
 * or of their table where they are shares of all. Every other figure follows from counts
 * in ways that no audit knows here, and is not.
 */
final class PublicFigures {

	private static final String SHARES = "share_[a-z_]+_(known|lower|upper)|coverage_sex";

	/** The month of a label such as 1987-03/r1. */
	private static final int MONTH_LENGTH = 7;

	private static final String OF_ALL = "share_of_all";

	private final Restricted restricted;

	private final Cube cube;

	private final Protection protection;

	private final SortedMap<String, Figure> figures = new TreeMap<>();

	private final List<Suppressed> suppressed = new ArrayList<>();

	/** The rows of which some count is not printed. */
	private final Set<List<Object>> open = new HashSet<>();

	/** The tables of which some count is not printed. */
	private final Set<String> openTables = new HashSet<>();

	/**
	 * The figures of a release.
	 * @param known what is known
	 * @param finer figures that are known and that this release gives coarser
	 * @param restricted which of them are not public as they are
	 * @param parts what is not public of figures with public rows
	 * @param earlier each earlier release
	 */
	PublicFigures(Collection<Figure> known, Collection<Figure> finer, Restricted restricted, RestrictedParts parts,
			List<EarlierRelease> earlier) {
		this.restricted = restricted;
		List<Figure> elsewhere = restricted.knownElsewhere(known);
		this.cube = new Cube(known.stream().filter(this::isCounted).toList(),
				Stream.concat(finer.stream().filter(this::isCounted), elsewhere.stream()).toList(),
				(source) -> restricted.threshold(source, !parts.sources().contains(source)), parts::of);
		EarlierFigures told = new EarlierFigures(this.cube, List.of());
		Iterator<Rests> rests = parts.then(earlier).iterator();
		earlier.forEach((release) -> told.add(
				release.figures().values().stream().filter((f) -> !restricted.isPublic(f)).toList(), rests.next(),
				(name) -> countsOn(name, release)));
		told.addElsewhere(elsewhere);
		this.protection = new Protection(this.cube, told);
		known.stream().filter((figure) -> !isShare(figure)).forEach(this::add);
		known.stream().filter(PublicFigures::isShare).forEach(this::add);
	}

	/** Whether a count of a release of an earlier month goes on after that month. */
	private static boolean countsOn(CellName name, EarlierRelease release) {
		LocalDate end = YearMonth.parse(release.label().substring(0, MONTH_LENGTH)).atEndOfMonth();
		return !release.sameMonth() && name.period().filter((period) -> !period.end().isAfter(end)).isEmpty();
	}

	SortedMap<String, Figure> figures() {
		return this.figures;
	}

	/** What is not printed, in the order of the ids. */
	List<Suppressed> suppressed() {
		return this.suppressed.stream().sorted((a, b) -> a.figure().compareTo(b.figure())).toList();
	}

	/** The tables of which nothing is printed because no pattern protects them. */
	Set<String> withheldTables() {
		return this.protection.withheldTables();
	}

	/** Those of which only totals over all dimensions are printed. */
	Set<String> dividedTables() {
		return this.protection.dividedTables();
	}

	/** Whether earlier releases printed counts that are below the threshold now. */
	boolean isToldAlready() {
		return this.protection.isToldAlready();
	}

	/** The tables of which some series is not printed at all. */
	Set<String> unfitTables() {
		return this.figures.values()
			.stream()
			.filter(this::isCounted)
			.filter((figure) -> this.cube.unfit().contains(figure.series()))
			.map(Figure::table)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * What these figures lack of all that is known, and what they do not print of coarser
	 * counts that all that is known does not have.
	 * @param all every figure that is known
	 * @return each that is not printed, in the order of the ids
	 */
	List<Suppressed> lacking(SortedMap<String, Figure> all) {
		SortedMap<String, Suppressed> lacking = new TreeMap<>();
		all.values()
			.stream()
			.filter((figure) -> !this.restricted.isPublic(figure) && !this.figures.containsKey(figure.id()))
			.forEach((figure) -> lacking.put(figure.id(), new Suppressed(figure.id(), Reason.WITHHELD)));
		this.suppressed.forEach((one) -> lacking.put(one.figure(), one));
		return List.copyOf(lacking.values());
	}

	/**
	 * The gate: the tables of the finished figures that let somebody work out a small
	 * count.
	 */
	Set<String> unsafeTables() {
		BitSet notPrinted = new BitSet();
		this.cube.cells().values().forEach(notPrinted::set);
		this.figures.values()
			.stream()
			.filter(this::isCounted)
			.filter((figure) -> PlainCount.of(figure.value()).isPresent())
			.forEach((figure) -> this.cube.cell(figure).ifPresent(notPrinted::clear));
		return this.protection.unsafeTables(notPrinted);
	}

	private boolean isCounted(Figure figure) {
		return !this.restricted.isPublic(figure) && this.restricted.isOf(figure.table())
				&& !this.restricted.isWithheld(figure.table()) && figure.isCountOfSeries();
	}

	private static boolean isShare(Figure figure) {
		return !figure.series().isEmpty() && (figure.measure().matches(SHARES) || figure.measure().equals(OF_ALL));
	}

	private void add(Figure figure) {
		Optional<Reason> reason = this.restricted.isPublic(figure) ? Optional.empty() : reason(figure);
		if (reason.isEmpty()) {
			this.figures.put(figure.id(), figure);
			return;
		}
		this.suppressed.add(new Suppressed(figure.id(), reason.get()));
		if (figure.isCountOfSeries()) {
			this.open.add(row(figure));
			this.openTables.add(figure.table());
		}
		if (!this.restricted.isWithheld(figure.table())) {
			this.figures.put(figure.id(), figure.withValue(Value.none(State.SUPPRESSED)));
		}
	}

	/** Why a figure of a restricted source is not printed. */
	private Optional<Reason> reason(Figure figure) {
		if (this.restricted.isWithheld(figure.table()) || this.cube.unfit().contains(figure.series())) {
			return Optional.of(Reason.WITHHELD);
		}
		if (isShare(figure) && this.restricted.isOf(figure.table())) {
			boolean whole = figure.measure().equals(OF_ALL) ? !this.openTables.contains(figure.table())
					: !this.open.contains(row(figure));
			return whole ? Optional.empty() : Optional.of(Reason.DERIVED);
		}
		if (!isCounted(figure)) {
			return Optional.of(Reason.DERIVED);
		}
		Value value = figure.value();
		if (!value.state().printsNumber() && value.state() != State.NONE_DOCUMENTED) {
			return Optional.empty();
		}
		Optional<Integer> cell = this.cube.cell(figure);
		if (cell.isEmpty()) {
			return Optional.of(Reason.WITHHELD);
		}
		if (!this.protection.hidden().get(cell.get())) {
			return Optional.empty();
		}
		return Optional.of(this.cube.small().get(cell.get()) ? Reason.SMALL : Reason.SECONDARY);
	}

	/** What the counts by sex and the shares of one row and series have in common. */
	private static List<Object> row(Figure figure) {
		return List.of(figure.table(), CellName.of(figure).without(Series.SEX).period(), figure.series(),
				CellName.of(figure).without(Series.SEX).members());
	}

}
