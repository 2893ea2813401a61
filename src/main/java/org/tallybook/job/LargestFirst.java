package org.tallybook.job;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.step.StepExecution;

/**
 * Begins the largest piece first, so that no thread waits at the end for another one that
 * has most of the work still before it.
 */
final class LargestFirst extends TaskExecutorPartitionHandler {

	private final Plan plan;

	LargestFirst(Plan plan) {
		this.plan = plan;
	}

	@Override
	protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> workers) throws Exception {
		Comparator<StepExecution> bySize = Comparator
			.comparingLong((worker) -> Partitions.piece(this.plan, worker.getStepName()).bytes());
		return super.doHandle(manager,
				workers.stream()
					.sorted(bySize.reversed().thenComparing(StepExecution::getStepName))
					.collect(Collectors.toCollection(LinkedHashSet::new)));
	}

}
