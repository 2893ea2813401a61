package org.tallybook.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

import org.tallybook.disclosure.DisclosureException;
import org.tallybook.job.Outcome;
import org.tallybook.output.DamagedReleaseException;
import org.tallybook.source.InputRefusedException;

/** What went wrong, in words for people and a code for the scheduler. */
final class Failures {

	private Failures() {
	}

	/**
	 * The end of a command whose job failed.
	 * @param failed how the job ended
	 * @return the exception that ends the command
	 */
	static CommandException of(Outcome.Failed failed) {
		Throwable cause = failed.cause();
		if (cause instanceof InputRefusedException) {
			return new CommandException(ExitCode.DATA, message(cause));
		}
		if (cause instanceof DisclosureException) {
			return new CommandException(ExitCode.UNSAFE, message(cause) + "; nothing was published");
		}
		if (failed.database()) {
			return new CommandException(ExitCode.UNAVAILABLE,
					"the database of the job's metadata cannot be used: " + message(root(cause)));
		}
		if (cause instanceof IOException || cause instanceof UncheckedIOException) {
			return new CommandException(ExitCode.IO, reason(cause));
		}
		if (cause instanceof OutOfMemoryError) {
			return new CommandException(ExitCode.SOFTWARE,
					"out of memory: %s; nothing was published".formatted(message(cause)));
		}
		return internal(cause);
	}

	/**
	 * The end of a command that could not read or write.
	 * @param failure what was met
	 * @return the exception that ends the command
	 */
	static CommandException of(IOException failure) {
		return (failure instanceof DamagedReleaseException) ? new CommandException(ExitCode.DATA, message(failure))
				: new CommandException(ExitCode.IO, reason(failure));
	}

	/**
	 * The end of a command that met what nobody expected: a fault of the program.
	 * @param cause what it met
	 * @return the exception that ends the command, with the way to the fault
	 */
	static CommandException internal(Throwable cause) {
		StringWriter trace = new StringWriter();
		cause.printStackTrace(new PrintWriter(trace));
		return new CommandException(ExitCode.SOFTWARE,
				"a fault of this program; nothing was published. Please report:\n" + trace);
	}

	/**
	 * Why reading or writing failed, with the file.
	 * @param failure the failure
	 * @return one line
	 */
	static String reason(Throwable failure) {
		Throwable cause = (failure instanceof UncheckedIOException unchecked)
				? Objects.requireNonNull(unchecked.getCause()) : failure;
		if (cause instanceof FileSystemException file) {
			return file.getFile() + ": " + words(file);
		}
		return message(cause);
	}

	private static String words(FileSystemException failure) {
		if (failure instanceof NoSuchFileException) {
			return "there is no such file";
		}
		if (failure instanceof AccessDeniedException) {
			return "permission denied";
		}
		if (failure instanceof FileAlreadyExistsException) {
			return "a file of this name is in the way";
		}
		return Objects.requireNonNullElse(failure.getReason(), failure.getClass().getSimpleName());
	}

	private static Throwable root(Throwable failure) {
		Throwable root = failure;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			root = cause;
		}
		return root;
	}

	/**
	 * The message of a failure.
	 * @param failure the failure
	 * @return its message, else the name of its kind
	 */
	static String message(Throwable failure) {
		return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
	}

}
