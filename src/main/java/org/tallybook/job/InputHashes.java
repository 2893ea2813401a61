package org.tallybook.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.tallybook.report.Provenance;
import org.tallybook.source.FileScan;
import org.tallybook.source.InputRefusedException;

/**
 * Holds the input files against what was planned, beside other work: nothing that was
 * made of them may be kept before it is known that they are the same.
 */
final class InputHashes {

	private final FutureTask<Optional<String>> changed;

	private InputHashes(FutureTask<Optional<String>> changed) {
		this.changed = changed;
	}

	/**
	 * Begins to hash the files.
	 * @param folder the folder of the files
	 * @param planned the files and their hashes
	 * @return what is checked later
	 */
	static InputHashes begin(Path folder, List<Provenance.Input> planned) {
		FutureTask<Optional<String>> changed = new FutureTask<>(() -> changed(folder, planned));
		Thread hashing = new Thread(changed, "hash");
		hashing.setDaemon(true);
		hashing.start();
		return new InputHashes(changed);
	}

	/** The first of the files that is not the one that was planned. */
	private static Optional<String> changed(Path folder, List<Provenance.Input> planned) throws IOException {
		for (Provenance.Input input : planned) {
			if (!FileScan.sha256(folder.resolve(input.file())).equals(input.sha256())) {
				return Optional.of(input.file());
			}
		}
		return Optional.empty();
	}

	/**
	 * Waits for the hashes.
	 * @throws IOException where a file cannot be read
	 * @throws InputRefusedException where one is not the one that was planned
	 */
	void check() throws IOException {
		try {
			Optional<String> file = this.changed.get();
			if (file.isPresent()) {
				throw InputRefusedException.changed(file.get());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Expected the time to hash the input", ex);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof IOException failure) {
				throw failure;
			}
			throw new IllegalStateException("Expected input files to be hashed", ex.getCause());
		}
	}

}
