package org.tallybook.report;

import java.util.List;

/**
 * What a report says, as declared.
 *
 * @param calendar when releases come out
 * @param imprint who publishes the report
 * @param sources what readers are told of the sources
 * @param workbooks the workbooks in order
 * @param policies the values of the methods
 */
public record ReportSpec(ReleaseCalendar calendar, Imprint imprint, List<SourceDescription> sources,
		List<WorkbookSpec> workbooks, Policies policies) {

	public ReportSpec {
		sources = List.copyOf(sources);
		workbooks = List.copyOf(workbooks);
	}

	/**
	 * Whether a table tells how figures were revised from release to release.
	 * @return true where every earlier release has to be read
	 */
	public boolean asksForHistory() {
		return this.workbooks.stream()
			.flatMap((workbook) -> workbook.tables().stream())
			.anyMatch((table) -> table.kind().equals(Analyses.REVISIONS));
	}

	/**
	 * Who publishes the report. Every field is required.
	 *
	 * @param name the organisation
	 * @param contact where to ask
	 * @param corrections where to send corrections
	 * @param cite how to cite a release
	 * @param licence the licence of the report
	 * @param revisions how figures are revised
	 * @param limits what the figures may not be used for
	 */
	public record Imprint(String name, String contact, String corrections, String cite, String licence,
			String revisions, String limits) {
	}

	/**
	 * One workbook.
	 *
	 * @param id the first part of its file name
	 * @param title its title
	 * @param about what it is about
	 * @param sources the ids of its sources
	 * @param headlines the few figures that an analyst quotes
	 * @param tables its tables in order
	 * @param charts its charts in order
	 * @param browsed whether panes are frozen under the headers and tables have filter
	 * buttons
	 */
	public record WorkbookSpec(String id, String title, String about, List<String> sources, List<Headline> headlines,
			List<TableSpec> tables, List<ChartSpec> charts, boolean browsed) {

		/**
		 * The same workbook with other tables and charts.
		 * @param others the tables
		 * @param drawn the charts
		 * @return the workbook
		 */
		public WorkbookSpec with(List<TableSpec> others, List<ChartSpec> drawn) {
			return new WorkbookSpec(this.id, this.title, this.about, this.sources, this.headlines, others, drawn,
					this.browsed);
		}

	}

	/**
	 * A headline.
	 *
	 * @param statement the sentence
	 * @param table the table that holds its first figure
	 */
	public record Headline(TableSpec.Statement statement, String table) {
	}

}
