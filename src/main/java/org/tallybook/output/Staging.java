package org.tallybook.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.tallybook.report.Provenance;

/**
 * The folder in which a release comes to be, out of sight of its readers, until it is
 * whole.
 */
public final class Staging {

	private final Path path;

	private final Folder folder;

	private Staging(Path path, Folder folder) {
		this.path = path;
		this.folder = folder;
	}

	/**
	 * An empty staging folder; what an interrupted run left there is removed.
	 * @param path where it is
	 * @param audience who will read the release
	 * @return the folder
	 * @throws IOException where it cannot be created
	 */
	public static Staging at(Path path, String audience) throws IOException {
		remove(path);
		return new Staging(path, new Folder(path, Folder.Access.of(audience)));
	}

	/**
	 * Where writers create their files.
	 * @return the folder
	 */
	public Folder folder() {
		return this.folder;
	}

	Path path() {
		return this.path;
	}

	/**
	 * Adds the manifest and the hashes, puts everything on disk and reads it back.
	 * @param provenance what the release was made from
	 * @throws DamagedReleaseException where a file does not read back as it was written
	 * @throws IOException where a file cannot be written
	 */
	public void seal(Provenance provenance) throws IOException {
		List<FileEntry> files = new ArrayList<>(this.folder.files());
		write(Manifest.NAME, new Manifest(provenance, files).json());
		write(Checksums.NAME, Checksums.text(this.folder.files()));
		TreeSet<Path> folders = new TreeSet<>(List.of(this.path));
		files.forEach((file) -> folders.add(this.path.resolve(file.path()).getParent()));
		for (Path each : folders.descendingSet()) {
			force(each);
		}
		Checksums.check(this.path);
	}

	private void write(String name, String text) throws IOException {
		try (var out = this.folder.create(name)) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
	}

	/**
	 * Puts the entries of a folder on disk.
	 * @param folder the folder
	 * @throws IOException where that fails
	 */
	static void force(Path folder) throws IOException {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
		catch (IOException ex) {
			throw new IOException("%s: %s".formatted(folder, ex.getMessage()), ex);
		}
	}

	/**
	 * Removes a folder with all that is in it; links are removed, not followed.
	 * @param folder the folder, which need not exist
	 * @throws IOException where that fails
	 */
	public static void remove(Path folder) throws IOException {
		if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
			return;
		}
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path directory, @org.jspecify.annotations.Nullable IOException ex)
					throws IOException {
				if (ex != null) {
					throw ex;
				}
				Files.delete(directory);
				return FileVisitResult.CONTINUE;
			}

		});
	}

}
