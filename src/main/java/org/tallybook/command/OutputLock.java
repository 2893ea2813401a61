package org.tallybook.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

import org.tallybook.output.Folder;

/**
 * The right to publish into an output folder, held by one process at a time, whatever
 * month and database it uses. The system gives it back when the process dies.
 */
final class OutputLock implements AutoCloseable {

	static final String STATE = ".state";

	private final FileChannel channel;

	private OutputLock(FileChannel channel) {
		this.channel = channel;
	}

	/**
	 * Takes the lock, and finds out that the output folder can be written.
	 * @param output the output folder, created where it is missing
	 * @return the lock
	 * @throws CommandException where another run holds it, or nothing can be written
	 */
	static OutputLock take(Path output) throws CommandException {
		if (output.toAbsolutePath().toString().contains(";")) {
			throw new CommandException(ExitCode.CANNOT_CREATE,
					"%s: expected a folder without a semicolon in its path, for the sake of the embedded database"
						.formatted(output));
		}
		try {
			if (!Files.exists(output)) {
				new Folder(output, Folder.Access.GROUP);
			}
			new Folder(output.resolve(STATE), Folder.Access.OWNER);
			return lock(output);
		}
		catch (IOException | SecurityException ex) {
			throw new CommandException(ExitCode.CANNOT_CREATE,
					"%s: expected a folder that can be written but got: %s".formatted(output, Failures.reason(ex)));
		}
	}

	private static OutputLock lock(Path output) throws IOException, CommandException {
		Path file = output.resolve(STATE).resolve("lock");
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			Folder.Access.OWNER.limit(file);
			@Nullable FileLock lock = channel.tryLock();
			if (lock != null) {
				probe(output);
				return new OutputLock(channel);
			}
		}
		catch (OverlappingFileLockException ex) {
			// Held within this process: the same as held by another one.
		}
		catch (IOException ex) {
			channel.close();
			throw ex;
		}
		channel.close();
		throw new CommandException(ExitCode.TRY_LATER,
				"%s: another run is in progress; try again when it is over".formatted(output));
	}

	/** Writes and removes a file where releases and links will be. */
	private static void probe(Path output) throws IOException {
		Path probe = output.resolve(".probe");
		Files.deleteIfExists(probe);
		Files.writeString(probe, "");
		Files.delete(probe);
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
