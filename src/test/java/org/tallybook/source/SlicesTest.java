package org.tallybook.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallybook.tally.Finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallybook.source.Sample.bytes;

/** However a file is cut, the same is read. */
class SlicesTest {

	private static final String[] PLACES = { "dell", "\"old\nhall\"", "\"a \"\"b\"\"\"", "똠", "\"x,\r\n\r\ny\"" };

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

	@Test
	void startsEverySliceAtARecord() throws IOException {
		Path file = Files.writeString(this.folder.resolve("x.csv"), "a,b\n\"1\n1\",2\n3,4");
		FileScan scan = FileScan.of(Sample.tallies(), file, 1);
		assertThat(scan.slices()).containsExactly(new Slice(0, 4, 1), new Slice(4, 12, 2), new Slice(12, 15, 4));
		assertThat(scan.bytes()).isEqualTo(15);
	}

	@Test
	void hashesTheWholeFile() throws IOException {
		Path file = Files.writeString(this.folder.resolve("x.csv"), "abc");
		// The example of FIPS 180-4.
		assertThat(FileScan.of(Sample.tallies(), file, 1).sha256())
			.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

	@Test
	void hasOneSliceForAnEmptyFile() throws IOException {
		Path file = Files.createFile(this.folder.resolve("x.csv"));
		assertThat(FileScan.of(Sample.tallies(), file, 1).slices()).containsExactly(new Slice(0, 0, 1));
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
