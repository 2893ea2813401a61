package org.tallybook.output;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.tallybook.report.Chart;
import org.tallybook.report.Report;
import org.tallybook.report.Table;

/** The names of the sheets of a workbook, and where each table and chart stands. */
final class SheetNames {

	static final String COVER = "Cover";

	static final String CONTENTS = "Contents";

	static final String DATA = "Data";

	/** No sign that a spreadsheet refuses, no apostrophe at an end, no digit first. */
	private static final Pattern NAME = Pattern.compile("(?!['\\d])[^\\[\\]:*?/\\\\\\p{Cntrl}]{1,31}(?<!')");

	private final Map<String, String> sheets = new HashMap<>();

	private final Set<String> taken = new HashSet<>();

	private final String workbook;

	/**
	 * Checks and collects the names.
	 * @param workbook the workbook
	 * @throws IllegalArgumentException where a name cannot be used or stands there twice
	 */
	SheetNames(Report.Workbook workbook) {
		this.workbook = workbook.id();
		for (String own : new String[] { COVER, CONTENTS, DATA, "History" }) {
			this.taken.add(own.toLowerCase(Locale.ROOT));
		}
		workbook.tables().forEach((table) -> add(table.id(), table.sheet()));
		workbook.charts().forEach((chart) -> add(chart.id(), chart.sheet()));
	}

	private void add(String id, String name) {
		if (!NAME.matcher(name).matches() || !this.taken.add(name.toLowerCase(Locale.ROOT))) {
			throw new IllegalArgumentException("Expected a sheet name of its own, of 1 to 31 characters without "
					+ "[ ] : * ? / \\ and not starting with a digit, for '%s' but got '%s'".formatted(id, name));
		}
		if (this.sheets.put(id, name) != null) {
			throw new IllegalArgumentException("Expected one table or chart '%s' in a workbook".formatted(id));
		}
	}

	/**
	 * The sheet on which a table or chart stands.
	 * @param id the id of the table or chart
	 * @return the name of its sheet
	 */
	String of(String id) {
		String sheet = this.sheets.get(id);
		if (sheet == null) {
			throw new IllegalArgumentException("Expected a table or chart of this workbook but got '" + id + "'");
		}
		return sheet;
	}

	/**
	 * The sheet that says where the figures of the workbook come from.
	 * @return its name, empty where there is none
	 */
	Optional<String> sources() {
		return Optional.ofNullable(this.sheets.get(this.workbook + "-sources"));
	}

	String of(Report.Sheet sheet) {
		return (sheet instanceof Report.TableSheet table) ? of(table.table()) : of(((Report.ChartSheet) sheet).chart());
	}

	private String of(Table table) {
		return of(table.id());
	}

	private String of(Chart chart) {
		return of(chart.id());
	}

}
