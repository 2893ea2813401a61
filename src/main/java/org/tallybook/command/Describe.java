package org.tallybook.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

import org.tallybook.declaration.Description;
import org.tallybook.declaration.ReportFile;
import org.tallybook.source.InputRefusedException;
import org.tallybook.source.Sniffer;

/** Looks at a new file and prints the block that reads it. */
final class Describe {

	private final Options options;

	private final PrintStream out;

	private final Clock clock;

	Describe(Options options, PrintStream out, Clock clock) {
		this.options = options;
		this.out = out;
		this.clock = clock;
	}

	ExitCode describe() throws CommandException {
		Path file = Path.of(this.options.subject());
		if (!Files.isRegularFile(file)) {
			throw new CommandException(ExitCode.NO_INPUT, "%s: expected a file but there is none".formatted(file));
		}
		try {
			Path declaration = this.options.input().resolve(ReportFile.NAME);
			boolean whole = !Files.isRegularFile(declaration) || Files.size(declaration) == 0;
			new Description(Sniffer.look(file), LocalDate.now(this.clock)).lines(whole).forEach(this.out::println);
			return ExitCode.OK;
		}
		catch (InputRefusedException ex) {
			throw new CommandException(ExitCode.DATA, Failures.message(ex));
		}
		catch (IOException ex) {
			throw Failures.of(ex);
		}
	}

}
