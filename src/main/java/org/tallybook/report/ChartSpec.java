package org.tallybook.report;

import java.util.List;
import java.util.Optional;

/** A chart as declared. */
public sealed interface ChartSpec {

	/**
	 * What every kind of chart declares.
	 * @return the frame
	 */
	Frame frame();

	default String id() {
		return frame().id();
	}

	/**
	 * What every kind of chart declares.
	 *
	 * @param id the id
	 * @param sheet the name of its sheet
	 * @param title the finding
	 * @param alt the alternative text
	 * @param caption source, period and symbols
	 * @param axis the title of the value axis
	 * @param table the table whose figures are drawn
	 */
	record Frame(String id, String sheet, TableSpec.Statement title, TableSpec.Statement alt, String caption,
			String axis, String table) {
	}

	/**
	 * Counts over time.
	 *
	 * @param frame what every chart declares; its table is one by period
	 * @param series the names of the series; none for all of the source
	 * @param events dated events
	 */
	record TimelineSpec(Frame frame, List<String> series, List<Chart.Event> events) implements ChartSpec {
	}

	/**
	 * Claims on one incident.
	 *
	 * @param frame what every chart declares; its table is one of claims
	 * @param incidents the table of incidents that holds the reconciled figure
	 * @param source the register
	 * @param incident the id of the incident
	 */
	record ForestSpec(Frame frame, String incidents, String source, String incident) implements ChartSpec {
	}

	/**
	 * The share of one sex over time.
	 *
	 * @param frame what every chart declares; its table is one by period
	 * @param series the name of the series
	 * @param threshold a share claimed of the people of this series
	 * @param events dated events
	 */
	record ShareSpec(Frame frame, String series, Optional<Chart.Threshold> threshold,
			List<Chart.Event> events) implements ChartSpec {
	}

	/**
	 * Outcomes stacked over time.
	 *
	 * @param frame what every chart declares; its table is one by period
	 * @param series the names of the series, from the foot of a column
	 * @param unknown the series of those of whom nobody knows what became of them
	 * @param because why nobody is counted twice
	 */
	record OutcomesSpec(Frame frame, List<String> series, Optional<String> unknown,
			String because) implements ChartSpec {
	}

	/**
	 * The members of a dimension in small charts.
	 *
	 * @param frame what every chart declares; its table is one of a dimension by period
	 * @param members the members that have a chart, in their order
	 */
	record PanelsSpec(Frame frame, List<String> members) implements ChartSpec {
	}

	/**
	 * Incidents by date.
	 *
	 * @param frame what every chart declares; its table is one of incidents
	 * @param places whether incidents are labelled by their place, not their id
	 */
	record IncidentsSpec(Frame frame, boolean places) implements ChartSpec {
	}

	/**
	 * Aggregates with their parts.
	 *
	 * @param frame what every chart declares; its table is one of what is considered
	 * @param incidents the table of incidents that holds the figures of the parts
	 * @param aggregates the ids of the claims that are aggregates
	 * @param aside the ids of claims that are considered and not added
	 */
	record NestingSpec(Frame frame, String incidents, List<String> aggregates,
			List<String> aside) implements ChartSpec {
	}

}
