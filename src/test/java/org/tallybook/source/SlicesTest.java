package org.tallybook.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallybook.tally.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tallybook.source.Sample.bytes;

/** However a file is cut, the same is read. */
class SlicesTest {

	private static final String[] PLACES = { "dell", "\"old\nhall\"", "\"a \"\"b\"\"\"", "똠", "\"x,\r\n\r\ny\"" };

	private static final String CHANGED = "t.csv: the file changed while it was read; run again to report on it as it is now";

	/** The hash of no bytes, as sha256sum tells it. */
	private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

	@TempDir
	Path folder = Path.of("");

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void readsTheSameWhateverTheSizeOfTheSlices(long seed) throws IOException {
		byte[] file = bytes(file(new Random(seed)));
		Part whole = Sample.read(Sample.tallies(), file);
		Map<String, Long> counts = Sample.counts(List.of(whole));
		assertThat(counts).isNotEmpty();
		for (int size = 1; size <= file.length + 1; size++) {
			List<Part> parts = Sample.read(Sample.tallies(), file, size);
			assertThat(Sample.counts(parts)).as("slices of %d bytes", size).isEqualTo(counts);
			assertThat(parts.stream().mapToLong(Part::read).sum()).isEqualTo(whole.read());
			assertThat(parts.stream().mapToLong(Part::accepted).sum()).isEqualTo(whole.accepted());
			assertThat(parts.stream().mapToLong(Part::setAside).sum()).isEqualTo(whole.setAside());
			assertThat(parts.stream().flatMap((part) -> part.findings().stream()).map(Finding::line))
				.isEqualTo(whole.findings().stream().map(Finding::line).toList());
		}
	}

	@Test
	void namesTheSameLineInEverySlice() throws IOException {
		byte[] file = bytes(Sample.HEADER + "2024-01,\"a\n\nb\",1,0,1\n2024-02,a,x,0,1\n2024-02,a,1,0,1\n");
		SourceSpec spec = Sample.tallies(Dialect.DEFAULT, 1);
		for (int size = 1; size <= file.length; size++) {
			List<Finding> rejects = Sample.read(spec, file, size)
				.stream()
				.flatMap((p) -> p.rejects().stream())
				.toList();
			assertThat(rejects).extracting(Finding::line).containsExactly(5L);
		}
	}

	/** A slice does not know what was counted before it. */
	@Test
	void refusesARepeatedCellWhateverTheSizeOfTheSlices() throws IOException {
		SourceSpec spec = Sample.with(Sample.tallies(),
				new SourceSpec.Rules(9, false, List.of(), false, LocalDate.of(2025, 3, 1)));
		byte[] file = bytes(Sample.HEADER + "2024-01,dell,5,2,3\n2024-02,dell,1,0,1\n2024-01,dell,7,3,4\n");
		for (int size = 1; size <= file.length; size++) {
			List<Part> parts = Sample.read(spec, file, size);
			assertThat(Sample.counts(parts)).as("slices of %d bytes", size)
				.isEqualTo(Sample.counts(List.of(Sample.read(spec, file))))
				.containsValue(5L)
				.doesNotContainValue(12L);
			assertThat(parts.stream().flatMap((part) -> part.rejects().stream())).extracting(Finding::line)
				.containsExactly(4L);
			assertThat(parts.stream().mapToLong(Part::accepted).sum()).isEqualTo(2);
		}
	}

	@Test
	void startsEverySliceAtARecord() throws IOException {
		Path file = Files.writeString(this.folder.resolve("x.csv"), "a,b\n\"1\n1\",2\n3,4");
		FileScan scan = FileScan.of(Sample.tallies(), file, 1);
		assertThat(scan.slices()).extracting(Slice::from, Slice::to, Slice::firstLine)
			.containsExactly(tuple(0L, 4L, 1L), tuple(4L, 12L, 2L), tuple(12L, 15L, 4L));
		assertThat(scan.bytes()).isEqualTo(15);
	}

	/** The checks are those of Python: zlib.crc32, and CRC-32C by its polynomial. */
	@Test
	void pinsTheBytesOfEverySliceAndTheStartOfTheFile() throws IOException {
		Path file = Files.writeString(this.folder.resolve("x.csv"), "a,b\n\"1\n1\",2\n3,4");
		assertThat(FileScan.of(Sample.tallies(), file, 1).slices()).extracting((slice) -> slice.pin().orElseThrow())
			.extracting((pin) -> Long.toHexString(pin.bytes()))
			.containsExactly("249710c56251f608", "db76c3aaee2227ee", "c1e91dc040c07a5f");
		assertThat(FileScan.of(Sample.tallies(), file, 1).slices()).extracting((slice) -> slice.pin().orElseThrow())
			.extracting(Slice.Pin::head)
			.containsOnly("f8c988c767a7c1e7f4d75dfb019722628021fb59f5bb80504d66235fe08a1cf4");
	}

	/** Whether or not it reads well: a part must not be kept for a file it is not of. */
	@Test
	void refusesASliceThatIsNotWhatWasScanned() throws IOException {
		StringBuilder text = new StringBuilder(Sample.HEADER);
		for (int place = 10_000; place < 16_000; place++) {
			text.append("2024-01,").append(place).append(",3,1,2\n");
		}
		Path file = Files.writeString(this.folder.resolve("t.csv"), text);
		List<Slice> slices = FileScan.of(Sample.tallies(), file, 40_000).slices();
		assertThat(slices).hasSize(4);
		Files.writeString(file, text.toString().replace("15999,3,1,2", "15999,3,2,1"));
		assertThat(outcomes(file, slices)).containsExactly("read", "read", "read", CHANGED);
		Files.writeString(file, text.toString().replace("women,men", "men,women"));
		assertThat(outcomes(file, slices)).as("under another header").containsOnly(CHANGED);
		Files.writeString(file, text);
		assertThat(outcomes(file, slices)).containsOnly("read");
	}

	private static List<String> outcomes(Path file, List<Slice> slices) throws IOException {
		List<String> outcomes = new ArrayList<>();
		for (Slice slice : slices) {
			try (PartReader reader = new PartReader(Sample.tallies(), file, slice, YearMonth.of(2024, 12))) {
				while (reader.readBlock(2)) {
					// Until the slice is read.
				}
				outcomes.add("read");
			}
			catch (InputRefusedException ex) {
				outcomes.add(String.valueOf(ex.getMessage()));
			}
		}
		return outcomes;
	}

	@Test
	void hashesTheWholeFile() throws IOException {
		Path file = Files.writeString(this.folder.resolve("x.csv"), "abc");
		// The example of FIPS 180-4.
		assertThat(FileScan.of(Sample.tallies(), file, 1).sha256())
			.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

	@Test
	void isOfNoFileThatGrowsMeanwhile() throws Exception {
		Path file = Files.write(this.folder.resolve("x.csv"), new byte[1 << 22]);
		AtomicBoolean over = new AtomicBoolean();
		Thread other = new Thread(() -> {
			while (!over.get()) {
				append(file);
			}
		});
		other.start();
		try {
			while (Files.size(file) == 1 << 22) {
				Thread.onSpinWait();
			}
			assertThatThrownBy(() -> FileScan.of(Sample.tallies(), file, 1)).isInstanceOf(InputRefusedException.class)
				.hasMessageContaining("the file changed while it was read");
		}
		finally {
			over.set(true);
			other.join();
		}
	}

	private static void append(Path file) {
		try {
			Files.write(file, new byte[1], StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void hasOneSliceForAnEmptyFile() throws IOException {
		Path file = Files.createFile(this.folder.resolve("x.csv"));
		assertThat(FileScan.of(Sample.tallies(), file, 1).slices()).singleElement().satisfies((slice) -> {
			assertThat(slice).extracting(Slice::from, Slice::to, Slice::firstLine).containsExactly(0L, 0L, 1L);
			assertThat(slice.pin().orElseThrow()).isEqualTo(new Slice.Pin(NOTHING, 0));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16", "UTF-16LE", "x-windows-949", "IBM037", "ISO-2022-CN" })
	void cutsOnlyWhereAByteIsSurelyALineFeedOrAQuote(String charset) throws IOException {
		Path file = Files.writeString(this.folder.resolve("x.csv"), "a\nb\nc\n", StandardCharsets.UTF_16LE);
		SourceSpec spec = Sample.tallies(Sample.in(java.nio.charset.Charset.forName(charset)), 0);
		assertThat(FileScan.of(spec, file, 1).slices()).hasSize(1);
	}

	private static String file(Random random) {
		String end = random.nextBoolean() ? "\r\n" : "\n";
		StringBuilder file = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
		file.append(Sample.HEADER.strip()).append(end);
		for (int i = 0; i < 12; i++) {
			file.append("20%d-0%d".formatted(24 + random.nextInt(2), 1 + random.nextInt(9)))
				.append(',')
				.append(PLACES[random.nextInt(PLACES.length)])
				.append(",%d,%d,%d".formatted(random.nextInt(9), random.nextInt(5), random.nextInt(5)))
				.append((i == 11 && random.nextBoolean()) ? "" : end);
		}
		return file.toString();
	}

	@Test
	void findsAClaimIdThatIsUsedTwiceInDifferentSlices() throws Exception {
		SourceSpec spec = Sample.claims();
		String text = Sample.CLAIMS + Sample.claim() + Sample.claim("claim", "k2") + Sample.claim("low", "5");
		List<Part> parts = Sample.read(spec, Sample.bytes(text), 1);
		assertThat(parts).hasSize(4);
		Part whole = Part.combine(spec, parts);
		assertThat(whole.claims()).extracting((claim) -> claim.id()).containsExactly("k1", "k2");
		assertThat(whole.rejects()).singleElement()
			.satisfies((reject) -> assertThat(reject.code() + " " + reject.line()).isEqualTo("unique-error 4"));
		assertThat(whole).isEqualTo(Sample.read(spec, text));
	}

}
