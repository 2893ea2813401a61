package org.tallybook.command;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * The second compiler of HotSpot, which earns its time back in long runs only: over a
 * small input it costs more than all the rest. As {@code bin/tallybook} leaves it out by
 * a flag, so does a run from the plain jar by a compiler directive. Nothing depends on
 * it: another virtual machine, or a folder for temporary files that cannot be written,
 * makes a run slower and nothing else.
 *
 * @see <a href="https://openjdk.org/jeps/165">JEP 165, Compiler Control</a>
 */
final class ThoroughCompiler {

	/** Set by whoever has chosen flags for the size of the input. */
	static final String CHOSEN = "tallybook.compiler";

	/** From here on it earns its time back, in bytes; the same as in bin/tallybook. */
	static final long LARGE = 4L << 20;

	private static final String DIRECTIVE = "[{match: [\"*.*\"], c2: {Exclude: true}}]";

	private ThoroughCompiler() {
	}

	/** Begins, beside the run, to leave it out where the input is small. */
	static void suit(Path input) {
		if (System.getProperty(CHOSEN) == null && isSmall(input)) {
			Thread thread = new Thread(ThoroughCompiler::leaveOut, "compiler");
			thread.setDaemon(true);
			thread.start();
		}
	}

	static boolean isSmall(Path input) {
		try (Stream<Path> files = Files.walk(input, FileVisitOption.FOLLOW_LINKS)) {
			return files.map(Path::toFile).mapToLong((file) -> file.isFile() ? file.length() : 0).sum() < LARGE;
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

	/**
	 * Leaves it out from now on.
	 * @return what HotSpot answers
	 */
	static String leaveOut() {
		try {
			MBeanServer server = ManagementFactory.getPlatformMBeanServer();
			Path file = Files.createTempFile("tallybook", ".json");
			try {
				// In case that the run ends before the last line of this.
				file.toFile().deleteOnExit();
				Files.writeString(file, DIRECTIVE);
				return diagnose(server, "compilerDirectivesAdd", file.toString());
			}
			finally {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException | JMException | RuntimeException | LinkageError ex) {
			return "not left out: " + ex.getMessage();
		}
	}

	/** One of the commands that {@code jcmd} has. */
	static String diagnose(MBeanServer server, String command, String... arguments) throws JMException {
		boolean none = arguments.length == 0;
		return String.valueOf(server.invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), command,
				none ? null : new Object[] { arguments }, none ? null : new String[] { String[].class.getName() }));
	}

}
