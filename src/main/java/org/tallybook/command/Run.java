package org.tallybook.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.tallybook.job.Outcome;
import org.tallybook.job.Plan;
import org.tallybook.job.Progress;
import org.tallybook.job.StopSignal;
import org.tallybook.job.TallybookJob;
import org.tallybook.output.Folder;
import org.tallybook.output.Publication;
import org.tallybook.output.Staging;

/** Publishes the release of a month, unless nothing changed. */
final class Run {

	private static final long STOP_SECONDS = 60;

	private final Options options;

	private final PrintStream out;

	private final Metrics metrics;

	private final Progress progress;

	private final StopSignal stop = new StopSignal();

	private final CountDownLatch over = new CountDownLatch(1);

	Run(Options options, PrintStream out, Clock clock) {
		this.options = options;
		this.out = out;
		this.metrics = new Metrics(options, clock);
		this.progress = ProgressBar.of(out);
	}

	ExitCode run() throws CommandException {
		try (OutputLock lock = OutputLock.take(this.options.output())) {
			Publication publication = publication();
			Planning.Decision decision = new Planning(this.options, publication).decide();
			if (decision.unchanged().isPresent()) {
				this.out.println("nothing changed: %s is made from the same files"
					.formatted(decision.unchanged().get().folder()));
				return ExitCode.OK;
			}
			return run(decision.plan());
		}
		catch (IOException ex) {
			throw Failures.of(ex);
		}
		catch (UncheckedIOException ex) {
			throw new CommandException(ExitCode.IO, Failures.reason(ex));
		}
	}

	/** The published releases, with links that lead to them, and nothing half-made. */
	private Publication publication() throws CommandException {
		try {
			Path state = this.options.output().resolve(OutputLock.STATE);
			Publication publication = Publication.in(this.options.output(), this.options.audience());
			Staging.remove(state.resolve("staging"));
			new Folder(state.resolve("staging"), Folder.Access.OWNER);
			publication.alignLinks(state.resolve("staging").resolve("link"));
			return publication;
		}
		catch (IOException ex) {
			throw new CommandException(ExitCode.CANNOT_CREATE, Failures.reason(ex));
		}
	}

	private ExitCode run(Plan plan) throws CommandException, IOException {
		keepWork(plan);
		Thread hook = new Thread(this::stop, "stop");
		Runtime.getRuntime().addShutdownHook(hook);
		try {
			ExitCode code = end(plan, job(plan));
			this.metrics.ended(code);
			return code;
		}
		catch (CommandException ex) {
			this.metrics.ended(ex.code());
			throw ex;
		}
		finally {
			this.over.countDown();
			remove(hook);
		}
	}

	private Outcome job(Plan plan) throws IOException {
		try {
			return new TallybookJob(plan, this.stop, this.progress, this.options.settings()).run();
		}
		finally {
			this.progress.ends();
		}
	}

	private static void remove(Thread hook) {
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		}
		catch (IllegalStateException ex) {
			// The process is on its way out, and the hook with it.
		}
	}

	/** Asks the job to stop, and lets the process live until it has. */
	private void stop() {
		this.stop.request();
		try {
			this.over.await(STOP_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Removes the parts that runs over other input left. */
	private static void keepWork(Plan plan) throws IOException {
		new Folder(plan.works(), Folder.Access.OWNER);
		try (Stream<Path> folders = Files.list(plan.works())) {
			for (Path folder : folders.filter((each) -> !each.equals(plan.work())).toList()) {
				Staging.remove(folder);
			}
		}
		new Folder(plan.work(), Folder.Access.OWNER);
	}

	private ExitCode end(Plan plan, Outcome outcome) throws CommandException, IOException {
		if (outcome instanceof Outcome.Published published) {
			Staging.remove(plan.work());
			new Summary(published, this.options).print(this.out);
			return ExitCode.OK;
		}
		if (outcome instanceof Outcome.Failed failed) {
			throw Failures.of(failed);
		}
		this.out.println("stopped: nothing was published; the next start goes on from here");
		return ExitCode.STOPPED;
	}

}
