package org.tallybook.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SideBySideTest {

	@TempDir
	private Path folder;

	@Test
	void writesInTheOrderOfTheFilesWhicheverIsMadeFirst() throws IOException {
		CountDownLatch later = new CountDownLatch((Runtime.getRuntime().availableProcessors() > 1) ? 1 : 0);
		Folder created = new Folder(this.folder.resolve("made"), Folder.Access.OWNER);
		new SideBySide(() -> false).write(List.of(new MadeFile("first.txt", () -> {
			await(later);
			return new byte[] { 1 };
		}), new MadeFile("second.txt", () -> {
			later.countDown();
			return new byte[] { 2 };
		})), created);
		assertThat(created.paths()).containsExactly("first.txt", "second.txt");
		assertThat(Files.readAllBytes(created.root().resolve("first.txt"))).containsExactly(1);
		assertThat(Files.readAllBytes(created.root().resolve("second.txt"))).containsExactly(2);
	}

	@Test
	void makesNoFileOnTheThreadThatWrites() throws IOException {
		Set<Thread> makers = ConcurrentHashMap.newKeySet();
		List<MadeFile> files = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			files.add(new MadeFile(i + ".txt", () -> {
				makers.add(Thread.currentThread());
				return new byte[0];
			}));
		}
		new SideBySide(() -> false).write(files, new Folder(this.folder.resolve("made"), Folder.Access.OWNER));
		assertThat(makers).isNotEmpty().doesNotContain(Thread.currentThread()).allMatch(Thread::isDaemon);
	}

	@Test
	void tellsTheFailureOfTheFirstFileThatCannotBeMade() throws IOException {
		Folder created = new Folder(this.folder.resolve("made"), Folder.Access.OWNER);
		List<MadeFile> files = List.of(new MadeFile("whole.txt", () -> new byte[0]), new MadeFile("disk.txt", () -> {
			throw new IOException("no room");
		}), new MadeFile("fault.txt", () -> {
			throw new IllegalArgumentException("a label that no font has");
		}));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> new SideBySide(() -> false).write(files, created))
			.withMessage("no room");
		assertThat(created.paths()).containsExactly("whole.txt");
		Folder other = new Folder(this.folder.resolve("other"), Folder.Access.OWNER);
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> new SideBySide(() -> false).write(files.subList(2, 3), other))
			.withMessage("a label that no font has");
	}

	@Test
	void stopsBetweenTwoFiles() throws IOException {
		Folder created = new Folder(this.folder.resolve("made"), Folder.Access.OWNER);
		List<MadeFile> files = List.of(new MadeFile("first.txt", () -> new byte[0]),
				new MadeFile("second.txt", () -> new byte[0]));
		new SideBySide(() -> created.paths().size() == 1).write(files, created);
		assertThat(created.paths()).containsExactly("first.txt");
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
