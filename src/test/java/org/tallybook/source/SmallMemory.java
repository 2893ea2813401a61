package org.tallybook.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tallybook.source.CountSpec.Sum;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;

/** Reads a file in a process of its own and prints what came of it. */
final class SmallMemory {

	private SmallMemory() {
	}

	/**
	 * Reads one file with columns month, place and n.
	 * @param args the file
	 * @throws IOException where it cannot be read
	 */
	public static void main(String[] args) throws IOException {
		Path file = Path.of(args[0]);
		SourceSpec spec = spec();
		try {
			List<Part> parts = new ArrayList<>();
			for (Slice slice : FileScan.of(spec, file, FileScan.sliceBytes(Files.size(file), 2)).slices()) {
				try (PartReader reader = new PartReader(spec, file, slice, YearMonth.of(2024, 12))) {
					boolean more = true;
					while (more) {
						more = reader.readBlock(1000);
					}
					parts.add(reader.part());
				}
			}
			Part whole = Part.combine(spec, parts);
			System.out.println(whole.refusal(spec).orElse("accepted " + whole.accepted()));
		}
		catch (InputRefusedException ex) {
			System.out.println(ex.getMessage());
		}
	}

	private static SourceSpec spec() {
		Series series = new Series("s/n", "s", "dead", Series.Kind.FLOW, "persons", Period.Precision.MONTH, true, false,
				List.of(Series.PLACE), Optional.empty());
		CountSpec count = new CountSpec(series, new Sum(List.of("n")), List.of(), List.of(), List.of());
		TallyMapper mapper = new TallyMapper("s", When.of("month"),
				Map.of(Series.PLACE, new Member.Named(Field.of("place"))), Optional.empty(), List.of(count),
				FaultPolicy.FLAGGED);
		return new SourceSpec("s", "t.csv", Dialect.of(',', StandardCharsets.UTF_8, Set.of("")), mapper, Set.of(), 0);
	}

}
