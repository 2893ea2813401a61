package org.tallybook.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.tallybook.output.Folder;

/**
 * How long runs took: a line for each in {@code .state/metrics/runs.csv}. Nothing depends
 * on it, and no release holds anything of it.
 */
final class Metrics {

	private static final String HEADER = "started,month,audience,exit_code,seconds\n";

	private final Options options;

	private final Clock clock;

	private final Instant start;

	Metrics(Options options, Clock clock) {
		this.options = options;
		this.clock = clock;
		this.start = clock.instant();
	}

	/** Notes the end of the run; what goes wrong here goes wrong in silence. */
	void ended(ExitCode code) {
		Path folder = this.options.output().resolve(OutputLock.STATE).resolve("metrics");
		Path file = folder.resolve("runs.csv");
		double seconds = Duration.between(this.start, this.clock.instant()).toMillis() / 1000.0;
		String line = "%s,%s,%s,%s,%s\n".formatted(this.start.truncatedTo(ChronoUnit.SECONDS), this.options.reference(),
				this.options.audience(), code.code(), seconds);
		try {
			new Folder(folder, Folder.Access.OWNER);
			String header = Files.exists(file) ? "" : HEADER;
			Files.writeString(file, header + line, StandardCharsets.UTF_8, StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
			Folder.Access.OWNER.limit(file);
		}
		catch (IOException ex) {
			// The run is over, and its outcome does not depend on this file.
		}
	}

}
