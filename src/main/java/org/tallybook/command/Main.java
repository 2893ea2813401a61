package org.tallybook.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** The command line of Tallybook. */
public final class Main {

	private final PrintStream out;

	private final PrintStream err;

	private final Clock clock;

	/** Is told of the input of a run before it begins. */
	private final Consumer<Path> before;

	/**
	 * A command line that prints to the given streams.
	 * @param out where results go
	 * @param err where failures go
	 * @param clock tells the last month that is over, and nothing else
	 */
	public Main(PrintStream out, PrintStream err, Clock clock) {
		this(out, err, clock, (input) -> {
		});
	}

	private Main(PrintStream out, PrintStream err, Clock clock, Consumer<Path> before) {
		this.out = out;
		this.err = err;
		this.clock = clock;
		this.before = before;
	}

	/**
	 * Runs a command and ends the process with its exit code.
	 * @param arguments the arguments
	 */
	public static void main(String[] arguments) {
		// The same words under every locale, also where the console is not UTF-8.
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
		System.exit(new Main(out, err, Clock.systemUTC(), ThoroughCompiler::suit).run(arguments).code());
	}

	/**
	 * Runs a command.
	 * @param arguments the arguments
	 * @return how it ended
	 */
	public ExitCode run(String... arguments) {
		if (arguments.length == 1 && List.of("help", "--help", "-h").contains(arguments[0])) {
			this.out.println(Options.USAGE);
			return ExitCode.OK;
		}
		try {
			Options options = Options.of(arguments, this.clock);
			if (options.verb() == Verb.RUN || options.verb() == Verb.CATCH_UP) {
				this.before.accept(options.input());
			}
			return switch (options.verb()) {
				case RUN -> new Run(options.withMonth(this.clock), this.out, this.clock).run();
				case CATCH_UP -> new CatchUp(options.withMonth(this.clock), this.out, this.clock).run();
				case CHECK -> new Check(options.withMonth(this.clock), this.out).check();
				case DESCRIBE -> new Describe(options, this.out, this.clock).describe();
				case STATUS -> new Status(options, this.out).tell();
				case VERIFY -> new Status(options, this.out).verify();
				case EXPLAIN -> new Explain(options, this.out).explain();
			};
		}
		catch (CommandException ex) {
			return told(ex);
		}
		catch (RuntimeException | Error ex) {
			return told(Failures.internal(ex));
		}
	}

	private ExitCode told(CommandException failure) {
		this.err.println("tallybook: " + failure.getMessage());
		return failure.code();
	}

}
