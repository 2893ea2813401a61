package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tallybook.report.CalendarChart;
import org.tallybook.report.Cell;
import org.tallybook.report.Chart;
import org.tallybook.report.Column;
import org.tallybook.report.Figure;
import org.tallybook.report.Provenance;
import org.tallybook.report.Report.ChartSheet;
import org.tallybook.report.Report.CoverLine;
import org.tallybook.report.Report.Sheet;
import org.tallybook.report.Report.TableSheet;
import org.tallybook.report.Report.Workbook;
import org.tallybook.report.Sentence;
import org.tallybook.report.Table;
import org.tallybook.tally.State;

/**
 * The workbooks of a public release that holds restricted sources. Words that may follow
 * from counts go: texts behind the numbers of a row, sentences over figures that are not
 * printed, tables and charts whose rows or form depend on counts, findings.
 */
final class PublicSheets {

	/** In place of a text that may follow from counts. */
	static final String NOT_PUBLIC = "not public";

	static final String WITHHELD = "Not in the public release.";

	private final Restricted restricted;

	private final SortedMap<String, Figure> known;

	private final SortedMap<String, Figure> released;

	private final PublicTexts texts;

	private final Set<String> hashes;

	private final PublicRule rule;

	PublicSheets(Restricted restricted, SortedMap<String, Figure> known, SortedMap<String, Figure> rests,
			SortedMap<String, Figure> released, Provenance provenance, PublicRule rule) {
		this.restricted = restricted;
		this.known = known;
		this.released = released;
		this.texts = new PublicTexts(known, rests, released);
		this.hashes = Set.copyOf(provenance.inputs()
			.stream()
			.filter((input) -> restricted.isSource(input.source()))
			.map(Provenance.Input::sha256)
			.distinct()
			.toList());
		this.rule = rule;
	}

	/** The figures that stand in the tables of workbooks. */
	static Set<String> printed(List<Workbook> workbooks) {
		return workbooks.stream()
			.flatMap((workbook) -> workbook.tables().stream())
			.flatMap((table) -> table.rows().stream())
			.flatMap(PublicSheets::figures)
			.collect(Collectors.toSet());
	}

	Workbook of(Workbook workbook) {
		boolean own = this.restricted.holds(workbook.id());
		List<CoverLine> cover = new ArrayList<>();
		for (CoverLine line : workbook.cover()) {
			boolean written = line.label().equals("About") || line.label().equals("Coverage");
			cover.add((own && written) ? new CoverLine(line.label(), this.texts.safe(line.text())) : line);
		}
		if (own) {
			cover.add(new CoverLine("Not printed", Sentence.of(this.rule.cover())));
		}
		List<Sheet> sheets = workbook.sheets().stream().flatMap((sheet) -> sheet(sheet, workbook, own)).toList();
		return new Workbook(workbook.id(), workbook.title(), cover, workbook.author(), sheets, workbook.browsed());
	}

	private Stream<Sheet> sheet(Sheet sheet, Workbook workbook, boolean own) {
		if (sheet instanceof ChartSheet chart) {
			return chart(chart.chart()).stream().map(ChartSheet::new);
		}
		Table table = ((TableSheet) sheet).table();
		if (this.restricted.isNotice(table.id())) {
			return Stream.of(sheet);
		}
		if (this.restricted.isWithheld(table.id())) {
			return Stream.of(new TableSheet(notice(table)));
		}
		boolean findings = own && table.id().equals(workbook.id() + "-findings");
		boolean changes = table.id().equals(workbook.id() + "-changes");
		List<List<Cell>> rows = table.rows()
			.stream()
			.filter((row) -> !findings || isPublicFinding(row))
			.filter((row) -> !changes || figures(row).allMatch(this::isPublic))
			.filter((row) -> row.stream().noneMatch(this::isUnsaid))
			.map(this::row)
			.toList();
		if (own && table.id().equals(workbook.id() + "-methods")) {
			rows = Stream.concat(rows.stream(), Stream.of(this.rule.method())).toList();
		}
		return Stream.of(new TableSheet(with(table, rows)));
	}

	/** The same table with other rows; with one that says so where none is left. */
	private Table with(Table table, List<List<Cell>> rows) {
		List<List<Cell>> some = new ArrayList<>(rows);
		if (rows.isEmpty()) {
			some.add(table.columns().stream().<Cell>map((column) -> new Cell.Text("")).toList());
			some.set(0, Stream.concat(Stream.of(new Cell.Text("Nothing is public.")), some.get(0).stream().skip(1))
				.toList());
		}
		boolean own = this.restricted.isOf(table.id());
		return new Table(table.id(), table.sheet(), own ? this.texts.safe(table.title()) : table.title(),
				own ? table.about().stream().map(this.texts::safe).toList() : table.about(), table.source(),
				table.unit(), table.period(), table.columns(), some, table.reference());
	}

	private Table notice(Table table) {
		return new Table(table.id(), table.sheet(), this.texts.safe(table.title()), List.of(), table.source(),
				table.unit(), "", List.of(Column.text("Note", 90)), List.of(List.of(new Cell.Text(WITHHELD))),
				table.reference());
	}

	private List<Cell> row(List<Cell> row) {
		boolean own = !figures(row).allMatch(this::isPublic);
		boolean counted = false;
		List<Cell> cells = new ArrayList<>();
		for (Cell cell : row) {
			counted |= cell instanceof Cell.Number;
			if (cell instanceof Cell.Status status && own) {
				cells.add(new Cell.Status(status.figures().stream().filter(this::isOpen).toList()));
			}
			else if (cell instanceof Cell.Text text && ((own && counted) || this.hashes.contains(text.text()))) {
				cells.add(new Cell.Text(NOT_PUBLIC));
			}
			else {
				cells.add(cell);
			}
		}
		return cells;
	}

	private boolean isPublicFinding(List<Cell> row) {
		return row.get(0) instanceof Cell.Text text && (this.restricted.publicTitles().contains(text.text()));
	}

	/** Whether a cell is a sentence that may not be said. */
	private boolean isUnsaid(Cell cell) {
		return cell instanceof Cell.Phrase phrase && !isSaid(phrase.sentence());
	}

	/** A sentence may follow from counts as a whole, so it is said as a whole or not. */
	private boolean isSaid(Sentence sentence) {
		boolean own = !sentence.figures().values().stream().allMatch(this::isPublic);
		return !this.restricted.isConditional(sentence)
				&& (!own || (isPrinted(sentence) && this.texts.isSafe(sentence)));
	}

	private boolean isPrinted(Sentence sentence) {
		return sentence.figures().values().stream().allMatch(this::isOpen);
	}

	private boolean isOpen(String id) {
		Figure figure = this.released.get(id);
		return figure != null && figure.value().state() != State.SUPPRESSED;
	}

	private boolean isPublic(String id) {
		Figure figure = this.known.get(id);
		return figure != null && this.restricted.isPublic(figure);
	}

	private static Stream<String> figures(List<Cell> row) {
		return row.stream().flatMap((cell) -> {
			if (cell instanceof Cell.Number number) {
				return Stream.of(number.figure());
			}
			if (cell instanceof Cell.Phrase phrase) {
				return phrase.sentence().figures().values().stream();
			}
			return (cell instanceof Cell.Status status) ? status.figures().stream() : Stream.of();
		});
	}

	/** A chart of a table that is printed, with words that may be said. */
	private Optional<Chart> chart(Chart chart) {
		if (chart instanceof CalendarChart calendar) {
			// A period without a report would tell that nobody was counted.
			return calendar.without(this.restricted::isSource).map(Chart.class::cast);
		}
		if (!this.restricted.isOf(chart.table())) {
			return Optional.of(chart);
		}
		if (this.restricted.isWithheld(chart.table())) {
			return Optional.empty();
		}
		Chart.Frame frame = chart.frame();
		Chart.Frame said = new Chart.Frame(frame.id(), frame.sheet(), said(frame.title()), said(frame.alt()),
				this.texts.safe(frame.caption()), frame.table(), frame.axis());
		if (chart instanceof Chart.Timeline timeline) {
			return Optional.of(new Chart.Timeline(said, timeline.lines(), timeline.events()));
		}
		if (chart instanceof Chart.Share share) {
			return Optional.of(new Chart.Share(said, share.label(), share.leastCoverage(), share.portions(),
					share.threshold(), share.events()));
		}
		if (chart instanceof Chart.Panels panels) {
			return Optional.of(new Chart.Panels(said, panels.panels(), panels.together()));
		}
		return (chart instanceof Chart.Outcomes outcomes)
				? Optional.of(new Chart.Outcomes(said, outcomes.lines(), outcomes.lastUnknown())) : Optional.empty();
	}

	private Sentence said(Sentence sentence) {
		return isSaid(sentence) ? this.texts.safe(sentence) : Sentence.of(PublicTexts.UNSAID);
	}

}
