package org.tallybook.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.tallybook.output.Folder;

/**
 * The embedded database of the job's metadata. Nothing is decided from it: a damaged one
 * is set aside and costs a restart of the running month.
 */
final class JobDatabase {

	private static final Logger log = LoggerFactory.getLogger(JobDatabase.class);

	private static final String NAME = "jobs";

	/** Java has no exception of its own for these. */
	private static final Pattern DISK_TROUBLE = Pattern
		.compile("No space left on device|Disk quota exceeded|Input/output error|Read-only file system");

	private final Path folder;

	private boolean inUse;

	JobDatabase(Path state) throws IOException {
		this.folder = state.resolve("jobs");
		new Folder(this.folder, Folder.Access.OWNER);
	}

	/**
	 * Where it is. Without WRITE_DELAY=0 a commit may be lost when the process is killed;
	 * a trace file would be readable for everybody.
	 */
	String url() {
		String path = this.folder.resolve(NAME).toAbsolutePath().toString();
		return "jdbc:h2:file:" + path + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
	}

	/**
	 * Tells which database the job uses. Where it is this one, and its files do not read
	 * from end to end, they are set aside.
	 */
	void use(String url) {
		this.inUse = url.equals(url());
		if (this.inUse) {
			try {
				check();
				keepToTheOwner();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	/**
	 * What the disk said, where a failure of this database is one of the disk, and its
	 * files are not to blame.
	 */
	Optional<IOException> trouble(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			String message = String.valueOf(cause.getMessage());
			if (DISK_TROUBLE.matcher(message).find()) {
				return Optional.of(new IOException("%s: %s".formatted(this.folder,
						DISK_TROUBLE.matcher(message)
							.results()
							.map((match) -> match.group())
							.findFirst()
							.orElse(message)),
						failure));
			}
		}
		return Optional.empty();
	}

	boolean isInUse() {
		return this.inUse;
	}

	private void check() throws IOException {
		if (files().isEmpty()) {
			return;
		}
		try (Connection connection = DriverManager.getConnection(url());
				Statement statement = connection.createStatement();
				ResultSet script = statement.executeQuery("SCRIPT")) {
			while (script.next()) {
				script.getString(1);
			}
		}
		catch (SQLException | RuntimeException ex) {
			log.debug("the job metadata do not read from end to end", ex);
			Optional<IOException> trouble = trouble(ex);
			if (trouble.isPresent()) {
				throw trouble.get();
			}
			setAside();
		}
	}

	/**
	 * The database takes an empty file for a new database, and leaves its rights alone.
	 */
	private void keepToTheOwner() throws IOException {
		Path file = this.folder.resolve(NAME + ".mv.db");
		if (!Files.exists(file)) {
			Files.createFile(file);
		}
		Folder.Access.OWNER.limit(file);
	}

	/** Moves the files out of the way, so that a new database is made. */
	void setAside() throws IOException {
		int number = 1;
		while (Files.exists(this.folder.resolve("set-aside-" + number))) {
			number++;
		}
		Path aside = this.folder.resolve("set-aside-" + number);
		new Folder(aside, Folder.Access.OWNER);
		for (Path file : files()) {
			Files.move(file, aside.resolve(file.getFileName()));
		}
		log.warn("The job metadata cannot be used and were set aside as {}; published releases are not touched",
				aside.getFileName());
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

}
