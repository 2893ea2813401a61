package org.tallybook.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The fast way gives what the careful way gives: the same counts, rejects, findings and
 * refusals.
 */
class PlainReaderTest {

	private static final YearMonth MONTH = YearMonth.of(2024, 12);

	private static final int RECORDS = Integer.getInteger("tallybook.records", 200_000);

	/** Of several blocks each. */
	private static final int FILES_OF_BLOCKS = 40;

	private static final int POLLUTED = Math.max(600, RECORDS / 100);

	private static final List<String> PLAIN_NOTES = List.of("", "x", "seen by two", "team 4", "grand house", "#12",
			"a  b", "t", "Sum", "insight");

	private static final List<String> UNUSUAL = List.of("\"a, b\"", "\"two\nlines\"", "\"two\r\nlines\"", "Total",
			" total ", "SUBTOTAL", "\uCD1D\uACC4", "caf\u00E9", "\uD55C\uAD6D", "#REF!", "\"say \"\"so\"\"\"", "\t",
			"summe", "\"to\"\"tal\"", "\"total\"", "\"\"", "\" Total\"", "\"\u7E3D\u8A08\"", "\"a\rb\"", "\"\u0085\"",
			"\u0085", "\uFFFD", "\uFFFE", "\"x\"y", "x\"y\"", "\"x\" ", "\"\u007F\"", "\"\"\"\"", "\"a\tb\"",
			"insgesamt", "grand total");

	private static final List<String> COUNTS = List.of("0", "1", "2", "17", "00012", "", "", " 3", "3 ", "1,5", "-4",
			"+4", "3.0", "n/a", "1e3", "12345678901", "\u0663", "\u2212" + "2", "\"9\"", "1 000", "\"12\"", "\"\"",
			"\"1\"\"\"", "-", "n/a", "none", "9999999999", "99999999999", "\u00A07");

	private static final List<String> DATES = List.of("2024-13-01", "2025-01-01", "2024", "2024-02-30", "",
			" 2024-05-01", "2024-Q1", "1.5.2024", "\"2024-05-01\"", "2031-01-01", "\"2024\"\"\"", "2024-05",
			"1999..2001");

	private static final List<String> PLACES = List.of("", "All places", "Subtotal", "total", "\u00C9lan",
			"Place\u00A01", "\"Place 1\"", "\"the \"\"dell\"\"\"", "\"old, hall\"", "\"old\nhall\"", "\"old\r\nhall\"",
			"E\u0301lan", "\uFEFFPlace 1", "Place\u00851", "Place \uFFFF", "a place with a long name of many letters",
			"a place with a long name of many", "a@example.org", "\"\"", " Place 2 ", "#REF!");

	@TempDir
	Path folder;

	private long compared;

	private long plain;

	@Test
	void readsRegularRecordsAsTheCarefulWayDoes() throws IOException {
		for (int seed = 0; this.compared < RECORDS; seed++) {
			compare(seed, seed % 3 == 0 ? 0 : 0.02);
		}
		System.out.println("compared " + this.compared + " records, half of them each way; " + this.plain
				+ " of them in slices that were fast to the end");
		assertThat(this.plain).isGreaterThan(this.compared / 4);
	}

	/** What stood in a block before must not be taken for what stands behind its end. */
	@Test
	void readsOnFromBlockToBlock() throws IOException {
		for (int seed = 0; seed < FILES_OF_BLOCKS; seed++) {
			Random random = new Random(seed);
			SourceSpec spec = spec(random);
			byte[] bytes = file(random, spec, 6_000 + random.nextInt(12_000), (seed % 3 == 0) ? 0 : 0.002);
			compare(spec, Arrays.copyOf(bytes, bytes.length - random.nextInt(3)), Long.MAX_VALUE);
		}
		System.out.println("blocks: " + this.compared + " records, half of them each way; " + this.plain
				+ " of them in slices that were fast to the end");
		assertThat(this.plain).isGreaterThan(this.compared / 4);
	}

	/** Cells are known again by their bytes, eight at a time: each of them counts. */
	@Test
	void tellsApartPlacesThatDifferInOneByte() throws IOException {
		List<String> places = new ArrayList<>();
		for (int length = 1; length <= 40; length++) {
			places.add("n".repeat(length));
			for (int i = 0; i < length; i++) {
				places.add("n".repeat(i) + "m" + "n".repeat(length - 1 - i));
			}
		}
		for (int seed = 0; seed < 10; seed++) {
			Random random = new Random(seed);
			SourceSpec spec = spec(random);
			StringBuilder file = new StringBuilder("date,place,cause,killed,women,men,held,missing,note\n");
			for (int round = 0; round < 3; round++) {
				Collections.shuffle(places, random);
				places.forEach((place) -> file.append("2024-05-01," + place + ",a,3,1,1,2,0,\n"));
			}
			String text = file.toString().replace(',', spec.dialect().delimiter());
			compare(spec, text.getBytes(spec.dialect().charset()), Long.MAX_VALUE);
		}
		assertThat(this.plain).isGreaterThan(this.compared / 4);
	}

	@Test
	void readsPollutedFilesAsTheCarefulWayDoes() throws IOException {
		for (int seed = 0; seed < POLLUTED; seed++) {
			Random random = new Random(seed);
			SourceSpec spec = spec(random);
			byte[] bytes = file(random, spec, 1 + random.nextInt(40), 0.3);
			for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
				bytes[random.nextInt(
						bytes.length)] = (byte) ("\r\n\",;\u0000\u00FFx\u00C3\u0085\u007F".charAt(random.nextInt(11)));
			}
			compare(spec, bytes, 1 + random.nextInt(400));
		}
	}

	private void compare(int seed, double unusual) throws IOException {
		Random random = new Random(seed);
		SourceSpec spec = spec(random);
		byte[] bytes = file(random, spec, 1 + random.nextInt(4_000), unusual);
		compare(spec, bytes, (seed % 2 == 0) ? Long.MAX_VALUE : 1 + random.nextInt(bytes.length));
	}

	private void compare(SourceSpec spec, byte[] bytes, long sliceBytes) throws IOException {
		Path file = Files.write(this.folder.resolve("t.csv"), bytes);
		for (Slice slice : FileScan.of(spec, file, sliceBytes).slices()) {
			String careful = read(spec, file, slice, false);
			String fast = read(spec, file, slice, true);
			assertThat(fast).as(() -> new String(bytes, StandardCharsets.UTF_8)).isEqualTo(careful);
		}
	}

	/** All that comes of a slice, as text. */
	private String read(SourceSpec spec, Path file, Slice slice, boolean fast) {
		try (RecordsReader reader = fast ? fast(spec, file, slice) : careful(spec, file, slice)) {
			boolean more = true;
			while (more) {
				more = reader.readBlock(97);
			}
			this.plain += (reader instanceof PartReader part && part.isFast()) ? reader.records() : 0;
			Part part = reader.part();
			this.compared += part.read();
			return part + " " + new TreeMap<>(reader.unknownCodes().byColumn()) + " " + reader.records();
		}
		catch (IOException | InputRefusedException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	private static RecordsReader careful(SourceSpec spec, Path file, Slice slice) throws IOException {
		return new CarefulReader(spec, file, slice, MONTH, (line, entry, addresses) -> {
		});
	}

	private static PartReader fast(SourceSpec spec, Path file, Slice slice) throws IOException {
		return new PartReader(spec, file, slice, MONTH);
	}

	private static SourceSpec spec(Random random) {
		Series killed = series("killed");
		Series held = series("held");
		List<CountSpec> counts = new ArrayList<>();
		counts.add(new CountSpec(killed,
				random.nextInt(4) == 0 ? new CountSpec.Every() : new CountSpec.Sum(List.of("killed")),
				List.of(CountSpec.PartColumn.ofSex("women", "female"), CountSpec.PartColumn.ofSex("men", "male")),
				List.of(), List.of()));
		if (random.nextBoolean()) {
			counts.add(new CountSpec(held, new CountSpec.Sum(List.of("held", "missing")), List.of(), List.of(),
					List.of()));
		}
		Map<String, Member> dimensions = new TreeMap<>();
		dimensions.put(Series.PLACE, new Member.Named(Field.of("place")));
		dimensions.put("cause", new Member.Named(new Field("cause", Map.of("a", "air", "m", "mine", "", "unknown"))));
		TallyMapper mapper = new TallyMapper("s", When.of("date"), dimensions, Optional.empty(), counts,
				random.nextBoolean() ? FaultPolicy.FLAGGED
						: new FaultPolicy(FaultPolicy.Order.REFUSE, random.nextBoolean(), random.nextBoolean()));
		Layout layout = random.nextBoolean() ? Layout.DEFAULT : new Layout(List.of(), 0, Map.of(),
				List.of(new Layout.Skip("place", List.of("All places"), List.of("Sub"))), random.nextBoolean());
		return new SourceSpec("s", "t.csv", dialect(random), layout, Limits.DEFAULT, mapper,
				new SourceSpec.Unread(Set.of("note", "held", "missing", "killed"), true, Set.of()),
				new SourceSpec.Rules(random.nextInt(1000), true, List.of(), false, LocalDate.of(2025, 3, 1)),
				List.of());
	}

	private static Dialect dialect(Random random) {
		char delimiter = random.nextInt(4) == 0 ? any(random, List.of(";", "\t", "|")).charAt(0) : ',';
		Charset charset = Charset
			.forName(random.nextInt(4) == 0 ? any(random, List.of("windows-1252", "ISO-8859-1", "IBM850")) : "UTF-8");
		Set<String> nulls = random.nextInt(5) == 0 ? Set.of("n/a", "-", "9") : Set.of("", "n/a");
		Numbers numbers = new Numbers(nulls, random.nextInt(5) == 0 ? Set.of("none", "1") : Set.of(),
				random.nextBoolean() ? " " : "", random.nextBoolean() ? "." : "", random.nextBoolean(),
				random.nextBoolean());
		return new Dialect(delimiter, Optional.of('"'), Optional.empty(), charset, Optional.empty(), 0, numbers);
	}

	private static Series series(String outcome) {
		return new Series("s/" + outcome, "s", outcome, Series.Kind.FLOW, "persons", Period.Precision.MONTH, true,
				false, List.of(Series.PLACE, Series.SEX, "cause"), Optional.empty());
	}

	private static byte[] file(Random random, SourceSpec spec, int records, double unusual) {
		String end = (random.nextInt(3) == 0) ? "\r\n" : "\n";
		StringBuilder file = new StringBuilder(random.nextInt(5) == 0 ? "\uFEFF" : "");
		file.append("date,place,cause,killed,women,men,held,missing,note").append(end);
		for (int i = 0; i < records; i++) {
			file.append(record(random, random.nextDouble() < unusual)).append(end);
		}
		if (random.nextInt(3) == 0) {
			file.setLength(file.length() - (random.nextBoolean() ? end.length() : 1));
		}
		String text = file.toString();
		char delimiter = spec.dialect().delimiter();
		return ((delimiter == ',') ? text : text.replace(',', delimiter)).getBytes(spec.dialect().charset());
	}

	private static String record(Random random, boolean unusual) {
		int women = random.nextInt(9);
		int men = random.nextInt(9);
		List<String> cells = new ArrayList<>(
				List.of("2024-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)),
						"Place " + random.nextInt(12), List.of("a", "m", "").get(random.nextInt(3)),
						String.valueOf(women + men + random.nextInt(3)), String.valueOf(women), String.valueOf(men),
						String.valueOf(random.nextInt(1000)), random.nextInt(3) == 0 ? "" : "5",
						PLAIN_NOTES.get(random.nextInt(PLAIN_NOTES.size()))));
		for (int i = unusual ? 1 + random.nextInt(2) : 0; i > 0; i--) {
			int column = random.nextInt(cells.size());
			cells.set(column, switch (column) {
				case 0 -> any(random, DATES);
				case 1 -> any(random, PLACES);
				case 2 -> any(random, List.of("q", "A", "\"m\"", "\"a\"\"\"", "#N/A", "\u00E4"));
				case 8 -> any(random, UNUSUAL);
				default -> any(random, COUNTS);
			});
			if (random.nextInt(12) == 0) {
				cells.remove(0);
				cells.add(0, "");
			}
			if (random.nextInt(20) == 0) {
				return random.nextBoolean() ? String.join(",", cells) + "," : "";
			}
		}
		return String.join(",", cells);
	}

	private static String any(Random random, List<String> of) {
		return of.get(random.nextInt(of.size()));
	}

}
