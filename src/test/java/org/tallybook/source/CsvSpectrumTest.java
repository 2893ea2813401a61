package org.tallybook.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The files of csv-spectrum against the JSON beside them. */
class CsvSpectrumTest {

	/**
	 * Its JSON is no list, has another telephone number than the file, and quotes stand
	 * in cells without quotes.
	 */
	private static final String DEFECTIVE = "location_coordinates";

	@Test
	void readsElevenFilesAsTheyWereMeant() throws IOException {
		int read = 0;
		for (Path file : Corpora.files("csv-spectrum/csvs")) {
			String name = file.getFileName().toString().replace(".csv", "");
			if (!name.equals(DEFECTIVE)) {
				assertThat(records(Files.readAllBytes(file))).as(name).isEqualTo(expected(name));
				read++;
			}
		}
		assertThat(read).isEqualTo(11);
	}

	@Test
	void refusesTheOneThatIsDefective() throws IOException {
		Path file = Corpora.folder("csv-spectrum/csvs").resolve(DEFECTIVE + ".csv");
		assertThat(Corpora.read(Files.readAllBytes(file), Dialect.DEFAULT).refusal())
			.startsWith("a.csv: line 2: quote-error: ");
	}

	private static List<Map<String, String>> records(byte[] bytes) throws IOException {
		List<List<String>> cells = Corpora.read(bytes, Dialect.DEFAULT).cells();
		List<Map<String, String>> records = new ArrayList<>();
		for (List<String> record : cells.subList(1, cells.size())) {
			assertThat(record).hasSameSizeAs(cells.get(0));
			Map<String, String> named = new LinkedHashMap<>();
			for (int i = 0; i < record.size(); i++) {
				named.put(cells.get(0).get(i), record.get(i));
			}
			records.add(named);
		}
		return records;
	}

	private static List<Map<String, String>> expected(String name) throws IOException {
		List<Map<String, String>> records = new ArrayList<>();
		byte[] json = Files.readAllBytes(Corpora.folder("csv-spectrum/json").resolve(name + ".json"));
		JsonMapper.builder().build().readTree(json).forEach((object) -> {
			Map<String, String> record = new LinkedHashMap<>();
			object.properties().forEach((entry) -> record.put(entry.getKey(), entry.getValue().asString()));
			records.add(record);
		});
		return records;
	}

}
