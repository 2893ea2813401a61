package org.tallybook.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * The job, read from top to bottom: read, report, publish. Every step may start again
 * although it was completed before, and looks first which of its files are whole. A run
 * needs a database, transactions and the job's metadata of Spring Boot, and no more of
 * it.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
		BatchJdbcAutoConfiguration.class })
class TallybookJobConfiguration {

	static final String JOB = "release";

	@Bean
	Job release(JobRepository repository, Run run) {
		return new JobBuilder(JOB, repository).start(read(repository, run))
			.next(step("report", repository).tasklet(new ReportTasklet(run)).build())
			.next(step("publish", repository).tasklet(new PublishTasklet(run)).build())
			.build();
	}

	private static Step read(JobRepository repository, Run run) {
		Step worker = step("piece", repository).tasklet(new ReadTasklet(run)).build();
		return step("read", repository).partitioner("piece", new Partitions(run.plan()))
			.partitionHandler(workers(worker, run.plan()))
			.build();
	}

	private static PartitionHandler workers(Step worker, Plan plan) {
		SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("read-");
		threads.setConcurrencyLimit(Runtime.getRuntime().availableProcessors());
		TaskExecutorPartitionHandler handler = new LargestFirst(plan);
		handler.setStep(worker);
		handler.setTaskExecutor(threads);
		return handler;
	}

	private static StepBuilder step(String name, JobRepository repository) {
		return new StepBuilder(name, repository).allowStartIfComplete(true);
	}

}
