package org.tallybook.source;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.tallybook.declaration.DeclarationException;
import org.tallybook.declaration.ReportFile;
import org.tallybook.tally.CellKey;
import org.tallybook.tally.Period;
import org.tallybook.tally.Tally;

/**
 * The reading step alone, to be timed: a file is scanned, read as the declaration beside
 * it says, and added up by period and members.
 */
final class ReadingStep {

	private static final int BLOCK_RECORDS = 5000;

	private static final YearMonth MONTH = YearMonth.of(2025, 12);

	private ReadingStep() {
	}

	/**
	 * Prints the number of records and the seconds of the scan and of the reading, and
	 * writes the sums in the order of their keys.
	 * @param args the file, the number of threads, and the file of the sums
	 */
	public static void main(String[] args) throws Exception {
		Path file = Path.of(args[0]).toAbsolutePath();
		long begin = System.nanoTime();
		SourceSpec spec = spec(file);
		long declared = System.nanoTime();
		FileScan scan = FileScan.of(spec, file, FileScan.sliceBytes(Files.size(file), Integer.parseInt(args[1])));
		long scanned = System.nanoTime();
		List<Part> parts = read(spec, file, scan.slices(), Integer.parseInt(args[1]));
		Part whole = Part.combine(spec, parts);
		long end = System.nanoTime();
		System.out.printf(Locale.ROOT,
				"%d records, %d accepted; declaration %.2f s, scan %.2f s, reading %.2f s, all %.2f s%n", whole.read(),
				whole.accepted(), seconds(begin, declared), seconds(declared, scanned), seconds(scanned, end),
				seconds(begin, end));
		write(whole, Path.of(args[2]));
	}

	private static double seconds(long from, long to) {
		return (to - from) / 1e9;
	}

	private static SourceSpec spec(Path file) throws IOException, DeclarationException {
		Path folder = file.getParent();
		return ReportFile.read((folder != null) ? folder : Path.of(""))
			.sources()
			.stream()
			.filter((spec) -> file.endsWith(spec.file()))
			.findFirst()
			.orElseThrow();
	}

	private static List<Part> read(SourceSpec spec, Path file, List<Slice> slices, int threads)
			throws InterruptedException, ExecutionException {
		ExecutorService workers = Executors.newFixedThreadPool(threads);
		try {
			List<Callable<Part>> tasks = new ArrayList<>();
			slices.forEach((slice) -> tasks.add(() -> read(spec, file, slice)));
			List<Part> parts = new ArrayList<>();
			for (Future<Part> part : workers.invokeAll(tasks)) {
				parts.add(part.get());
			}
			return parts;
		}
		finally {
			workers.shutdown();
		}
	}

	private static Part read(SourceSpec spec, Path file, Slice slice) throws IOException {
		try (PartReader reader = new PartReader(spec, file, slice, MONTH)) {
			while (reader.readBlock(BLOCK_RECORDS)) {
				// Until the slice is read.
			}
			return reader.part();
		}
	}

	/** A line for each cell: its period, its members, its series and its sum. */
	private static void write(Part whole, Path file) throws IOException {
		Map<Period, String> periods = new HashMap<>();
		StringBuilder line = new StringBuilder();
		try (Writer lines = Files.newBufferedWriter(file)) {
			for (Tally tally : whole.tallies()) {
				CellKey key = tally.key();
				line.setLength(0);
				line.append(periods.computeIfAbsent(key.period(), Period::code));
				key.members().forEach((member) -> line.append(',').append(member));
				line.append(',').append(key.series()).append('=').append(tally.count().low().count()).append('\n');
				lines.append(line);
			}
		}
	}

}
