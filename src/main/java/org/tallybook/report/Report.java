package org.tallybook.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.tally.Finding;

/**
 * What we know: tables and charts over figures that are not yet protected. Texts hold no
 * number; they ask for figures by id.
 *
 * @param provenance what it is made from
 * @param workbooks the workbooks in order
 * @param figures every figure by id
 * @param rejects the records that were refused, without their content
 * @param divided for series by id, the dimensions by which the publisher divides the
 * total of a record: there the parts come to the total only as far as his do
 */
public record Report(Provenance provenance, List<Workbook> workbooks, SortedMap<String, Figure> figures,
		List<Finding> rejects, Map<String, Set<String>> divided) {

	public Report {
		workbooks = List.copyOf(workbooks);
		figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
		rejects = List.copyOf(rejects);
		divided = Map.copyOf(divided);
	}

	/**
	 * A report in which every total is the sum of its parts.
	 * @param provenance what it is made from
	 * @param workbooks the workbooks in order
	 * @param figures every figure by id
	 * @param rejects the records that were refused
	 */
	public Report(Provenance provenance, List<Workbook> workbooks, SortedMap<String, Figure> figures,
			List<Finding> rejects) {
		this(provenance, workbooks, figures, rejects, Map.of());
	}

	/**
	 * One workbook.
	 *
	 * @param id the first part of its file name
	 * @param title its title
	 * @param cover the lines of the cover, under the title
	 * @param author the publishing organisation, for the document properties
	 * @param sheets tables and charts in the order of their sheets; cover, contents and
	 * data are added by the writer
	 * @param browsed whether panes are frozen under the headers and tables have filter
	 * buttons
	 */
	public record Workbook(String id, String title, List<CoverLine> cover, String author, List<Sheet> sheets,
			boolean browsed) {

		public Workbook {
			cover = List.copyOf(cover);
			sheets = List.copyOf(sheets);
		}

		/**
		 * The tables among the sheets.
		 * @return the tables in order
		 */
		public List<Table> tables() {
			return this.sheets.stream()
				.filter(TableSheet.class::isInstance)
				.map((sheet) -> ((TableSheet) sheet).table())
				.toList();
		}

		/**
		 * The charts among the sheets.
		 * @return the charts in order
		 */
		public List<Chart> charts() {
			return this.sheets.stream()
				.filter(ChartSheet.class::isInstance)
				.map((sheet) -> ((ChartSheet) sheet).chart())
				.toList();
		}

	}

	/**
	 * A line of the cover.
	 *
	 * @param label what it tells
	 * @param text the words
	 */
	public record CoverLine(String label, Sentence text) {
	}

	/** One sheet of a workbook. */
	public sealed interface Sheet {

	}

	/**
	 * A sheet with a table.
	 *
	 * @param table the table
	 */
	public record TableSheet(Table table) implements Sheet {
	}

	/**
	 * A sheet with a chart.
	 *
	 * @param chart the chart
	 */
	public record ChartSheet(Chart chart) implements Sheet {
	}

}
