package org.tallybook.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.tallybook.Reports;
import org.tallybook.declaration.DeclarationException;
import org.tallybook.disclosure.Disclosure;
import org.tallybook.disclosure.Release;

/**
 * A release as files, written once for all tests.
 *
 * @param name what it is, for messages
 * @param release what was written
 * @param root the folder with the files
 */
record Written(String name, Release release, Path root) {

	static Written everyState() {
		return EveryState.WRITTEN;
	}

	static Written bundled() {
		return Bundled.WRITTEN;
	}

	static Stream<Written> all() {
		return Stream.of(everyState(), bundled());
	}

	/** Writes a release into a fresh folder. */
	static Written of(String name, Release release) throws IOException {
		Path root = Path.of("target", "written", name);
		if (Files.exists(root)) {
			try (Stream<Path> old = Files.walk(root)) {
				for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			}
		}
		Folder folder = new Folder(root, Folder.Access.GROUP);
		for (ReleaseWriter writer : ReleaseWriters.all(() -> false)) {
			writer.write(release, folder);
		}
		return new Written(name, release, root);
	}

	/** The paths of all files, in order. */
	List<String> files() throws IOException {
		try (Stream<Path> paths = Files.walk(this.root)) {
			return paths.filter(Files::isRegularFile)
				.map((path) -> this.root.relativize(path).toString())
				.sorted()
				.toList();
		}
	}

	byte[] bytes(String file) throws IOException {
		return Files.readAllBytes(this.root.resolve(file));
	}

	@Override
	public String toString() {
		return this.name;
	}

	private static final class EveryState {

		static final Written WRITTEN = make();

		private static Written make() {
			try {
				return of("every-state", EveryStateReport.release());
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	private static final class Bundled {

		static final Written WRITTEN = make();

		private static Written make() {
			try {
				return of("bundled", new Disclosure()
					.release(Reports.of(Path.of("input"), YearMonth.of(2025, 12), 1 << 26, Optional.empty())));
			}
			catch (IOException | DeclarationException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
