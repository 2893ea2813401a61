package org.tallybook.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * Makes files side by side and writes them one after the other, in their order, on the
 * thread of the caller: which file is on disk when something fails does not depend on
 * which was made first.
 */
final class SideBySide {

	/** What the making of a large workbook may need, in bytes. */
	private static final long ROOM = 128L << 20;

	private final BooleanSupplier stops;

	/**
	 * Stops between two files.
	 * @param stops whether to stop
	 */
	SideBySide(BooleanSupplier stops) {
		this.stops = stops;
	}

	/**
	 * Writes the files, or the first of them where it is to stop.
	 * @param files the files; those that take longest come best first
	 * @param folder where they are created
	 * @throws IOException where a file cannot be made or written
	 */
	void write(List<MadeFile> files, Folder folder) throws IOException {
		ExecutorService makers = Executors.newFixedThreadPool(threads(), (task) -> {
			Thread thread = new Thread(task, "make");
			thread.setDaemon(true);
			return thread;
		});
		try {
			List<Future<byte[]>> made = new ArrayList<>();
			files.forEach((file) -> made.add(makers.submit(file.making()::bytes)));
			for (int i = 0; i < files.size() && !this.stops.getAsBoolean(); i++) {
				byte[] bytes = bytes(made.get(i));
				try (OutputStream out = folder.create(files.get(i).path())) {
					out.write(bytes);
				}
			}
		}
		finally {
			makers.shutdownNow();
		}
	}

	/** As many as there are processors, where the memory is large enough for them. */
	private static int threads() {
		long room = Math.max(1, Runtime.getRuntime().maxMemory() / ROOM);
		return (int) Math.min(Runtime.getRuntime().availableProcessors(), room);
	}

	private static byte[] bytes(Future<byte[]> made) throws IOException {
		try {
			return made.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Expected the time to make the files of a release", ex);
		}
		catch (ExecutionException ex) {
			Throwable cause = ex.getCause();
			if (cause instanceof IOException failure) {
				throw failure;
			}
			if (cause instanceof RuntimeException fault) {
				throw fault;
			}
			if (cause instanceof Error error) {
				throw error;
			}
			throw new IllegalStateException(cause);
		}
	}

}
