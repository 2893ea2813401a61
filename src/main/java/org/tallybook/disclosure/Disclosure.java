package org.tallybook.disclosure;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.report.EarlierRelease;
import org.tallybook.report.Figure;
import org.tallybook.report.Provenance;
import org.tallybook.report.Report;
import org.tallybook.report.Report.Workbook;
import org.tallybook.report.ReportSpec;
import org.tallybook.tally.Finding;
import org.tallybook.tally.State;

/**
 * Makes a report safe to publish. Figures of public sources are already published, and
 * republishing was considered: they are printed as they are. Of restricted sources the
 * public release prints counts that nobody can use to work out a small one; an audit of
 * the finished figures is the gate. The internal release prints everything and lists what
 * the public one would not print.
 */
public final class Disclosure {

	/**
	 * Every count here rests on one source, and may tell the fate or the place of people:
	 * fewer than ten are too few.
	 */
	static final Threshold THRESHOLD = new Threshold(10, false);

	private static final String PUBLIC_ROWS = " Where single rows of a source are public, this is said of what each"
			+ " count holds besides them.";

	private final Optional<Restricted> restricted;

	/** For a report whose sources are all public. */
	public Disclosure() {
		this.restricted = Optional.empty();
	}

	/**
	 * For the reports of a declaration.
	 * @param spec what the report says
	 * @param sources the ids of the sources that are not public
	 */
	public Disclosure(ReportSpec spec, Collection<String> sources) {
		this.restricted = sources.isEmpty() ? Optional.empty() : Optional.of(new Restricted(spec, Set.copyOf(sources)));
	}

	/**
	 * The release of a report that is the first one.
	 * @param report what is known
	 * @return what may be published
	 * @throws DisclosureException where the audit does not pass
	 */
	public Release release(Report report) {
		return release(report, List.of());
	}

	/**
	 * The release of a report.
	 * @param report what is known
	 * @param published every release for the same audience that is published already
	 * @return what may be published
	 * @throws DisclosureException where the audit does not pass
	 */
	public Release release(Report report, List<EarlierRelease> published) {
		return release(report, RestrictedParts.NONE, published);
	}

	/**
	 * The release of a report of which single rows are public.
	 * @param report what is known
	 * @param parts what of its figures is not public
	 * @param published every release for the same audience that is published already
	 * @return what may be published
	 * @throws DisclosureException where the audit does not pass
	 */
	public Release release(Report report, RestrictedParts parts, List<EarlierRelease> published) {
		return this.restricted.map((some) -> release(report, parts, published, some))
			.orElseGet(() -> new Release(report, report.figures()));
	}

	private static Release release(Report report, RestrictedParts parts, List<EarlierRelease> published,
			Restricted restricted) {
		boolean internal = !report.provenance().audience().equals("public");
		PublicFigures figures = new PublicFigures(report.figures().values(), restricted, THRESHOLD, parts,
				internal ? List.of() : published);
		if (internal) {
			return new Release(report, report.figures(), figures.suppressed());
		}
		Set<String> unsafe = figures.unsafeTables();
		if (!unsafe.isEmpty()) {
			throw new DisclosureException(unsafe);
		}
		Provenance provenance = provenance(report.provenance(), restricted);
		PublicSheets sheets = new PublicSheets(restricted, report.figures(), parts.figures(), figures.figures(),
				report.provenance(), rule(figures) + (parts.sources().isEmpty() ? "" : PUBLIC_ROWS));
		List<Finding> rejects = report.rejects()
			.stream()
			.filter((reject) -> !restricted.isSource(reject.source()))
			.toList();
		List<Workbook> workbooks = report.workbooks().stream().map(sheets::of).toList();
		SortedMap<String, Figure> standing = standing(report.workbooks(), workbooks, figures.figures());
		return new Release(new Report(provenance, workbooks, standing, rejects), standing);
	}

	/** Without the figures of rows that are gone: they would tell by being there. */
	private static SortedMap<String, Figure> standing(List<Workbook> before, List<Workbook> after,
			SortedMap<String, Figure> figures) {
		Set<String> gone = new HashSet<>(PublicSheets.printed(before));
		Set<String> printed = PublicSheets.printed(after);
		gone.removeAll(printed);
		SortedMap<String, Figure> standing = new TreeMap<>(figures);
		standing.values()
			.removeIf((figure) -> gone.contains(figure.id())
					|| (figure.value().state() == State.SUPPRESSED && !printed.contains(figure.id())));
		return standing;
	}

	/** How many figures are not printed, and why, in words and never which. */
	private static String rule(PublicFigures figures) {
		String withheld = figures.withheldTables().isEmpty() ? ""
				: " No pattern protects the small counts of these tables, so that nothing bound to them is printed: "
						+ String.join(", ", figures.withheldTables()) + ".";
		return String.format(Locale.ROOT,
				"[c] stands, or nothing, in place of %s figures of sources that are not public: counts below %d, counts"
						+ " with which they could be worked out, and what follows from them. An audit of all that is"
						+ " printed, earlier releases included, found no count below %d that can be worked out within"
						+ " %d.%s",
				Rounding.words(figures.suppressed().size()), THRESHOLD.count(), THRESHOLD.count(), THRESHOLD.count(),
				withheld);
	}

	private static Provenance provenance(Provenance known, Restricted restricted) {
		return known.withInputs(known.inputs()
			.stream()
			.map((input) -> restricted.isSource(input.source())
					? Provenance.Input.withheld(input.source(), input.file()) : input)
			.toList());
	}

}
