package org.tallybook.declaration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallybook.source.FileScan;
import org.tallybook.source.InputRefusedException;
import org.tallybook.source.Part;
import org.tallybook.source.PartReader;
import org.tallybook.source.RejectReason;
import org.tallybook.source.Slice;
import org.tallybook.source.SourceSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each layout by its words in a declaration; sums were made by hand. */
class LayoutsTest {

	private static final String FRAME = """
			calendar: {days-after-month: 25}
			imprint: {name: A, contact: a, corrections: a, cite: a, licence: a, revisions: a, limits: a}
			workbooks: {halls: {title: A, about: a, sources: [halls]}}
			sources:
			  halls:
			    kind: tallies
			    title: Halls
			    publisher: {name: A, licence: a, cite: a, corrections: a}
			    definition: {includes: a, excludes: a, proof: a, coverage: complete, collected: a}
			    retrieved: 1990-01-01
			    complete-to: 1989-12
			    confidentiality: {level: public, republication-harm: considered}
			    frequency: month
			""";

	private static final String COUNT = "series: {hurt: {label: Hurt, outcome: hurt, count: n}}";

	@TempDir
	private Path folder;

	private final List<String> files = new ArrayList<>();

	@BeforeEach
	void forgetFiles() {
		this.files.clear();
	}

	private LayoutsTest file(String name, String text) throws IOException {
		return file(name, text.getBytes(StandardCharsets.UTF_8));
	}

	private LayoutsTest file(String name, byte[] bytes) throws IOException {
		Files.write(this.folder.resolve(name), bytes);
		this.files.add(name);
		return this;
	}

	/** What is read by a source of these words. */
	private Part read(String... words) throws Exception {
		StringBuilder text = new StringBuilder(FRAME).append("    file: ").append(this.files).append('\n');
		for (String word : words) {
			text.append("    ").append(word).append('\n');
		}
		Files.writeString(this.folder.resolve(ReportFile.NAME), text);
		Declaration declaration = ReportFile.read(this.folder);
		List<Part> parts = new ArrayList<>();
		for (SourceSpec spec : declaration.files("halls")) {
			for (Slice slice : FileScan.of(spec, this.folder.resolve(spec.file()), 40).slices()) {
				try (PartReader reader = new PartReader(spec, this.folder.resolve(spec.file()), slice,
						YearMonth.of(1989, 12))) {
					while (reader.readBlock(2)) {
						assertThat(reader.part().source()).isEqualTo("halls");
					}
					parts.add(reader.part());
				}
			}
		}
		return Part.combine(declaration.files("halls").get(0), parts);
	}

	/** The counts by period and members. */
	private static Map<String, Long> counts(Part part) {
		assertThat(part.rejects()).isEmpty();
		Map<String, Long> counts = new LinkedHashMap<>();
		part.tallies()
			.forEach((tally) -> counts.put((tally.key().series().replaceAll(".*/", "") + " " + tally.key().period()
					+ " " + String.join(" ", tally.key().members()))
				.strip(), tally.count().low().count()));
		return counts;
	}

	private static List<String> rejects(Part part) {
		return part.rejects()
			.stream()
			.map((r) -> r.file() + " " + r.line() + " " + r.column() + " " + r.code())
			.toList();
	}

	@Test
	void leavesPreambleCommentsUnitsFootersAndBlankLinesOut() throws Exception {
		Part part = file("a.csv", """
				A title with a stray " quote
				second line
				month,n
				(text),(persons)
				# don't read this, "please
				1987-01,4

				1987-02,5
				TOTAL,9
				Source: somebody""" + "\n").read("period: month", COUNT,
				"dialect: {preamble: 2, second-rows: 1, comment: '#', blank-rows: skip,"
						+ " skip: [{column: month, is: [TOTAL]}, {column: month, begins: ['Source:']}]}");
		assertThat(counts(part)).isEqualTo(Map.of("hurt 1987-01", 4L, "hurt 1987-02", 5L));
		assertThat(part.leftOut()).isEqualTo(2);
		assertThat(part.read()).isEqualTo(4);
	}

	@Test
	void readsFilesWithoutAHeaderAndEscapedQuotes() throws Exception {
		assertThat(counts(file("a.csv", "1987-01|'it\\'s|so'|4\n1987-02||5\n").read("period: month", COUNT,
				"dialect: {delimiter: bar, quote: single, escape: backslash, header: [month, remark, n]}",
				"ignore: remark")))
			.isEqualTo(Map.of("hurt 1987-01", 4L, "hurt 1987-02", 5L));
		assertThatThrownBy(() -> read("period: month", COUNT, "ignore: remark",
				"dialect: {delimiter: bar, quote: single, header: [month, remark, n]}"))
			.isInstanceOf(InputRefusedException.class)
			.hasMessageContaining("a.csv: line 1: quote-error");
	}

	@Test
	void readsSeveralFilesWhoseColumnsDriftAndAPackedOne() throws Exception {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write("MONAT,1988\n1988-01,7\n".getBytes(StandardCharsets.UTF_8));
		}
		file("a.csv", "Month ,1987\n1987-01,4\n").file("b.csv.gz", packed.toByteArray());
		String dialect = "dialect: {aliases: {month: [Month, MONAT], n: ['1987', '1988']}}";
		assertThat(counts(read("period: month", COUNT, dialect)))
			.isEqualTo(Map.of("hurt 1987-01", 4L, "hurt 1988-01", 7L));
	}

	/** Which records of a file those are is not known when files are put together. */
	@Test
	void refusesFilesThatRepeatEachOtherWhateverTheLimit() throws Exception {
		file("a.csv", "id,month,n\nx,1987-01,4\ny,1987-02,2\n").file("b.csv", "id,month,n\nz,1987-03,5\nx,1987-01,1\n");
		assertThat(refusal("ignore: id")).isEqualTo("b.csv: files-overlap: " + RejectReason.FILES_OVERLAP.sentence()
				+ "\nsource 'halls': its files repeat each other");
		assertThat(refusal("repeats: add", "key: id", "same-key: drop"))
			.isEqualTo("b.csv: line 3, column 'id': files-overlap: " + RejectReason.FILES_OVERLAP.sentence()
					+ "\nsource 'halls': its files repeat each other");
		assertThat(refusal("repeats: add", "ignore: id")).isEmpty();
	}

	private String refusal(String... rules) throws Exception {
		List<String> words = new ArrayList<>(List.of("period: month", COUNT, "reject-limit: 9"));
		words.addAll(List.of(rules));
		Part part = read(words.toArray(String[]::new));
		return part.refusal(ReportFile.read(this.folder).files("halls").get(0)).orElse("");
	}

	@Test
	void countsPersonsByAgeAndDropsDatesOfBirth() throws Exception {
		Part part = file("a.csv", """
				day,age,born,name
				3 mars 1987,17,1960-03-03,a
				4 mars 1987,18,1960-03-05,b
				5 mars 1987,nc,,c
				6 mars 1987,,1987,d
				""").read("period: {column: day, format: d MMMM yyyy, language: fr}",
				"dimensions: {age_group: {column: age, ages: [0, 18], codes: {nc: unknown}, blank: unknown},"
						+ " grown: {born: born, ages: [0, 27, 60], blank: unknown}}",
				"ignore: [name]", "series: {hurt: {label: Hurt, outcome: hurt, count: {every: record}}}");
		assertThat(counts(part)).isEqualTo(Map.of("hurt 1987-03 0-17 27-59", 1L, "hurt 1987-03 18+ 0-26", 1L,
				"hurt 1987-03 unknown unknown", 1L, "hurt 1987-03 unknown 0-26", 1L));
	}

	@Test
	void refusesTwoOrdersOfDatesUnlessTheDayOfTheWeekTellsThemApart() throws Exception {
		file("a.csv", "day,weekday,n\n03/02/1987,lunes,1\n02/14/1987,s\u00E1bado,2\n");
		String format = "period: {column: day, format: [dd/MM/yyyy, MM/dd/yyyy]%s}";
		String year = COUNT;
		assertThat(counts(read(format.formatted(", weekday: weekday, language: es"), year)))
			.isEqualTo(Map.of("hurt 1987-03", 1L, "hurt 1987-02", 2L));
		assertThat(rejects(read(format.formatted(""), year, "ignore: weekday"))).contains("a.csv 2 day ambiguous-date");
	}

	@Test
	void readsQuartersSpansAndEverythingUpToADate() throws Exception {
		file("a.csv", "y,q,n\n1987,2,4\n");
		assertThat(counts(read("period: {year: y, quarter: q}", COUNT))).isEqualTo(Map.of("hurt 1987-Q2", 4L));
		forgetFiles();
		file("b.csv", "a,b,n\n1987-01-03,1987-01-09,4\n1987-01-30,1987-02-02,5\n");
		assertThat(counts(read("period: {from: a, to: b}", COUNT)))
			.isEqualTo(Map.of("hurt 1987-01", 4L, "hurt 1987-Q1", 5L));
		forgetFiles();
		file("c.csv", "d,n\n1987-01-03,4\n");
		assertThat(counts(read("period: {column: d, up-to: true}",
				"series: {hurt: {label: Hurt, outcome: hurt, kind: cumulative, count: n}}")))
			.isEqualTo(Map.of("hurt ..1987-01-03", 4L));
	}

	@Test
	void takesCumulativeCountsApartAndNotWhereTheyFall() throws Exception {
		Part part = file("a.csv", """
				d,n
				1987-01-31,10
				1987-02-10,14
				1987-02-28,20
				1987-03-31,19
				1987-04-30,25
				""").read("period: {column: d, up-to: true}",
				"series: {hurt: {label: Hurt, outcome: hurt, kind: cumulative, count: n,"
						+ " differences: {series: newly, label: Newly}}}");
		Map<String, Long> counts = counts(part);
		counts.keySet().removeIf((key) -> key.startsWith("hurt"));
		assertThat(counts).isEqualTo(Map.of("newly 1987-02", 10L, "newly 1987-04", 6L));
		assertThat(part.findings()).extracting((finding) -> finding.code())
			.containsExactly("first-record", "revised-downwards");
	}

	@Test
	void leavesRepetitionsOutByTheirKeyOrRefusesThem() throws Exception {
		file("a.csv", "id,month,n\nx,1987-01,4\nx,1987-01,4\ny,1987-01,1\n");
		Part dropped = read("period: month", COUNT, "repeats: add", "key: id", "same-key: drop");
		assertThat(counts(dropped)).isEqualTo(Map.of("hurt 1987-01", 5L));
		assertThat(dropped.leftOut()).isEqualTo(1);
		assertThat(rejects(read("period: month", COUNT, "repeats: add", "key: id")))
			.containsExactly("a.csv 3 id unique-error");
	}

	@Test
	void putsRangesInOrderOnlyWhereDeclared() throws Exception {
		file("a.csv", "month,lo,b,hi\n1987-01,9,5,7\n");
		String range = "series: {hurt: {label: Hurt, outcome: hurt, low: lo, best: b, high: hi}}";
		assertThat(read("period: month", range).tallies().get(0).count().low().count()).isEqualTo(9);
		Part sorted = read("period: month", range, "faults: {range-order: sort}");
		assertThat(sorted.tallies().get(0).count().toString()).contains("count=5", "OptionalLong[7]", "count=9");
		assertThat(sorted.findings()).hasSize(1);
		assertThat(rejects(read("period: month", range, "faults: {range-order: refuse}")))
			.containsExactly("a.csv 2 lo + b + hi range-order");
	}

	@Test
	void refusesColumnsThatLookPersonalUnlessTheyAreIgnored() throws Exception {
		file("a.csv", "month,n,Nombre completo,\uC804\uD654\uBC88\uD638,colour\n1987-01,4,a,b,c\n");
		assertThatThrownBy(() -> read("period: month", COUNT, "ignore: '*'")).isInstanceOf(InputRefusedException.class)
			.hasMessageContaining("column 'Nombre completo': personal-data")
			.hasMessageContaining("column '\uC804\uD654\uBC88\uD638': personal-data")
			.hasMessageNotContaining("colour");
		assertThat(counts(read("period: month", COUNT, "ignore: [Nombre completo, \uC804\uD654\uBC88\uD638, '*']")))
			.isEqualTo(Map.of("hurt 1987-01", 4L));
		forgetFiles();
		file("b.csv", "month,n,hall\n1987-01,4,a@example.org\n1987-01,4,+82 10 0000 0000\n");
		assertThat(rejects(read("period: month", COUNT, "place: hall"))).containsExactly("b.csv 2 hall personal-data",
				"b.csv 3 hall personal-data");
	}

}
