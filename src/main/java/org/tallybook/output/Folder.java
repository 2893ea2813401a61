package org.tallybook.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
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

	private final List<FileEntry> files = new ArrayList<>();

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
		return new ForcedStream(relativePath, new NamingStream(file, FileChannel.open(file, StandardOpenOption.WRITE)));
	}

	/**
	 * The files created so far.
	 * @return their paths inside this folder, in the order of their creation
	 */
	public List<String> paths() {
		return List.copyOf(this.paths);
	}

	/**
	 * The files that are written and on disk, with the hashes of what was written.
	 * @return one entry for each closed stream, in the order of closing
	 */
	public List<FileEntry> files() {
		return List.copyOf(this.files);
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
		 * Gives a file the rights, whatever those are that it was created with.
		 * @param file the file
		 * @throws IOException where that fails
		 */
		public void limit(Path file) throws IOException {
			restrict(file, this.file);
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

	/** Hashes what is written, and puts it on disk when it is closed. */
	private final class ForcedStream extends BufferedOutputStream {

		private final String path;

		private final NamingStream file;

		private boolean open = true;

		ForcedStream(String path, NamingStream file) {
			super(file, 1 << 16);
			this.path = path;
			this.file = file;
		}

		@Override
		public void close() throws IOException {
			if (!this.open) {
				return;
			}
			this.open = false;
			try (NamingStream closed = this.file) {
				flush();
				closed.force();
			}
			Folder.this.files.add(this.file.entry(this.path));
		}

	}

	/** Names the file in every failure, which the system does not. */
	private static final class NamingStream extends OutputStream {

		private final Path file;

		private final FileChannel channel;

		private final MessageDigest digest = Checksums.digest();

		private long bytes;

		NamingStream(Path file, FileChannel channel) {
			this.file = file;
			this.channel = channel;
		}

		@Override
		public void write(int one) throws IOException {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] block, int start, int length) throws IOException {
			ByteBuffer buffer = ByteBuffer.wrap(block, start, length);
			try {
				while (buffer.hasRemaining()) {
					this.channel.write(buffer);
				}
			}
			catch (IOException ex) {
				throw named(ex);
			}
			this.digest.update(block, start, length);
			this.bytes += length;
		}

		void force() throws IOException {
			try {
				this.channel.force(true);
			}
			catch (IOException ex) {
				throw named(ex);
			}
		}

		FileEntry entry(String path) {
			return new FileEntry(path, this.bytes, HexFormat.of().formatHex(this.digest.digest()));
		}

		private IOException named(IOException ex) {
			return new IOException("%s: %s".formatted(this.file, ex.getMessage()), ex);
		}

		@Override
		public void close() throws IOException {
			this.channel.close();
		}

	}

}
