package org.tallybook.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.tallybook.output.Folder;

/**
 * What was not public of the printed counts of one public release, of sources with public
 * rows. It is written before the release is published and read by all later ones: whoever
 * kept the public rows of then knows it, and no published file tells it.
 */
final class RestFile {

	private static final Logger log = LoggerFactory.getLogger(RestFile.class);

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Path folder;

	private final String name;

	/**
	 * The file of a release.
	 * @param state the folder of working files
	 * @param label the release, as {@code month/rN}
	 */
	RestFile(Path state, String label) {
		this.folder = state.resolve("rests");
		this.name = label.replace('/', '-') + ".json";
	}

	/** The numbers by the id of the figure; none where they were not kept. */
	SortedMap<String, Long> read() throws IOException {
		Path file = this.folder.resolve(this.name);
		if (!Files.isRegularFile(file)) {
			return Collections.emptySortedMap();
		}
		try {
			return MAPPER.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, Long>>() {
			});
		}
		catch (JacksonException ex) {
			log.warn("report: {} cannot be read; what it tells is taken for unknown", this.name);
			return Collections.emptySortedMap();
		}
	}

	/**
	 * Keeps the numbers: written beside the name, and renamed when they are on disk.
	 * Where there are none, those of a run that never published go.
	 */
	void keep(SortedMap<String, Long> rests) throws IOException {
		if (rests.isEmpty()) {
			Files.deleteIfExists(this.folder.resolve(this.name));
			return;
		}
		String unfinished = this.name + ".unfinished";
		Folder owned = new Folder(this.folder, Folder.Access.OWNER);
		Files.deleteIfExists(this.folder.resolve(unfinished));
		try (OutputStream out = owned.create(unfinished)) {
			out.write(MAPPER.writeValueAsBytes(rests));
		}
		Files.move(this.folder.resolve(unfinished), this.folder.resolve(this.name), StandardCopyOption.ATOMIC_MOVE);
	}

}
