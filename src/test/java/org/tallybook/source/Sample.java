package org.tallybook.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.tallybook.source.ClaimColumns.Property;
import org.tallybook.tally.Cells;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Small sources of counts and of claims, and their files. */
final class Sample {

	static final Series DEAD = new Series("s/dead", "s", "dead", Series.Kind.FLOW, "persons", Period.Precision.MONTH,
			true, false, List.of(Series.PLACE, Series.SEX), Optional.empty());

	static final String HEADER = "month,place,dead,women,men\n";

	/** The columns of the claims: each is called after its property. */
	static final String CLAIMS = "claim,incident,outcome,from,to,low,low-kind,best,high,high-kind,share-of,share,"
			+ "share-kind,wording,claimant,anonymous,stance,part-of,url,url-kind,url-check\n";

	private Sample() {
	}

	static SourceSpec tallies() {
		return tallies(Dialect.DEFAULT, 0);
	}

	static SourceSpec tallies(Dialect dialect, long limit) {
		CountSpec count = new CountSpec(DEAD, new CountSpec.Sum(List.of("dead")),
				List.of(CountSpec.PartColumn.ofSex("women", "female"), CountSpec.PartColumn.ofSex("men", "male")),
				List.of(), List.of());
		return new SourceSpec("s", "t.csv", dialect, mapper(Field.of("place"), count), Set.of("remark"), limit);
	}

	/** Counts beside which the source publishes the share of women. */
	static SourceSpec withShare(String column) {
		TallyMapper mapper = (TallyMapper) tallies().mapper();
		CountSpec count = mapper.counts().get(0);
		CountSpec shared = new CountSpec(DEAD, count.total(), count.parts(), List.of(), List.of(), Optional.empty(),
				Optional.of(new CountSpec.PublishedShare(column, "female", false)));
		return new SourceSpec("s", "t.csv", Dialect.DEFAULT, mapper(Field.of("place"), shared), Set.of(), 0);
	}

	static SourceSpec with(SourceSpec spec, SourceSpec.Rules rules) {
		return new SourceSpec(spec.id(), spec.file(), spec.dialect(), spec.layout(), spec.limits(), spec.mapper(),
				spec.unread(), rules, spec.addresses());
	}

	/** Counts whose dates are written in one of several formats. */
	static SourceSpec dated(String... formats) {
		TallyMapper mapper = (TallyMapper) tallies().mapper();
		PeriodFormat format = new PeriodFormat(List.of(formats), Locale.ENGLISH, Optional.empty());
		return new SourceSpec("s", "t.csv", Dialect.DEFAULT, new TallyMapper("s", new When.Column("month", format),
				mapper.dimensions(), Optional.empty(), mapper.counts(), FaultPolicy.FLAGGED), Set.of(), 0);
	}

	/** Counts by month and place. */
	static TallyMapper mapper(Field place, CountSpec count) {
		return new TallyMapper("s", When.of("month"), Map.of(Series.PLACE, new Member.Named(place)), Optional.empty(),
				List.of(count), FaultPolicy.FLAGGED);
	}

	static SourceSpec claims() {
		TreeMap<Property, Field> fields = new TreeMap<>();
		for (Property property : Property.values()) {
			if (List.of(CLAIMS.strip().split(",")).contains(property.code())) {
				fields.put(property, Field.of(property.code()));
			}
		}
		return new SourceSpec("r", "c.csv", Dialect.DEFAULT, new ClaimMapper("r", new ClaimColumns(fields)), Set.of(),
				0);
	}

	/**
	 * A record of the claims: "about a hall, by a desk" with some cells replaced.
	 */
	static String claim(String... cells) {
		Map<String, String> values = new TreeMap<>(Map.of("claim", "k1", "incident", "hall", "outcome", "hurt", "from",
				"2024-05-01", "to", "2024-05-02", "wording", "about a hall", "claimant", "Desk A", "stance", "asserts",
				"url", "https://example.org", "url-kind", "original"));
		for (int i = 0; i < cells.length; i += 2) {
			values.put(cells[i], cells[i + 1]);
		}
		List<String> record = new ArrayList<>();
		for (String column : CLAIMS.strip().split(",")) {
			record.add(values.getOrDefault(column, ""));
		}
		return String.join(",", record) + "\n";
	}

	static Dialect in(Charset charset) {
		return Dialect.of(',', charset, Set.of(""));
	}

	static Part read(SourceSpec spec, String text) throws IOException {
		return read(spec, text.getBytes(spec.dialect().charset()));
	}

	static Part read(SourceSpec spec, byte[] bytes) throws IOException {
		return read(spec, bytes, Long.MAX_VALUE).get(0);
	}

	/** The parts of all slices of a file, read in blocks of three records. */
	static List<Part> read(SourceSpec spec, byte[] bytes, long sliceBytes) throws IOException {
		Path file = Files.createTempFile("sample", ".csv");
		try {
			Files.write(file, bytes);
			List<Part> parts = new ArrayList<>();
			for (Slice slice : FileScan.of(spec, file, sliceBytes).slices()) {
				try (PartReader reader = new PartReader(spec, file, slice, YearMonth.of(2024, 12))) {
					boolean more = true;
					while (more) {
						more = reader.readBlock(3);
					}
					parts.add(reader.part());
				}
			}
			return parts;
		}
		finally {
			Files.delete(file);
		}
	}

	static String refusal(SourceSpec spec, String text) {
		return refusal(spec, text.getBytes(spec.dialect().charset()));
	}

	static String refusal(SourceSpec spec, byte[] bytes) {
		InputRefusedException refused = catchThrowableOfType(InputRefusedException.class,
				() -> refuse(spec, read(spec, bytes, Long.MAX_VALUE)));
		return String.valueOf(refused.getMessage());
	}

	private static void refuse(SourceSpec spec, List<Part> parts) {
		Part.combine(spec, parts).refusal(spec).ifPresent((message) -> {
			throw new InputRefusedException(message);
		});
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	static byte[] join(byte[]... parts) {
		byte[] all = new byte[0];
		for (byte[] part : parts) {
			int length = all.length;
			all = java.util.Arrays.copyOf(all, length + part.length);
			System.arraycopy(part, 0, all, length, part.length);
		}
		return all;
	}

	/** The counts of parts by cell, as words. */
	static Map<String, Long> counts(List<Part> parts) {
		Cells cells = new Cells();
		parts.forEach((part) -> part.tallies().forEach(cells::add));
		Map<String, Long> counts = new TreeMap<>();
		cells.tallies()
			.forEach((tally) -> counts.put(tally.key().period() + " " + String.join(" ", tally.key().members()),
					tally.count().low().count()));
		return counts;
	}

}
