package org.tallybook.job;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Gives every piece of the plan a worker. The number of a piece is in the name of its
 * step; the context, which a restart may bring back from another run, holds nothing.
 */
final class Partitions implements Partitioner {

	private static final String NAME = "piece-";

	private final Plan plan;

	Partitions(Plan plan) {
		this.plan = plan;
	}

	@Override
	public Map<String, ExecutionContext> partition(int gridSize) {
		Map<String, ExecutionContext> pieces = new TreeMap<>();
		for (int i = 0; i < this.plan.pieces().size(); i++) {
			pieces.put(String.format(Locale.ROOT, "%s%05d", NAME, i), new ExecutionContext());
		}
		return pieces;
	}

	static Piece piece(Plan plan, String stepName) {
		return plan.pieces().get(Integer.parseInt(stepName.substring(stepName.lastIndexOf(NAME) + NAME.length())));
	}

}
