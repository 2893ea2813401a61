package org.tallybook.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Makes files side by side and writes them one after the other, in their order, on the
 * thread of the caller: which file is on disk when something fails does not depend on
 * which was made first.
 */
final class SideBySide {

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
		try (Threads threads = new Threads("make")) {
			List<Threads.Task<byte[]>> made = new ArrayList<>();
			files.forEach((file) -> made.add(threads.begin(file.making()::bytes)));
			for (int i = 0; i < files.size() && !this.stops.getAsBoolean(); i++) {
				byte[] bytes = made.get(i).result();
				try (OutputStream out = folder.create(files.get(i).path())) {
					out.write(bytes);
				}
			}
		}
	}

}
