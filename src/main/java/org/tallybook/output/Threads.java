package org.tallybook.output;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads for tasks that can be done side by side: as many as there are processors, where
 * the memory is large enough for them. Tasks begin in the order in which they are given,
 * so that one may wait for those before it. Closing interrupts what is not done.
 */
final class Threads implements AutoCloseable {

	/** What one task, such as the making of a large workbook, may need, in bytes. */
	private static final long ROOM = 128L << 20;

	private final ExecutorService threads;

	/**
	 * Threads that end when this is closed, or with the process.
	 * @param name their name
	 */
	Threads(String name) {
		long room = Math.max(1, Runtime.getRuntime().maxMemory() / ROOM);
		int most = (int) Math.min(Runtime.getRuntime().availableProcessors(), room);
		this.threads = Executors.newFixedThreadPool(most, (task) -> {
			Thread thread = new Thread(task, name);
			thread.setDaemon(true);
			return thread;
		});
	}

	/**
	 * Begins a task as soon as a thread is free.
	 * @param <T> the type of its result
	 * @param task the task
	 * @return its result, once it is there
	 */
	<T> Task<T> begin(Task<T> task) {
		Future<T> done = this.threads.submit(task::result);
		return () -> result(done);
	}

	private static <T> T result(Future<T> done) throws IOException {
		try {
			return done.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Expected the time to make the files of a release and to check them", ex);
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

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

	/**
	 * Something to be done, or what has come of it: then it waits, and throws what the
	 * task has thrown.
	 *
	 * @param <T> the type of the result
	 */
	interface Task<T> {

		T result() throws IOException;

	}

}
