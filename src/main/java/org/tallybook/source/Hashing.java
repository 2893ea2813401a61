package org.tallybook.source;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Takes the SHA-256 of blocks beside other work on them. */
final class Hashing implements AutoCloseable {

	/** Less is hashed sooner than a thread has begun with it, in bytes. */
	private static final int LEAST_BESIDE = 1 << 16;

	private final MessageDigest digest = FileScan.sha256Digest();

	private final ExecutorService thread = Executors.newSingleThreadExecutor((task) -> {
		Thread hashing = new Thread(task, "hash");
		hashing.setDaemon(true);
		return hashing;
	});

	/** The blocks that are not hashed yet, in their order. */
	private final Queue<Future<?>> begun = new ArrayDeque<>();

	/**
	 * Begins with the next bytes, which must not change before they are waited for.
	 * @param block holds them
	 * @param length how many there are
	 */
	void begin(byte[] block, int length) {
		if (length < LEAST_BESIDE) {
			waitFor(0);
			this.digest.update(block, 0, length);
		}
		else {
			this.begun.add(this.thread.submit(() -> this.digest.update(block, 0, length)));
		}
	}

	/**
	 * Waits for bytes in the order in which they were begun with.
	 * @param left how many of the last blocks need not be hashed yet
	 */
	void waitFor(int left) {
		while (this.begun.size() > left) {
			waitFor(this.begun.remove());
		}
	}

	private static void waitFor(Future<?> block) {
		try {
			block.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Expected the time to hash a file", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("Expected bytes in memory to be hashed", ex);
		}
	}

	/** The SHA-256 of all bytes, in hexadecimal, after which there are none. */
	String sha256() {
		waitFor(0);
		return HexFormat.of().formatHex(this.digest.digest());
	}

	@Override
	public void close() {
		this.thread.shutdownNow();
	}

}
