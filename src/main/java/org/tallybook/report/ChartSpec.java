package org.tallybook.report;

import java.util.List;

/** A chart as declared. */
public sealed interface ChartSpec {

	String id();

	String sheet();

	/**
	 * Counts over time.
	 *
	 * @param id the id
	 * @param sheet the name of its sheet
	 * @param title the finding
	 * @param alt the alternative text
	 * @param caption source, period and symbols
	 * @param axis the title of the value axis
	 * @param table the table by period whose figures are drawn
	 * @param series the names of the series
	 * @param events dated events
	 */
	record TimelineSpec(String id, String sheet, TableSpec.Statement title, TableSpec.Statement alt, String caption,
			String axis, String table, List<String> series, List<Chart.Event> events) implements ChartSpec {
	}

	/**
	 * Claims on one incident.
	 *
	 * @param id the id
	 * @param sheet the name of its sheet
	 * @param title the finding
	 * @param alt the alternative text
	 * @param caption source, period and symbols
	 * @param axis the title of the value axis
	 * @param table the table of claims whose figures are drawn
	 * @param incidents the table of incidents that holds the reconciled figure
	 * @param source the register
	 * @param incident the id of the incident
	 */
	record ForestSpec(String id, String sheet, TableSpec.Statement title, TableSpec.Statement alt, String caption,
			String axis, String table, String incidents, String source, String incident) implements ChartSpec {
	}

}
