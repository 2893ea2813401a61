package org.tallybook.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.tallybook.report.Population;
import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.report.SourceDescription.Definition;
import org.tallybook.source.CountSpec;
import org.tallybook.source.Member;
import org.tallybook.source.TallyMapper;
import org.tallybook.source.TallyMapper.Vintage;
import org.tallybook.source.When;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.Sex;

/** What the records of a source of tallies mean. */
final class TalliesBlock {

	/** Source frequencies; where dates follow no calendar, each figure is its own. */
	private static final Map<String, Period.Precision> FREQUENCIES = Map.of("month", Period.Precision.MONTH, "quarter",
			Period.Precision.QUARTER, "year", Period.Precision.YEAR, "as-reported", Period.Precision.UP_TO);

	/** What the data file calls its other columns, and the lengths of periods. */
	private static final Set<String> TAKEN = Set.of("figure", "table", "series", "kind", "outcome", "measure", "period",
			"low", "low_kind", "best", "high", "high_kind", "unit", "status", "contested", "n_sources", "definition",
			"vintage", "month", "quarter", "year", "column");

	private final Section block;

	private final Map<String, Member> dimensions = new LinkedHashMap<>();

	private final Map<String, String> labels = new LinkedHashMap<>();

	private final List<SeriesBlock> series = new ArrayList<>();

	private final TallyMapper mapper;

	TalliesBlock(String source, Section block, Definition definition) {
		this.block = block;
		if (block.has(Series.PLACE)) {
			this.dimensions.put(Series.PLACE, place(block));
		}
		block.optionalSection("dimensions").ifPresent(this::readDimensions);
		readSeries(source, definition);
		this.mapper = new TallyMapper(source, when(), this.dimensions, vintage(),
				this.series.stream().map(SeriesBlock::count).toList(), RulesBlock.faults(block));
		checkColumns();
	}

	private static Member place(Section block) {
		if (!block.isBlock(Series.PLACE)) {
			return MemberBlock.named(block, Series.PLACE);
		}
		Section place = block.section(Series.PLACE);
		Member member = MemberBlock.of(place);
		place.finish();
		return member;
	}

	private void readDimensions(Section section) {
		for (String dimension : new ArrayList<>(section.keys())) {
			checkDimension(section, dimension);
			if (this.dimensions.containsKey(dimension)) {
				section.fault(dimension, "'%s' is declared twice; once was expected".formatted(dimension));
			}
			this.dimensions.put(dimension, member(section, dimension));
		}
		section.finish();
	}

	private Member member(Section section, String dimension) {
		if (!section.isBlock(dimension)) {
			return MemberBlock.named(section, dimension);
		}
		Section named = section.section(dimension);
		named.optional("label").ifPresent((label) -> this.labels.put(dimension, label));
		Member member = MemberBlock.of(named);
		named.finish();
		return member;
	}

	/** Refuses a name that would not do as a column of the data file. */
	static void checkDimension(Section section, String dimension) {
		if (!dimension.matches("[a-z][a-z0-9_]*") || TAKEN.contains(dimension)) {
			section.fault(dimension,
					"'%s' was found but a name of lower-case letters, digits and underscores was expected, other than"
						.formatted(dimension) + " the columns of the data file and the lengths of periods");
		}
	}

	private void readSeries(String source, Definition definition) {
		Section named = this.block.section("series");
		List<Section> sections = this.block.named("series", "source '" + source + "': series");
		List<String> names = List.copyOf(named.keys());
		Period.Precision frequency = this.block.choice("frequency", "", FREQUENCIES, Period.Precision.MONTH);
		Optional<Population> population = PopulationBlock.read(this.block);
		for (int i = 0; i < sections.size(); i++) {
			this.series.add(new SeriesBlock(source, names.get(i), sections.get(i), definition, frequency,
					this.dimensions.keySet(), rowSexes(), population));
		}
		if (sections.isEmpty()) {
			this.block.fault("series", "'series' names no series; at least one was expected");
		}
	}

	/**
	 * The sexes that a column of the source may tell; none where its codes are not
	 * declared.
	 */
	private List<String> rowSexes() {
		if (!(this.dimensions.get(Series.SEX) instanceof Member.Named sex) || sex.field().codes().isEmpty()) {
			return List.of();
		}
		return Stream.concat(sex.field().codes().values().stream(), sex.field().blank().stream())
			.filter((word) -> Stream.of(Sex.values()).anyMatch((known) -> known.code().equals(word)))
			.distinct()
			.sorted()
			.toList();
	}

	private When when() {
		When when = new PeriodBlock(this.block).when();
		if (when.isOpen()) {
			this.series.stream()
				.filter((s) -> s.count().series().kind() == Series.Kind.FLOW)
				.forEach((s) -> s.block()
					.fault("kind", "'kind' is 'flow' but 'cumulative' was expected, since the source counts everything"
							+ " up to a date"));
		}
		return when;
	}

	private Optional<Vintage> vintage() {
		Optional<Section> declared = this.block.optionalSection("vintage");
		if (declared.isEmpty()) {
			return Optional.empty();
		}
		Section section = declared.get();
		String column = section.text("column");
		Period latest = section.parse("latest", "", "a date such as 1987, 1987-01 or 1987-01-31", Period::parse)
			.orElse(Period.year(1970));
		section.finish();
		if (this.series.stream().anyMatch((s) -> !s.count().versions().isEmpty())) {
			section.fault("'first-published' or 'printed' was found beside 'vintage'; one of them was expected");
		}
		return Optional.of(new Vintage(column, latest));
	}

	/** A column tells one thing only. */
	private void checkColumns() {
		Map<String, String> uses = new LinkedHashMap<>();
		this.mapper.when().columns().forEach((column) -> use(uses, column, "period", "period"));
		this.dimensions.forEach((dimension, member) -> use(uses, member.column(), dimension,
				dimension.equals(Series.PLACE) ? dimension : "dimensions"));
		this.mapper.vintage().ifPresent((v) -> use(uses, v.column(), "vintage", "vintage"));
		List<CountSpec> counts = this.mapper.counts();
		counts.stream()
			.flatMap((count) -> count.columns().stream())
			.distinct()
			.forEach((column) -> use(uses, column, "series", "series"));
	}

	private void use(Map<String, String> uses, String column, String use, String key) {
		String other = uses.putIfAbsent(column, use);
		if (!column.isEmpty() && other != null) {
			this.block.fault(key, "column '%s' is mapped twice, to %s and to %s; one of them was expected"
				.formatted(column, other, use));
		}
	}

	TallyMapper mapper() {
		return this.mapper;
	}

	/** Whether every record is a person or an incident. */
	boolean isList() {
		return this.series.stream().anyMatch((s) -> s.count().total() instanceof CountSpec.Every);
	}

	List<Counted> counted() {
		return this.series.stream().flatMap((s) -> s.counted().stream()).toList();
	}

	/** The names of dimensions in headers, where the declaration gives one. */
	Map<String, String> labels() {
		return this.labels;
	}

}
