package org.tallybook.output;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Cell;
import org.tallybook.report.Column;
import org.tallybook.report.Part;
import org.tallybook.report.Report;
import org.tallybook.report.Table;

/**
 * Reads the workbooks of a release back from their files, before anybody sees them, and
 * holds every number of every sheet against {@code data.csv}. Workbooks are read side by
 * side.
 */
public final class ReadBack {

	private final Release release;

	private final DataRows data;

	private int numbers;

	private ReadBack(Release release, DataRows data) {
		this.release = release;
		this.data = data;
	}

	/**
	 * Checks what was written.
	 * @param release what should have been written
	 * @param folder where it was written
	 * @return how much was checked
	 * @throws DamagedReleaseException names the first place that does not agree
	 * @throws IOException where a file cannot be read
	 */
	public static Checked check(Release release, Path folder) throws IOException {
		Path data = folder.resolve(TidyWriter.DATA);
		try (Threads threads = new Threads("check")) {
			// What takes longest first; what fails is told in the order below.
			Threads.Task<DataRows> rows = threads.begin(() -> DataRows.read(data));
			List<Threads.Task<Integer>> workbooks = new ArrayList<>();
			for (Report.Workbook workbook : release.workbooks()) {
				Path file = folder.resolve(WorkbookWriter.fileName(workbook, release.provenance()));
				workbooks.add(threads.begin(() -> {
					Map<String, SheetCells> sheets = SheetCells.read(file);
					return new ReadBack(release, rows.result()).check(workbook, file, sheets);
				}));
			}
			Threads.Task<Boolean> same = threads.begin(() -> TidyReader.read(data).equals(release.figures()));
			Threads.Task<Integer> totals = threads
				.begin(() -> Totals.check(release.figures().values(), release.divided()));
			if (!same.result()) {
				throw new DamagedReleaseException("%s: expected the figures of the release".formatted(data));
			}
			int numbers = 0;
			for (Threads.Task<Integer> workbook : workbooks) {
				numbers += workbook.result();
			}
			return new Checked(numbers, totals.result());
		}
	}

	/** How many numbers of a workbook were checked. */
	private int check(Report.Workbook workbook, Path file, Map<String, SheetCells> sheets) throws IOException {
		SheetNames names = new SheetNames(workbook);
		for (Report.Sheet sheet : workbook.sheets()) {
			String name = names.of(sheet);
			Place place = place(file, name, sheets);
			if (sheet instanceof Report.TableSheet table) {
				check(table.table(), place);
			}
			else {
				check(NativeChart.of(((Report.ChartSheet) sheet).chart(), this.release).grid(), place);
			}
		}
		check(DataPage.grid(workbook, this.release), place(file, SheetNames.DATA, sheets));
		checkData(place(file, SheetNames.DATA, sheets));
		return this.numbers;
	}

	private static Place place(Path file, String sheet, Map<String, SheetCells> sheets) throws IOException {
		SheetCells cells = sheets.get(sheet);
		if (cells == null) {
			throw new DamagedReleaseException("%s: expected a sheet '%s'".formatted(file, sheet));
		}
		return new Place(file, sheet, cells);
	}

	private void check(Table table, Place place) throws IOException {
		int seen = 0;
		int first = place.cells.lastRow() + 1 - table.rows().size();
		for (int row = 0; row < table.rows().size(); row++) {
			for (int i = 0; i < table.columns().size(); i++) {
				Optional<SheetCells.Content> content = place.cells.at(first + row, i);
				if (table.rows().get(row).get(i) instanceof Cell.Number number) {
					check(number, table.columns().get(i), content, place);
				}
				else if (content.filter(SheetCells.Content::number).isPresent()) {
					throw place.fault(content.get(), "words");
				}
				seen += content.filter(SheetCells.Content::number).isPresent() ? 1 : 0;
			}
		}
		count(seen, place);
	}

	private void check(Cell.Number cell, Column column, Optional<SheetCells.Content> content, Place place)
			throws IOException {
		List<String> stated = this.data.stated(cell.figure(), cell.part());
		if (content.filter(SheetCells.Content::number).isPresent()) {
			BigDecimal number = new BigDecimal(content.get().text());
			if (stated.stream().noneMatch((text) -> new BigDecimal(text).compareTo(number) == 0)) {
				throw place.fault(content.get(),
						"%s of figure '%s' to be %s, as in data.csv".formatted(cell.part(), cell.figure(), stated));
			}
		}
		else if (column.numeric() && DataRows.isEnd(cell.part()) && !stated.isEmpty()) {
			throw new DamagedReleaseException("%s, sheet '%s': expected %s of figure '%s' to be %s but found no number"
				.formatted(place.file, place.sheet, cell.part(), cell.figure(), stated));
		}
	}

	/** The numbers of a sheet that is made anew from what stands in data.csv. */
	private void check(Grid grid, Place place) throws IOException {
		int seen = 0;
		int first = place.cells.lastRow() + 1 - grid.rows().size();
		for (int row = 0; row < grid.rows().size(); row++) {
			for (int i = 0; i < grid.columns().size(); i++) {
				Optional<SheetCells.Content> content = place.cells.at(first + row, i)
					.filter(SheetCells.Content::number);
				Optional<Double> expected = (grid.rows().get(row).get(i) instanceof Box.Number number)
						? Optional.of(number.number()) : Optional.empty();
				if (!content.map((found) -> Double.valueOf(found.text())).equals(expected)) {
					throw new DamagedReleaseException("%s, sheet '%s': expected %s in row %s, column %s but found %s"
						.formatted(place.file, place.sheet, expected.map(String::valueOf).orElse("no number"),
								first + row + 1, i + 1, content.map(SheetCells.Content::text).orElse("no number")));
				}
				seen += content.isPresent() ? 1 : 0;
			}
		}
		count(seen, place);
	}

	/** No number stands above a table or below it. */
	private void count(int seen, Place place) throws IOException {
		if (place.cells.numbers() != seen) {
			throw new DamagedReleaseException(
					"%s, sheet '%s': expected %s numbers in its table but found %s on the sheet".formatted(place.file,
							place.sheet, seen, place.cells.numbers()));
		}
		this.numbers += seen;
	}

	/** Every cell of the data sheet, by its header and the id in front. */
	private void checkData(Place place) throws IOException {
		int header = 0;
		while (place.text(header, 1).isEmpty()) {
			header++;
		}
		for (int row = header + 1; row <= place.cells.lastRow(); row++) {
			String figure = place.text(row, 0);
			for (int column = 0; !place.text(header, column).isEmpty(); column++) {
				String expected = this.data.at(figure, place.text(header, column));
				String found = place.text(row, column);
				if (!found.equals(expected) && !same(found, expected)) {
					throw new DamagedReleaseException(
							"%s, sheet '%s', row %s: expected '%s' as in data.csv but found '%s'".formatted(place.file,
									place.sheet, row + 1, expected, found));
				}
			}
		}
	}

	private static boolean same(String found, String expected) {
		try {
			return new BigDecimal(found).compareTo(new BigDecimal(expected)) == 0;
		}
		catch (NumberFormatException ex) {
			return false;
		}
	}

	/**
	 * How much was checked.
	 *
	 * @param numbers the numbers of all sheets
	 * @param totals the totals of which the parts are published too
	 */
	public record Checked(int numbers, int totals) {
	}

	/** A sheet, for messages. */
	private record Place(Path file, String sheet, SheetCells cells) {

		String text(int row, int column) {
			return this.cells.at(row, column).map(SheetCells.Content::text).orElse("");
		}

		DamagedReleaseException fault(SheetCells.Content content, String expected) {
			return new DamagedReleaseException("%s, sheet '%s', %s: expected %s but found %s".formatted(this.file,
					this.sheet, content.reference(), expected, content.text()));
		}

	}

}
