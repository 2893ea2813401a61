package org.tallybook.pollution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.tallybook.source.FileScan;
import org.tallybook.source.InputRefusedException;
import org.tallybook.source.Part;
import org.tallybook.source.PartReader;
import org.tallybook.source.RecordVisitor;
import org.tallybook.source.Slice;
import org.tallybook.source.SourceSpec;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.Tally;

/**
 * What the program reads from a file.
 *
 * @param refused why it refuses the whole of it
 * @param records what the accepted records count, by line
 * @param part the sum of its parts, where it was read
 * @param refusal why the source cannot be used
 */
record Observed(Optional<String> refused, Map<Long, List<Fact>> records, Optional<Part> part,
		Optional<String> refusal) {

	private static final YearMonth MONTH = YearMonth.of(2025, 12);

	/** Reads a file as the job does. */
	static Observed of(SourceSpec spec, Path file, byte[] bytes, long sliceBytes) throws IOException {
		Files.write(file, bytes);
		Map<Long, List<Fact>> records = new TreeMap<>();
		try {
			List<Part> parts = new ArrayList<>();
			for (Slice slice : FileScan.of(spec, file, sliceBytes).slices()) {
				parts.add(part(spec, file, slice, records));
			}
			Part whole = Part.combine(spec, parts);
			return new Observed(Optional.empty(), records, Optional.of(whole), whole.refusal(spec));
		}
		catch (InputRefusedException ex) {
			return new Observed(Optional.of(String.valueOf(ex.getMessage())), records, Optional.empty(),
					Optional.empty());
		}
	}

	/** What the careful way reads, which is what the fast way reads as well. */
	private static Part part(SourceSpec spec, Path file, Slice slice, Map<Long, List<Fact>> records)
			throws IOException {
		RecordVisitor visitor = (line, entry, addresses) -> records.put(line,
				entry.tallies().stream().map(Observed::fact).sorted().toList());
		Object fast = outcome(() -> new PartReader(spec, file, slice, MONTH));
		Object careful = outcome(() -> new PartReader(spec, file, slice, MONTH, visitor));
		if (!fast.equals(careful)) {
			throw new IllegalStateException("Expected the fast way to read '%s' but got '%s'".formatted(careful, fast));
		}
		if (careful instanceof Part part) {
			return part;
		}
		throw new InputRefusedException(String.valueOf(careful));
	}

	/** A part, or why there is none. */
	private static Object outcome(Opening opening) throws IOException {
		try (PartReader reader = opening.open()) {
			boolean more = true;
			while (more) {
				more = reader.readBlock(7);
			}
			return reader.part();
		}
		catch (InputRefusedException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	/** Opens a slice in one of the ways. */
	private interface Opening {

		PartReader open() throws IOException;

	}

	static Fact fact(Tally tally) {
		String series = tally.key().series().substring(tally.key().series().indexOf('/') + 1);
		CountRange count = tally.count();
		return new Fact(series + " " + tally.key().period().code() + " " + String.join("|", tally.key().members()),
				end(count.low()), count.best().orElse(Fact.NONE), end(count.high()));
	}

	private static long end(End end) {
		return end.isStated() ? end.count() : Fact.NONE;
	}

}
