package org.tallybook.output;

import java.util.List;

import org.apache.poi.ss.util.CellReference;

/**
 * References from a chart to the cells that it draws, with what stands in them, so that
 * programs that do not calculate draw it too.
 */
final class ChartCells {

	private final String sheet;

	private final int header;

	private final Grid grid;

	ChartCells(String sheet, int header, Grid grid) {
		this.sheet = sheet;
		this.header = header;
		this.grid = grid;
	}

	/** The header of a column names its series. */
	void name(ChartXml xml, int column) {
		xml.in("c:tx", () -> strings(xml, area(column, this.header, this.header),
				List.of(this.grid.columns().get(column).header())));
	}

	/** A cell of the first column names the series of its row. */
	void nameOfRow(ChartXml xml, int row) {
		int at = this.header + 1 + row;
		xml.in("c:tx", () -> strings(xml, area(0, at, at), List.of(this.grid.rows().get(row).get(0).shown())));
	}

	/** The first column labels the places on the axis. */
	void labels(ChartXml xml) {
		List<String> texts = this.grid.rows().stream().map((row) -> row.get(0).shown()).toList();
		xml.in("c:cat", () -> strings(xml, column(0), texts));
	}

	/**
	 * The numbers of a column; an empty cell has none.
	 * @param xml where to
	 * @param name the element that they stand in
	 * @param column the column
	 */
	void numbers(ChartXml xml, String name, int column) {
		numbers(xml, name, column, 0, this.grid.rows().size());
	}

	/** The number in one row of a column, as {@link #numbers}. */
	void number(ChartXml xml, String name, int column, int row) {
		numbers(xml, name, column, row, row + 1);
	}

	private void numbers(ChartXml xml, String name, int column, int from, int to) {
		xml.in(name, () -> xml.in("c:numRef", () -> {
			xml.text("c:f", area(column, this.header + 1 + from, this.header + to));
			xml.in("c:numCache", () -> {
				xml.text("c:formatCode", "General");
				xml.val("c:ptCount", to - from);
				for (int i = from; i < to; i++) {
					if (this.grid.rows().get(i).get(column) instanceof Box.Number number) {
						point(xml, i - from, String.valueOf(number.number()));
					}
				}
			});
		}));
	}

	private static void strings(ChartXml xml, String area, List<String> texts) {
		xml.in("c:strRef", () -> {
			xml.text("c:f", area);
			xml.in("c:strCache", () -> {
				xml.val("c:ptCount", texts.size());
				for (int i = 0; i < texts.size(); i++) {
					point(xml, i, texts.get(i));
				}
			});
		});
	}

	private static void point(ChartXml xml, int index, String value) {
		xml.in("c:pt", () -> {
			xml.attribute("idx", index);
			xml.text("c:v", value);
		});
	}

	private String column(int column) {
		return area(column, this.header + 1, this.header + this.grid.rows().size());
	}

	private String area(int column, int first, int last) {
		String from = new CellReference(this.sheet, first, column, true, true).formatAsString();
		return (first == last) ? from : from + ":" + new CellReference(last, column, true, true).formatAsString();
	}

}
