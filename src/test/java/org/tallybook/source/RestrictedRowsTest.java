package org.tallybook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.tallybook.tally.Cells;
import org.tallybook.tally.Tally;

import static org.assertj.core.api.Assertions.assertThat;

/** Records of which some are public. */
class RestrictedRowsTest {

	private static final String HEADER = "list,month,place,dead,women,men\n";

	private static SourceSpec spec(SourceSpec plain) {
		return new SourceSpec(plain.id(), plain.file(), plain.dialect(), plain.layout(), plain.limits(), plain.mapper(),
				plain.unread(), plain.rules(), plain.addresses(),
				Optional.of(new PublicRows("list", Set.of("gazette", "court"))));
	}

	private static final SourceSpec SPEC = spec(Sample.tallies());

	private static Map<String, Long> counts(List<Tally> tallies) {
		Map<String, Long> counts = new TreeMap<>();
		tallies.forEach((tally) -> counts.put(tally.key().period() + " " + String.join(" ", tally.key().members()),
				tally.count().low().count()));
		return counts;
	}

	@Test
	void keepsTheCountsOfRestrictedRowsApart() throws Exception {
		Part part = Sample.read(SPEC, HEADER + "gazette,2024-01,dell,9,4,5\nmonitors,2024-01,dell,3,1,2\n"
				+ ",2024-02,dell,2,2,\n court ,2024-02,dell,1,0,1\nGazette,2024-03,dell,1,1,0\n");
		assertThat(counts(part.tallies())).containsEntry("2024-01 dell all", 12L).containsEntry("2024-02 dell all", 3L);
		assertThat(counts(part.restricted())).isEqualTo(Map.of("2024-01 dell all", 3L, "2024-01 dell female", 1L,
				"2024-01 dell male", 2L, "2024-02 dell all", 2L, "2024-02 dell female", 2L, "2024-03 dell all", 1L,
				"2024-03 dell female", 1L, "2024-03 dell male", 0L));
	}

	@Test
	void setsAsideAndRefusesTheSameRecordsOnBothSides() throws Exception {
		Part part = Sample.read(spec(Sample.tallies(Dialect.DEFAULT, 5)), HEADER
				+ "monitors,2025-01,dell,3,1,2\nmonitors,2024-01,dell,x,1,2\n#N/A,2024-01,dell,3,1,2\ncourt,2024-01,dell,1,0,1\n");
		assertThat(part.setAside()).isEqualTo(1);
		assertThat(part.rejects()).extracting((reject) -> reject.line() + " " + reject.column() + " " + reject.code())
			.containsExactly("3 dead type-error", "4 list forbidden-value");
		assertThat(counts(part.tallies())).containsEntry("2024-01 dell all", 1L);
		assertThat(part.restricted()).isEmpty();
	}

	@Test
	void refusesAFileWithoutTheColumn() {
		assertThat(Sample.refusal(SPEC, Sample.HEADER + "2024-01,dell,3,1,2\n"))
			.contains("column 'list': missing-label: ");
	}

	@Test
	void countsNobodyWhereAllRowsOfACellArePublic() throws Exception {
		Part part = Part.combine(SPEC,
				List.of(Sample.read(SPEC, HEADER + "gazette,2024-01,dell,9,4,5\nmonitors,2024-02,dell,3,1,2\n")));
		assertThat(counts(part.restricted())).containsEntry("2024-01 dell all", 0L)
			.containsEntry("2024-01 dell female", 0L)
			.containsEntry("2024-02 dell all", 3L)
			.hasSize(6);
	}

	@Test
	void readsTheSameInSlices() throws Exception {
		Random random = new Random(7);
		int cases = 30;
		for (int i = 0; i < cases; i++) {
			StringBuilder text = new StringBuilder(HEADER);
			Cells restricted = new Cells();
			List<String> lists = List.of("gazette", "court", "monitors", "");
			for (int line = 0; line < 40; line++) {
				String list = lists.get(random.nextInt(4));
				String row = "2024-0%s,place %s,%s,%s,%s\n".formatted(1 + random.nextInt(3), random.nextInt(3),
						random.nextInt(20), random.nextInt(9), random.nextInt(9));
				text.append(list).append(',').append(row);
				if (list.equals("monitors") || list.isEmpty()) {
					Sample.read(Sample.tallies(), Sample.HEADER + row).tallies().forEach(restricted::add);
				}
			}
			List<Part> slices = Sample.read(SPEC, Sample.bytes(text.toString()), 300);
			assertThat(slices).hasSizeGreaterThan(2);
			Part whole = Part.combine(SPEC, slices);
			Map<String, Long> some = counts(whole.restricted());
			assertThat(some.keySet()).isEqualTo(counts(whole.tallies()).keySet());
			assertThat(some).containsAllEntriesOf(counts(restricted.tallies()));
			List<String> none = new ArrayList<>(some.keySet());
			none.removeAll(counts(restricted.tallies()).keySet());
			assertThat(none).allSatisfy((key) -> assertThat(some).containsEntry(key, 0L));
		}
		System.out.printf("Public rows: %s files in slices%n", cases);
	}

	@Test
	void keepsNothingApartWhereAllRowsAreOfOneKind() throws Exception {
		SourceSpec plain = Sample.tallies();
		Part part = Sample.read(plain, Sample.HEADER + "2024-01,dell,3,1,2\n");
		assertThat(part.restricted()).isEmpty();
		assertThat(Part.combine(plain, List.of(part)).restricted()).isEmpty();
	}

}
