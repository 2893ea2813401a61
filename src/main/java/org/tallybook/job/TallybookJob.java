package org.tallybook.job;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tallybook.output.WarmUp;

/**
 * Runs the job of one planned release. The caller holds the lock, so that whatever the
 * metadata call running is a run that was killed.
 */
public final class TallybookJob {

	private static final Logger log = LoggerFactory.getLogger(TallybookJob.class);

	private static final String DATASOURCE = "spring.datasource.url";

	private static final int MOST_ATTEMPTS = 10_000;

	private final Plan plan;

	private final StopSignal stop;

	private final Progress progress;

	private final List<String> settings;

	/**
	 * A job that has not started.
	 * @param plan what it does
	 * @param stop tells it to stop
	 * @param progress hears how far it has come
	 * @param settings settings of Spring, such as {@code --spring.datasource.url=...}
	 */
	public TallybookJob(Plan plan, StopSignal stop, Progress progress, List<String> settings) {
		this.plan = plan;
		this.stop = stop;
		this.progress = progress;
		this.settings = List.copyOf(settings);
	}

	/**
	 * Runs the job to its end. An embedded database that cannot be used is set aside and
	 * the job runs once more.
	 * @return how it ended
	 * @throws IOException where the embedded database cannot be put in place
	 */
	public Outcome run() throws IOException {
		JobDatabase embedded = new JobDatabase(this.plan.state());
		Outcome outcome = attempt(embedded);
		if (outcome instanceof Outcome.Failed failed && failed.database() && embedded.isInUse()) {
			Optional<IOException> trouble = embedded.trouble(failed.cause());
			if (trouble.isPresent()) {
				return new Outcome.Failed(trouble.get(), false);
			}
			embedded.setAside();
			outcome = attempt(embedded);
		}
		return outcome;
	}

	private Outcome attempt(JobDatabase embedded) {
		this.progress.begins("read", this.plan.bytes());
		Run run = new Run(this.plan, this.stop, this.progress);
		try (ConfigurableApplicationContext context = start(run, embedded)) {
			return outcome(run, launch(context, run));
		}
		catch (RuntimeException ex) {
			return outcome(run).orElseGet(() -> new Outcome.Failed(ex, isOfDatabase(ex)));
		}
	}

	private ConfigurableApplicationContext start(Run run, JobDatabase embedded) {
		return new SpringApplicationBuilder(TallybookJobConfiguration.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.registerShutdownHook(false)
			.properties(DATASOURCE + "=" + embedded.url())
			.initializers((context) -> {
				// Only now is it settled where what the libraries log is printed.
				WarmUp.begin();
				embedded.use(context.getEnvironment().getProperty(DATASOURCE, ""));
				((GenericApplicationContext) context).registerBean(Run.class, () -> run);
			})
			.run(this.settings.toArray(String[]::new));
	}

	private JobExecution launch(ConfigurableApplicationContext context, Run run) {
		JobOperator operator = context.getBean(JobOperator.class);
		recover(context.getBean(JobRepository.class), operator);
		Job job = context.getBean(Job.class);
		for (long attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
			try {
				return operator.start(job, parameters(attempt));
			}
			catch (JobExecutionAlreadyRunningException | JobRestartException | JobInstanceAlreadyCompleteException
					| IllegalStateException | IllegalArgumentException ex) {
				// An earlier start left metadata that cannot be gone on with.
				log.debug("attempt {} is refused", attempt, ex);
			}
			catch (InvalidJobParametersException ex) {
				throw new IllegalArgumentException("Expected parameters that every job takes", ex);
			}
			if (run.failure().isPresent()) {
				break;
			}
		}
		throw new IllegalStateException("Expected the job to start within %s attempts".formatted(MOST_ATTEMPTS));
	}

	/** Ends in the metadata what the metadata call running: it was killed. */
	private static void recover(JobRepository repository, JobOperator operator) {
		try {
			for (JobExecution killed : repository.findRunningJobExecutions(TallybookJobConfiguration.JOB)) {
				operator.recover(killed);
				log.info("An earlier start did not come to its end; going on from what it left");
			}
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			log.debug("metadata of an earlier start cannot be read; the next attempt gets new ones", ex);
		}
	}

	private JobParameters parameters(long attempt) {
		return new JobParametersBuilder().addString("month", this.plan.provenance().month().toString())
			.addString("audience", this.plan.provenance().audience())
			.addString("revision", String.valueOf(this.plan.provenance().revision()))
			.addString("fingerprint", this.plan.provenance().fingerprint())
			.addLong("attempt", attempt)
			.toJobParameters();
	}

	private static Outcome outcome(Run run, JobExecution execution) {
		return outcome(run).orElseGet(() -> {
			if (execution.getStatus() == BatchStatus.STOPPED) {
				return new Outcome.Stopped();
			}
			Throwable cause = execution.getAllFailureExceptions()
				.stream()
				.findFirst()
				.orElseGet(
						() -> new IllegalStateException("Expected a finished job but it is " + execution.getStatus()));
			return new Outcome.Failed(cause, isOfDatabase(cause));
		});
	}

	/** What the steps themselves know: the metadata have no say in it. */
	private static Optional<Outcome> outcome(Run run) {
		Optional<Outcome> published = run.done().map((where) -> new Outcome.Published(run.release(), where));
		return published.or(() -> run.failure().map((cause) -> new Outcome.Failed(cause, false)));
	}

	private static boolean isOfDatabase(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException || cause instanceof DataAccessException
					|| cause instanceof TransactionException) {
				return true;
			}
		}
		return false;
	}

}
