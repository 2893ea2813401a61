package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.tallybook.source.FileScan;

/**
 * The command line.
 *
 * @param verb what to do
 * @param subject the id of the figure to explain, or the file to describe; empty for
 * other verbs
 * @param month the reference month, where one is named
 * @param input the input folder
 * @param output the output folder
 * @param audience {@code public} or {@code internal}
 * @param partitionBytes the size at which an input file is cut, in bytes; none where it
 * follows from the number of cores
 * @param settings settings that are handed to Spring
 */
record Options(Verb verb, String subject, Optional<YearMonth> month, Path input, Path output, String audience,
		OptionalLong partitionBytes, List<String> settings) {

	static final String USAGE = """
			usage: java -jar tallybook.jar [verb] [month=YYYY-MM] [option ...]

			  run                                publishes a month; the verb may be left out
			  catch-up                           publishes every month since the newest published one, oldest first
			  check                              tells every fault of report.yml and of the files at once
			  describe FILE                      looks at a new file and prints the block that reads it
			  status                             tells what was published when, and from what
			  explain FIGURE                     follows a figure of data.csv back to its records and addresses
			  verify                             holds every published release against its hashes

			  month=YYYY-MM                      the reference month; without it, the last month that is over
			  --tallybook.input=FOLDER           where report.yml and the CSV files are; without it, input
			  --tallybook.output=FOLDER          where releases are published; without it, output
			  --tallybook.audience=public|internal
			                                     who will read the release; without it, public
			  --tallybook.partition-bytes=N      cut input files larger than this; without it, for all cores
			  --spring.NAME=VALUE, --logging.NAME=VALUE
			                                     settings of Spring, such as the database of the job""";

	private static final List<String> NAMES = List.of("month", "--tallybook.input", "--tallybook.output",
			"--tallybook.audience", "--tallybook.partition-bytes");

	Options {
		settings = List.copyOf(settings);
	}

	/**
	 * Reads the arguments; every fault is told at once.
	 * @param arguments the arguments of the command
	 * @param clock tells the last month that is over, where no month is named
	 * @return the options
	 * @throws CommandException where an argument is none of those expected
	 */
	static Options of(String[] arguments, Clock clock) throws CommandException {
		Map<String, String> values = new TreeMap<>();
		List<String> settings = new ArrayList<>();
		List<String> faults = new ArrayList<>();
		Verb verb = verb(arguments);
		String subject = "";
		for (String argument : Arrays.asList(arguments).subList(isVerb(arguments) ? 1 : 0, arguments.length)) {
			int equals = argument.indexOf('=');
			String name = (equals < 0) ? argument : argument.substring(0, equals);
			if (equals > 0 && NAMES.contains(name)) {
				if (values.put(name, argument.substring(equals + 1)) != null) {
					faults.add("'%s' is given twice".formatted(name));
				}
			}
			else if (subject.isEmpty() && isSubject(verb, argument)) {
				subject = argument;
			}
			else if (argument.startsWith("--spring.") || argument.startsWith("--logging.")) {
				settings.add(argument);
			}
			else if (Verb.named(argument).isPresent()) {
				faults
					.add("'%s' is a verb, of which one was expected, in front of everything else".formatted(argument));
			}
			else {
				faults.add("'%s' is neither a verb nor one of %s, --spring.NAME and --logging.NAME".formatted(argument,
						NAMES));
			}
		}
		if (verb == Verb.EXPLAIN && subject.isEmpty()) {
			faults.add("'explain' expects the id of a figure, as it stands in the first column of data.csv");
		}
		if (verb == Verb.DESCRIBE && subject.isEmpty()) {
			faults.add("'describe' expects a file");
		}
		Options options = new Options(verb, subject, month(values, clock, faults),
				folder(values, "--tallybook.input", "input", faults),
				folder(values, "--tallybook.output", "output", faults), audience(values, faults),
				partitionBytes(values, faults), settings);
		if (!faults.isEmpty()) {
			throw new CommandException(ExitCode.USAGE, String.join("\n", faults) + "\n\n" + USAGE);
		}
		return options;
	}

	private static boolean isSubject(Verb verb, String argument) {
		return !argument.startsWith("-") && ((verb == Verb.EXPLAIN && argument.contains("/")) || verb == Verb.DESCRIBE);
	}

	private static boolean isVerb(String[] arguments) {
		return arguments.length > 0 && Verb.named(arguments[0]).isPresent();
	}

	private static Verb verb(String[] arguments) {
		return isVerb(arguments) ? Verb.named(arguments[0]).orElseThrow() : Verb.RUN;
	}

	private static Optional<YearMonth> month(Map<String, String> values, Clock clock, List<String> faults) {
		String month = values.get("month");
		if (month == null) {
			return Optional.empty();
		}
		try {
			if (month.matches("\\d{4}-\\d{2}")) {
				return Optional.of(YearMonth.parse(month));
			}
		}
		catch (DateTimeException ex) {
			// Told below, as for any other text that is no month.
		}
		faults.add("'month' is '%s' but a month such as %s was expected".formatted(month, last(clock)));
		return Optional.empty();
	}

	private static YearMonth last(Clock clock) {
		return YearMonth.now(clock).minusMonths(1);
	}

	/** The same for a month that is named, else the last that is over. */
	Options withMonth(Clock clock) {
		return of(this.month.orElseGet(() -> last(clock)));
	}

	/** The same for another month. */
	Options of(YearMonth other) {
		return new Options(this.verb, this.subject, Optional.of(other), this.input, this.output, this.audience,
				this.partitionBytes, this.settings);
	}

	/** The reference month of a run. */
	YearMonth reference() {
		return this.month.orElseThrow();
	}

	private static Path folder(Map<String, String> values, String name, String otherwise, List<String> faults) {
		String folder = values.getOrDefault(name, otherwise);
		try {
			if (!folder.isBlank()) {
				return Path.of(folder);
			}
		}
		catch (InvalidPathException ex) {
			// Told below, as for a blank name.
		}
		faults.add("'%s' is '%s' but a folder was expected".formatted(name, folder));
		return Path.of(otherwise);
	}

	private static String audience(Map<String, String> values, List<String> faults) {
		String audience = values.getOrDefault("--tallybook.audience", "public");
		if (!List.of("public", "internal").contains(audience)) {
			faults.add("'--tallybook.audience' is '%s' but public or internal was expected".formatted(audience));
		}
		return audience;
	}

	private static OptionalLong partitionBytes(Map<String, String> values, List<String> faults) {
		String bytes = values.get("--tallybook.partition-bytes");
		if (bytes == null) {
			return OptionalLong.empty();
		}
		if (bytes.matches("[1-9]\\d{0,8}")) {
			return OptionalLong.of(Long.parseLong(bytes));
		}
		faults.add(
				"'--tallybook.partition-bytes' is '%s' but a number from 1 to 999999999 was expected".formatted(bytes));
		return OptionalLong.empty();
	}

	/** The size at which a file is cut. */
	long partitionBytes(Path file) throws IOException {
		return this.partitionBytes.isPresent() ? this.partitionBytes.getAsLong()
				: FileScan.sliceBytes(Files.size(file), Runtime.getRuntime().availableProcessors());
	}

}
