package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tallybook.report.Records;
import org.tallybook.report.ReportSpec;
import org.tallybook.report.SourceDescription;
import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.tally.CellKey;
import org.tallybook.tally.Cells;
import org.tallybook.tally.Series;
import org.tallybook.tally.Tally;

/**
 * What was read of restricted sources, as coarse as the public release tells it: places
 * as declared, ages as child, adult and unknown.
 */
final class CoarseRecords {

	private static final String CHILD = "child";

	private static final String ADULT = "adult";

	private static final Set<String> AS_THEY_ARE = Set.of(CHILD, ADULT, "unknown", Series.ALL);

	/** Where a place goes that the declaration puts into no coarser one. */
	private static final String ELSEWHERE = "other places";

	private static final long OF_AGE = 18;

	private static final Pattern GROUP = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3})|\\+)");

	private final Map<String, SourceDescription> restricted = new HashMap<>();

	private final Map<String, List<String>> dimensions = new HashMap<>();

	private final Set<String> straddling = new HashSet<>();

	private final Records records;

	CoarseRecords(ReportSpec spec, Records records) {
		for (SourceDescription source : spec.sources()) {
			if (source.confidentiality().restricted()) {
				source.counts().stream().flatMap(CoarseRecords::series).forEach((series) -> {
					this.restricted.put(series.id(), source);
					this.dimensions.put(series.id(), series.dimensions());
				});
			}
		}
		List<Tally> tallies = records.cells().tallies();
		tallies.forEach(this::look);
		Cells cells = new Cells();
		tallies.forEach((tally) -> cells.add(coarse(tally)));
		this.records = new Records(cells, records.claims(), records.rejects(), records.findings());
	}

	private static Stream<Series> series(Counted counted) {
		return Stream
			.of(Stream.of(counted.series()), counted.takenFrom().stream(), counted.earlier().stream(),
					counted.printed().stream())
			.flatMap((series) -> series);
	}

	Records records() {
		return this.records;
	}

	/** The sources some age group of which lies on both sides of 18 years. */
	Set<String> straddling() {
		return this.straddling;
	}

	private void look(Tally tally) {
		SourceDescription source = source(tally);
		int age = index(tally, Series.AGE_GROUP);
		if (source != null && age >= 0 && adultOrChild(tally.key().members().get(age)).isEmpty()) {
			this.straddling.add(source.id());
		}
	}

	private @Nullable SourceDescription source(Tally tally) {
		return this.restricted.get(base(tally));
	}

	/** The series of an earlier vintage has the dimensions of the latest. */
	private String base(Tally tally) {
		String id = tally.key().series();
		return this.restricted.containsKey(id) ? id : id.replaceFirst("@.*", "");
	}

	private int index(Tally tally, String dimension) {
		return this.dimensions.getOrDefault(base(tally), List.of()).indexOf(dimension);
	}

	private Tally coarse(Tally tally) {
		SourceDescription source = source(tally);
		if (source == null) {
			return tally;
		}
		List<String> members = new ArrayList<>(tally.key().members());
		SortedMap<String, String> within = source.confidentiality()
			.places()
			.filter((places) -> !places.isEmpty())
			.orElse(new TreeMap<>());
		int place = index(tally, Series.PLACE);
		if (place >= 0 && !within.isEmpty() && !AS_THEY_ARE.contains(members.get(place))) {
			members.set(place, within.getOrDefault(members.get(place), ELSEWHERE));
		}
		int age = index(tally, Series.AGE_GROUP);
		if (age >= 0 && !source.confidentiality().agesKept() && !this.straddling.contains(source.id())) {
			members.set(age, adultOrChild(members.get(age)).orElseThrow());
		}
		return new Tally(new CellKey(tally.key().series(), tally.key().period(), members), tally.count());
	}

	/** Empty for a group on both sides of 18 years, or in words. */
	private static Optional<String> adultOrChild(String group) {
		if (AS_THEY_ARE.contains(group)) {
			return Optional.of(group);
		}
		Matcher ages = GROUP.matcher(group);
		if (!ages.matches()) {
			return Optional.empty();
		}
		if (Long.parseLong(ages.group(1)) >= OF_AGE) {
			return Optional.of(ADULT);
		}
		return (ages.group(2) != null && Long.parseLong(ages.group(2)) < OF_AGE) ? Optional.of(CHILD)
				: Optional.empty();
	}

}
