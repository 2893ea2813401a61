package org.tallybook.command;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;

import org.tallybook.output.Publication;
import org.tallybook.output.PublishedRelease;

/**
 * Publishes every month since the newest that is published, the oldest first, so that
 * each is compared with the one before it. Where nothing is published yet it is the
 * reference month alone. The first month that fails ends it: those behind would be
 * compared with the wrong one.
 */
final class CatchUp {

	private final Options options;

	private final PrintStream out;

	private final Clock clock;

	CatchUp(Options options, PrintStream out, Clock clock) {
		this.options = options;
		this.out = out;
		this.clock = clock;
	}

	ExitCode run() throws CommandException {
		YearMonth last = this.options.reference();
		YearMonth month = newest().map((newest) -> newest.plusMonths(1)).orElse(last);
		if (month.isAfter(last)) {
			this.out.println("no month is missing: %s is published".formatted(month.minusMonths(1)));
			return ExitCode.OK;
		}
		ExitCode code = ExitCode.OK;
		for (; code == ExitCode.OK && !month.isAfter(last); month = month.plusMonths(1)) {
			this.out.println("catch-up: " + month);
			code = new Run(this.options.of(month), this.out, this.clock).run();
		}
		return code;
	}

	/** The highest month of which anything is published. */
	private Optional<YearMonth> newest() throws CommandException {
		try {
			return Publication.at(this.options.output(), this.options.audience())
				.releases()
				.stream()
				.map(PublishedRelease::month)
				.max(Comparator.naturalOrder());
		}
		catch (IOException ex) {
			throw Failures.of(ex);
		}
	}

}
