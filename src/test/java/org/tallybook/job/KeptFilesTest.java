package org.tallybook.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.source.Part;
import org.tallybook.tally.CellKey;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Period;
import org.tallybook.tally.Tallies;
import org.tallybook.tally.Tally;

import static org.assertj.core.api.Assertions.assertThat;

/** What a run keeps for a restart, and for later runs. */
class KeptFilesTest {

	@TempDir
	Path folder;

	@Test
	void keepsWhatIsRestrictedOfAPart() throws Exception {
		CellKey cell = new CellKey("s/held", Period.year(2023), List.of("north"));
		CellKey other = new CellKey("s/held", Period.days(LocalDate.of(2023, 1, 4), LocalDate.of(2024, 2, 1)),
				List.of("north"));
		Part part = new Part("s", "s.csv",
				Tallies.of(List.of(new Tally(cell, CountRange.exactly(12)), new Tally(other, CountRange.atLeast(5)))),
				Tallies.of(List.of(new Tally(cell, CountRange.exactly(3)))), List.of(), List.of(), List.of(), 2, 2, 0,
				0, Map.of());
		PartFile file = new PartFile(this.folder, "s.json");
		file.write(part);
		assertThat(file.read()).contains(part);
	}

	@Test
	void keepsTheRestsOfAReleaseUntilThereAreNone() throws Exception {
		RestFile file = new RestFile(this.folder, "2023-12/r1");
		assertThat(file.read()).isEmpty();
		TreeMap<String, Long> rests = new TreeMap<>(Map.of("crossed/north/all/held/persons", 40L, "t/n/persons", 0L));
		file.keep(new TreeMap<>(Map.of("t/n/persons", 7L)));
		file.keep(rests);
		assertThat(file.read()).isEqualTo(rests);
		assertThat(new RestFile(this.folder, "2023-12/r2").read()).isEmpty();
		Files.writeString(this.folder.resolve("rests/2023-12-r1.json"), "{\"t/n/persons\":");
		assertThat(file.read()).as("damaged").isEmpty();
		file.keep(new TreeMap<>());
		assertThat(this.folder.resolve("rests")).isEmptyDirectory();
	}

}
