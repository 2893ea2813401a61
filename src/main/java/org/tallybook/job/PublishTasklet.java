package org.tallybook.job;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

import org.tallybook.disclosure.Release;
import org.tallybook.output.PublishedRelease;
import org.tallybook.output.ReadBack;
import org.tallybook.output.ReleaseWriter;
import org.tallybook.output.ReleaseWriters;
import org.tallybook.output.Staging;

/**
 * Writes the release out of sight, reads it back, and makes it visible by one rename. On
 * one thread.
 */
final class PublishTasklet implements Tasklet {

	private static final Logger log = LoggerFactory.getLogger(PublishTasklet.class);

	private final Run run;

	PublishTasklet(Run run) {
		this.run = run;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
		Plan plan = this.run.plan();
		this.run.progress().begins("publish", 0);
		try {
			Staging staging = Staging.at(plan.staging(), plan.provenance().audience());
			if (!write(staging)) {
				Staging.remove(plan.staging());
				contribution.getStepExecution().setTerminateOnly();
				return RepeatStatus.CONTINUABLE;
			}
			publish(staging);
			return RepeatStatus.FINISHED;
		}
		catch (Throwable ex) {
			this.run.failed(ex);
			removeAfter(ex);
			throw ex;
		}
	}

	/** Writes the files; false where the run is to stop. */
	private boolean write(Staging staging) throws IOException {
		Release release = this.run.release();
		for (ReleaseWriter writer : ReleaseWriters.all(this.run::isToStop)) {
			if (this.run.isToStop()) {
				return false;
			}
			writer.write(release, staging.folder());
		}
		ReadBack.Checked checked = ReadBack.check(release, staging.folder().root());
		log.info("check: {} numbers of the workbooks equal data.csv, {} totals equal their parts", checked.numbers(),
				checked.totals());
		staging.seal(release.provenance());
		return !this.run.isToStop();
	}

	private void publish(Staging staging) throws IOException {
		Plan plan = this.run.plan();
		PublishedRelease published = plan.publication()
			.publish(staging, plan.provenance().month(), plan.provenance().revision());
		this.run.published(published);
		log.info("publish: {} files as {}", staging.folder().files().size(), published.label());
	}

	private void removeAfter(Throwable failure) {
		try {
			Staging.remove(this.run.plan().staging());
		}
		catch (IOException ex) {
			failure.addSuppressed(ex);
		}
	}

}
