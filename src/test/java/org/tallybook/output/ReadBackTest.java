package org.tallybook.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.tallybook.report.Figure;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What was written is read back before it is published. */
class ReadBackTest {

	private static final Pattern NUMBER = Pattern.compile("(<c r=\"[A-Z]+\\d+\" t=\"n\"[^>]*><v>)([^<]+)(</v>)");

	private static final String WORKBOOK = "casualties-2025-12.xlsx";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@MethodSource("org.tallybook.output.Written#all")
	void findsEveryNumberOfEverySheetInTheDataFile(Written written) throws IOException {
		ReadBack.Checked checked = ReadBack.check(written.release(), written.root());
		System.out.printf("%s: %s numbers, %s ends of totals%n", written, checked.numbers(), checked.totals());
		assertThat(checked.numbers()).isGreaterThan(300);
	}

	@Test
	void holdsTotalsAgainstTheirParts() throws IOException {
		ReadBack.Checked checked = ReadBack.check(Written.bundled().release(), Written.bundled().root());
		assertThat(checked.totals()).isGreaterThan(200);
	}

	/**
	 * One number in one sheet, anywhere, is found; every third sheet, for the sake of
	 * time.
	 */
	@Test
	void refusesAWorkbookInWhichOneNumberIsAnother() throws IOException {
		Written written = Written.bundled();
		Random random = new Random(20251231);
		int tried = 0;
		List<String> sheets = sheets(written.root().resolve(WORKBOOK));
		for (int i = 0; i < sheets.size(); i += 3) {
			String sheet = sheets.get(i);
			copy(written);
			if (change(this.folder.resolve(WORKBOOK), sheet, (xml) -> withAnotherNumber(xml, random))) {
				tried++;
				assertThatExceptionOfType(DamagedReleaseException.class).as(sheet)
					.isThrownBy(() -> ReadBack.check(written.release(), this.folder))
					.withMessageContaining(WORKBOOK + ", sheet '");
			}
		}
		System.out.printf("%s sheets with a number that was changed%n", tried);
		assertThat(tried).isGreaterThan(7);
	}

	/** A sheet that ends in its first rows is as damaged as one with another number. */
	@Test
	void refusesAWorkbookOfWhichASheetEndsTooEarly() throws IOException {
		Written written = Written.bundled();
		List<String> sheets = sheets(written.root().resolve(WORKBOOK));
		int found = 0;
		for (int i = 1; i < sheets.size(); i += 5) {
			copy(written);
			change(this.folder.resolve(WORKBOOK), sheets.get(i),
					(xml) -> xml.replaceFirst("(?s)<row r=\"3\".*</row>", ""));
			try {
				ReadBack.check(written.release(), this.folder);
			}
			catch (DamagedReleaseException ex) {
				assertThat(ex).hasMessageContaining(WORKBOOK + ", sheet '");
				found++;
			}
		}
		assertThat(found).isGreaterThan(2);
	}

	@Test
	void refusesADataFileInWhichOneNumberIsAnother() throws IOException {
		Written written = Written.bundled();
		copy(written);
		Path data = this.folder.resolve("data.csv");
		String text = Files.readString(data);
		assertThat(text).contains(",34537,");
		Files.writeString(data, text.replaceFirst(",34537,", ",34573,"));
		assertThatExceptionOfType(DamagedReleaseException.class)
			.isThrownBy(() -> ReadBack.check(written.release(), this.folder))
			.withMessageContaining("data.csv");
	}

	private void copy(Written written) throws IOException {
		for (String file : written.files()) {
			if (!file.contains("/")) {
				Files.write(this.folder.resolve(file), written.bytes(file));
			}
		}
	}

	private static List<String> sheets(Path workbook) throws IOException {
		try (ZipFile zip = new ZipFile(workbook.toFile())) {
			return zip.stream()
				.map(ZipEntry::getName)
				.filter((name) -> name.startsWith("xl/worksheets/sheet"))
				.toList();
		}
	}

	/** Changes a sheet; false where nothing of it was changed. */
	private static boolean change(Path workbook, String sheet, UnaryOperator<String> edit) throws IOException {
		ByteArrayOutputStream changed = new ByteArrayOutputStream();
		boolean found = false;
		try (ZipFile zip = new ZipFile(workbook.toFile()); ZipOutputStream out = new ZipOutputStream(changed)) {
			for (ZipEntry entry : zip.stream().toList()) {
				byte[] bytes = zip.getInputStream(entry).readAllBytes();
				if (entry.getName().equals(sheet)) {
					String xml = new String(bytes, StandardCharsets.UTF_8);
					String edited = edit.apply(xml);
					found = !edited.equals(xml);
					bytes = edited.getBytes(StandardCharsets.UTF_8);
				}
				out.putNextEntry(new ZipEntry(entry.getName()));
				out.write(bytes);
			}
		}
		Files.write(workbook, changed.toByteArray());
		return found;
	}

	/** Adds one to a number of a sheet that has one. */
	private static String withAnotherNumber(String xml, Random random) {
		List<MatchResult> numbers = NUMBER.matcher(xml).results().toList();
		if (numbers.isEmpty()) {
			return xml;
		}
		MatchResult one = numbers.get(random.nextInt(numbers.size()));
		return xml.substring(0, one.start(2)) + (Double.parseDouble(one.group(2)) + 1) + xml.substring(one.end(2));
	}

	@Test
	void refusesPartsThatDoNotComeToTheirTotal() throws IOException {
		assertThat(Totals.check(people(10, 3, 5, 2), Map.of())).isEqualTo(3);
		assertThatExceptionOfType(DamagedReleaseException.class)
			.isThrownBy(() -> Totals.check(people(10, 3, 5, 1), Map.of()))
			.withMessage("figure 't//persons': expected its parts by sex to come to 10 but they come to 9");
	}

	@Test
	void holdsNothingAgainstPartsThatAreNotAllThereOrNotKnown() throws IOException {
		List<Figure> people = people(10, 3, 5, 1);
		assertThat(Totals.check(people.subList(0, 3), Map.of())).isZero();
		List<Figure> suppressed = new ArrayList<>(people);
		suppressed.set(1, people.get(1).withValue(Value.none(State.SUPPRESSED)));
		assertThat(Totals.check(suppressed, Map.of())).isZero();
		List<Figure> flagged = new ArrayList<>(people);
		flagged.set(0, people.get(0).withValue(Value.of(10).with(Mark.FLAGGED)));
		assertThat(Totals.check(flagged, Map.of())).isZero();
		List<Figure> atLeast = new ArrayList<>(people);
		atLeast.set(0, people.get(0).withValue(Value.of(CountRange.atLeast(10))));
		assertThat(Totals.check(atLeast, Map.of())).isZero();
	}

	@Test
	void leavesToThePublisherWhatHeDividesHimself() throws IOException {
		List<Figure> people = people(10, 3, 5, 1);
		assertThat(Totals.check(people, Map.of(people.get(0).series(), Set.of("sex")))).isZero();
	}

	@Test
	void takesAPartWithoutACaseForZero() throws IOException {
		List<Figure> people = new ArrayList<>(people(8, 3, 5, 1));
		people.set(3, people.get(3).withValue(Value.none(State.NONE_DOCUMENTED)));
		assertThat(Totals.check(people, Map.of())).isEqualTo(3);
	}

	private static List<Figure> people(long all, long female, long male, long unknown) {
		return Stream.of(figure("", all), figure("female", female), figure("male", male), figure("unknown", unknown))
			.toList();
	}

	private static Figure figure(String sex, long count) {
		SortedMap<String, String> members = new TreeMap<>();
		if (!sex.isEmpty()) {
			members.put("sex", sex);
		}
		return new Figure("t/" + sex + "/persons", "t", "s/arrived", "flow", "arrived", "persons",
				Optional.of(Period.year(2024)), members, "persons", Value.of(count), 1, "d", "2025-01-01");
	}

}
