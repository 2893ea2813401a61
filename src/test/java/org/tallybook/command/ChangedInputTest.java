package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that change while they are read, or before a restart: noticed, and never mixed.
 */
class ChangedInputTest {

	private static final String MONTH = "month=2024-12";

	/** Many small parts, so that most are read behind the change. */
	private static final String PARTS = "--tallybook.partition-bytes=40";

	private static final String FILE = "held.csv";

	@TempDir
	private static Path prepared;

	private static SortedMap<String, String> undisturbed;

	private static SortedMap<String, String> undisturbedAfterTheChange;

	private static String before = "";

	private static String after = "";

	@TempDir
	private Path folder;

	private Runs runs;

	@BeforeAll
	static void publishUndisturbed() throws IOException {
		StringBuilder records = new StringBuilder("month,female,male,total\n");
		for (YearMonth month = YearMonth.of(2005, 1); month.getYear() < 2025; month = month.plusMonths(1)) {
			records.append("%s,10,20,30\n".formatted(month));
		}
		before = records.toString();
		after = before.replace("2024-12,10,20,30", "2024-12,11,20,31");
		undisturbed = published("before", before);
		undisturbedAfterTheChange = published("after", after);
		assertThat(undisturbedAfterTheChange).isNotEqualTo(undisturbed);
	}

	private static SortedMap<String, String> published(String name, String records) throws IOException {
		Runs other = with(prepared.resolve(name), records);
		assertThat(other.run(MONTH)).as(other.err()).isEqualTo(ExitCode.OK);
		return other.hashes("releases");
	}

	private static Runs with(Path folder, String records) throws IOException {
		Runs runs = Runs.in(folder, Path.of("src/test/resources/faults"));
		Files.writeString(runs.input().resolve(FILE), records);
		return runs;
	}

	@BeforeEach
	void writeTheFile() throws IOException {
		this.runs = with(this.folder, before);
	}

	@Test
	void refusesAFileThatChangesWhileItIsRead() throws Exception {
		assertThat(runWhileTheFileChanges()).as(this.runs.out() + this.runs.err()).isEqualTo(ExitCode.DATA);
		assertThat(this.runs.err()).contains(FILE + ": the file changed while it was read");
		assertThat(this.runs.names("releases")).isEmpty();
		publishes(undisturbedAfterTheChange);
	}

	/** As one does that is still being copied: it may end where a record does. */
	@Test
	void refusesAFileThatGrowsWhileItIsHashed() throws Exception {
		Path file = this.runs.input().resolve(FILE);
		AtomicBoolean over = new AtomicBoolean();
		ExecutorService other = Executors.newSingleThreadExecutor();
		try {
			Future<?> copied = other.submit(() -> {
				while (!over.get()) {
					Files.writeString(file, "2024-12,0,0,0\n", StandardOpenOption.APPEND);
				}
				return file;
			});
			while (Files.size(file) == before.length()) {
				Thread.onSpinWait();
			}
			assertThat(this.runs.run(MONTH)).as(this.runs.out() + this.runs.err()).isEqualTo(ExitCode.DATA);
			over.set(true);
			copied.get();
		}
		finally {
			over.set(true);
			other.shutdownNow();
		}
		assertThat(this.runs.err()).contains(FILE + ": the file changed while it was read");
		assertThat(this.runs.names("releases")).isEmpty();
	}

	@Test
	void keepsNothingOfAFileThatChangesAndChangesBack() throws Exception {
		assertThat(runWhileTheFileChanges()).as(this.runs.out() + this.runs.err()).isEqualTo(ExitCode.DATA);
		assertThat(this.runs.names(".state/work/" + this.runs.names(".state/work").get(0))).as("parts of before")
			.isNotEmpty();
		Files.writeString(this.runs.input().resolve(FILE), before);
		publishes(undisturbed);
	}

	@Test
	void reportsOnTheFilesAsTheyAreAtTheRestart() throws IOException {
		// A file in the way of the rename ends the run when every part is kept.
		Path release = this.runs.output().resolve("releases/2024-12/r1");
		Files.createDirectories(release.getParent());
		Files.writeString(release, "in the way");
		assertThat(this.runs.run(MONTH, PARTS)).isEqualTo(ExitCode.IO);
		assertThat(this.runs.names(".state/work")).hasSize(1);
		Files.delete(release);
		Files.writeString(this.runs.input().resolve(FILE), after);
		publishes(undisturbedAfterTheChange);
		assertThat(this.runs.names(".state/work")).isEmpty();
	}

	private void publishes(SortedMap<String, String> expected) throws IOException {
		assertThat(this.runs.run(MONTH, PARTS)).as(this.runs.err()).isEqualTo(ExitCode.OK);
		assertThat(this.runs.hashes("releases")).isEqualTo(expected);
	}

	/** The file changes when its first part is kept. */
	private ExitCode runWhileTheFileChanges() throws Exception {
		Path work = Files.createDirectories(this.runs.state("work"));
		ExecutorService other = Executors.newSingleThreadExecutor();
		try (WatchService watch = work.getFileSystem().newWatchService()) {
			work.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
			Future<?> changed = other.submit(() -> {
				waitForAPart(watch);
				Path changing = Files.writeString(this.runs.state("changing"), after);
				return Files.move(changing, this.runs.input().resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
			});
			ExitCode code = this.runs.run(MONTH, PARTS);
			changed.get();
			return code;
		}
		finally {
			other.shutdownNow();
		}
	}

	private static void waitForAPart(WatchService watch) throws IOException, InterruptedException {
		boolean found = false;
		while (!found) {
			WatchKey key = watch.take();
			for (WatchEvent<?> event : key.pollEvents()) {
				Path path = ((Path) key.watchable()).resolve((Path) event.context());
				if (Files.isDirectory(path)) {
					path.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
				}
				found = found || path.toString().endsWith(".json");
			}
			key.reset();
		}
	}

}
