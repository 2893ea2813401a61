package org.tallybook.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A folder in which writers create the files of a release. Every file is on disk when its
 * stream is closed, and has the rights of the audience whatever the umask. Not safe for
 * use by several threads.
 */
public final class Folder {

	/** Names that every system takes and that never leave the folder. */
	private static final Pattern PATH = Pattern.compile("\\w[\\w.-]*(/\\w[\\w.-]*)*");

	private final Path root;

	private final Access access;

	private final List<String> paths = new ArrayList<>();

	/**
	 * Over an existing folder, or one to be created; its own rights are set too.
	 * @param root the folder
	 * @param access who may read what is created in it
	 * @throws IOException where it cannot be created
	 */
	public Folder(Path root, Access access) throws IOException {
		this.root = root;
		this.access = access;
		Files.createDirectories(root);
		restrict(root, access.folder);
	}

	/**
	 * Creates a file that must not exist yet, and the folders above it.
	 * @param relativePath its path inside this folder, with slashes
	 * @return a buffered stream, which forces the file to disk when it is closed
	 * @throws IOException where it cannot be created
	 */
	public OutputStream create(String relativePath) throws IOException {
		if (!PATH.matcher(relativePath).matches()) {
			throw new IOException("Expected the path of a file inside its folder but got '" + relativePath + "'");
		}
		Path file = this.root.resolve(relativePath);
		for (int slash = relativePath.indexOf('/'); slash > 0; slash = relativePath.indexOf('/', slash + 1)) {
			createFolder(this.root.resolve(relativePath.substring(0, slash)));
		}
		Files.createFile(file);
		restrict(file, this.access.file);
		this.paths.add(relativePath);
		return new ForcedStream(FileChannel.open(file, StandardOpenOption.WRITE));
	}

	/**
	 * The files created so far.
	 * @return their paths inside this folder, in the order of their creation
	 */
	public List<String> paths() {
		return List.copyOf(this.paths);
	}

	/**
	 * The folder itself.
	 * @return its path
	 */
	public Path root() {
		return this.root;
	}

	private void createFolder(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			Files.createDirectory(folder);
			restrict(folder, this.access.folder);
		}
	}

	private static void restrict(Path path, Set<PosixFilePermission> rights) throws IOException {
		PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
		if (view != null) {
			view.setPermissions(rights);
		}
	}

	/** Who may read what is created. */
	public enum Access {

		/** The owner and the group. */
		GROUP("rw-r-----", "rwxr-x---"),

		/** The owner alone. */
		OWNER("rw-------", "rwx------");

		private final Set<PosixFilePermission> file;

		private final Set<PosixFilePermission> folder;

		Access(String file, String folder) {
			this.file = Set.copyOf(PosixFilePermissions.fromString(file));
			this.folder = Set.copyOf(PosixFilePermissions.fromString(folder));
		}

		/**
		 * The access that an audience is given.
		 * @param audience {@code public} or {@code internal}
		 * @return the owner alone for the internal audience
		 */
		public static Access of(String audience) {
			return audience.equals("internal") ? OWNER : GROUP;
		}

	}

	private static final class ForcedStream extends BufferedOutputStream {

		private final FileChannel channel;

		ForcedStream(FileChannel channel) {
			super(Channels.newOutputStream(channel), 1 << 16);
			this.channel = channel;
		}

		@Override
		public void close() throws IOException {
			try (FileChannel open = this.channel) {
				if (open.isOpen()) {
					flush();
					open.force(true);
				}
			}
		}

	}

}
