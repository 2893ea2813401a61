package org.tallybook.disclosure;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.report.EarlierRelease;
import org.tallybook.report.Figure;
import org.tallybook.report.Provenance;
import org.tallybook.report.Records;
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

	private final Optional<ReportSpec> spec;

	/** For a report whose sources are all public. */
	public Disclosure() {
		this.spec = Optional.empty();
	}

	/**
	 * For the reports of a declaration.
	 * @param spec what the report says
	 */
	public Disclosure(ReportSpec spec) {
		this.spec = new Restricted(spec).isEmpty() ? Optional.empty() : Optional.of(spec);
	}

	/** How a report is made. */
	@FunctionalInterface
	public interface Making {

		/**
		 * Makes a report.
		 * @param spec what it says
		 * @param records what it is made of
		 * @return the report
		 */
		Report make(ReportSpec spec, Records records);

	}

	/**
	 * The tables that a public release does not have, whatever they count.
	 * @param spec what the report says
	 * @return for the id of each such table why, in words
	 */
	public static Map<String, String> withheld(ReportSpec spec) {
		return new PublicDesign(spec, Set.of()).withheld();
	}

	/**
	 * Makes a release. That of an audience which is not the public holds everything, and
	 * lists what the public one would lack if it were the first.
	 * @param spec what the report says
	 * @param records what was read
	 * @param rows which single rows of restricted sources are public
	 * @param making makes a report
	 * @param published every release for the same audience that is published already
	 * @return what may be published
	 * @throws DisclosureException where the audit does not pass
	 */
	public static Disclosed release(ReportSpec spec, Records records, PublicRecords rows, Making making,
			List<EarlierRelease> published) {
		if (new Restricted(spec).isEmpty()) {
			return new Disclosed(new Disclosure().release(making.make(spec, records)), new TreeMap<>());
		}
		CoarseRecords coarse = new CoarseRecords(spec, records);
		PublicDesign design = new PublicDesign(spec, coarse.straddling());
		Report report = making.make(design.spec(), coarse.records());
		Optional<ReportSpec> quarters = design.byQuarter(report.figures().values());
		ReportSpec designed = quarters.orElse(design.spec());
		Report known = quarters.isPresent() ? making.make(designed, coarse.records()) : report;
		Collection<Figure> finer = quarters.isPresent() ? report.figures().values() : List.of();
		RestrictedParts parts = rows.parts(spec, List.of(design.spec(), designed), making);
		Restricted restricted = new Restricted(designed);
		if (isPublic(report)) {
			Release release = release(known, finer, restricted, parts, published);
			return new Disclosed(release, parts.printed(release));
		}
		PublicFigures figures = new PublicFigures(known.figures().values(), finer, restricted, parts, List.of());
		Report whole = making.make(spec, records);
		return new Disclosed(new Release(whole, whole.figures(), figures.lacking(whole.figures())), new TreeMap<>());
	}

	/**
	 * A release, and what is to be kept beside it.
	 *
	 * @param release what may be published
	 * @param rests what is not public of each printed count of sources with public rows,
	 * by the id of the figure: for later releases, never to be published
	 */
	public record Disclosed(Release release, SortedMap<String, Long> rests) {
	}

	/**
	 * The release of a report that is the first one.
	 * @param report what is known
	 * @return what may be published
	 * @throws DisclosureException where the audit does not pass
	 */
	public Release release(Report report) {
		return release(report, RestrictedParts.NONE, List.of());
	}

	/**
	 * The release of a report that is no coarser than it is.
	 * @param report what is known
	 * @param parts what of its figures is not public
	 * @param published every release for the same audience that is published already
	 * @return what may be published
	 * @throws DisclosureException where the audit does not pass
	 */
	Release release(Report report, RestrictedParts parts, List<EarlierRelease> published) {
		return this.spec.map((some) -> release(report, List.of(), new Restricted(some), parts, published))
			.orElseGet(() -> new Release(report, report.figures()));
	}

	private static boolean isPublic(Report report) {
		return report.provenance().audience().equals("public");
	}

	private static Release release(Report report, Collection<Figure> finer, Restricted restricted,
			RestrictedParts parts, List<EarlierRelease> published) {
		PublicFigures figures = new PublicFigures(report.figures().values(), finer, restricted, parts, published);
		Set<String> unsafe = figures.unsafeTables();
		if (!unsafe.isEmpty()) {
			throw new DisclosureException(unsafe);
		}
		Provenance provenance = provenance(report.provenance(), restricted);
		PublicSheets sheets = new PublicSheets(restricted, report.figures(), parts.figures(), figures.figures(),
				report.provenance(), new PublicRule(figures, restricted, !parts.sources().isEmpty()));
		List<Finding> rejects = report.rejects()
			.stream()
			.filter((reject) -> !restricted.isSource(reject.source()))
			.toList();
		List<Workbook> workbooks = report.workbooks().stream().map(sheets::of).toList();
		SortedMap<String, Figure> standing = standing(report.workbooks(), workbooks, figures.figures());
		return new Release(new Report(provenance, workbooks, standing, rejects, report.divided()), standing);
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

	private static Provenance provenance(Provenance known, Restricted restricted) {
		return known.withInputs(known.inputs()
			.stream()
			.map((input) -> restricted.isSource(input.source())
					? Provenance.Input.withheld(input.source(), input.file()) : input)
			.toList());
	}

}
