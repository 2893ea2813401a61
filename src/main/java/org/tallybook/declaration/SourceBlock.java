package org.tallybook.declaration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tallybook.incident.Rule;
import org.tallybook.report.SourceDescription;
import org.tallybook.report.SourceDescription.Claimed;
import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.report.SourceDescription.Definition;
import org.tallybook.report.SourceDescription.Publisher;
import org.tallybook.source.ClaimColumns;
import org.tallybook.source.ClaimMapper;
import org.tallybook.source.Dialect;
import org.tallybook.source.Field;
import org.tallybook.source.Mapper;
import org.tallybook.source.SourceSpec;
import org.tallybook.source.SourceSpec.Rules;
import org.tallybook.source.SourceSpec.Unread;
import org.tallybook.source.TallyMapper.Vintage;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;

/** One source of the declaration: how it is read, and what readers are told of it. */
final class SourceBlock {

	private static final Map<String, State> ABSENT = Map.of("missing", State.MISSING, "none-documented",
			State.NONE_DOCUMENTED);

	private final String id;

	private final Section block;

	private final Optional<TalliesBlock> tallies;

	private final Optional<Claimed> register;

	private final List<SourceSpec> specs;

	private final SourceDescription description;

	private final ConfidentialityBlock confidentiality;

	SourceBlock(String id, Section block) {
		this.id = id;
		this.block = block;
		if (!id.matches("[a-z0-9][a-z0-9-]{0,40}")) {
			block.fault("'%s' was found but an id of at most 41 lower-case letters, digits and hyphens was expected"
				.formatted(id));
		}
		boolean claims = block.choice("kind", "", Map.of("claims", true, "tallies", false), false);
		this.confidentiality = new ConfidentialityBlock(block.section("confidentiality"), claims);
		Definition definition = definition(block.section("definition"));
		this.register = claims ? Optional.of(claimed(block.section("register"))) : Optional.empty();
		this.tallies = claims ? Optional.empty() : Optional.of(new TalliesBlock(id, block, definition));
		this.specs = specs(files(claims), mapper(), block.date("retrieved"));
		this.description = new SourceDescription(id, block.text("title"), publisher(block.section("publisher")),
				definition, block.date("retrieved"), block.month("complete-to"), block.number("provisional", 0),
				block.choice("absent", "missing", ABSENT, State.MISSING),
				this.tallies.map(TalliesBlock::counted).orElse(List.of()),
				this.tallies.map(TalliesBlock::labels).orElse(Map.of()),
				this.tallies.flatMap((t) -> t.mapper().vintage()).map(Vintage::latest), this.register,
				this.confidentiality.confidentiality());
		checkFilledIn();
		checkIgnored();
		checkOutcome();
		this.confidentiality.publicRows().ifPresent((rows) -> PublicRowsBlock.check(block, rows, spec()));
		block.finish();
	}

	/**
	 * What a description leaves to a person has to be told before the public reads it.
	 */
	private void checkFilledIn() {
		Publisher publisher = this.description.publisher();
		Definition definition = this.description.definition();
		List<String> texts = new ArrayList<>(List.of(this.description.title(), publisher.name(), publisher.licence(),
				publisher.cite(), publisher.corrections(), definition.includes(), definition.excludes(),
				definition.proof(), definition.collected()));
		this.description.counts().forEach((counted) -> texts.addAll(List.of(counted.label(), counted.remark())));
		texts.addAll(this.description.labels().values());
		long open = texts.stream().filter((text) -> text.startsWith(Description.TO_FILL_IN)).count();
		if (!isRestricted() && open > 0) {
			this.block.fault("title", "%s texts of a public source are still to be filled in".formatted(open));
		}
	}

	private void checkIgnored() {
		for (String column : spec().mapper().columns()) {
			if (spec().unread().ignored().contains(column)) {
				this.block.fault("ignore",
						"column '%s' is ignored and mapped; one of them was expected".formatted(column));
			}
		}
	}

	/** The outcome of a register has to be one that its codes can mean. */
	private void checkOutcome() {
		if (this.register.isPresent() && spec().mapper() instanceof ClaimMapper claimMapper) {
			String outcome = this.register.get().outcome();
			Field field = claimMapper.fields().fields().getOrDefault(ClaimColumns.Property.OUTCOME, Field.of(""));
			if (!outcome.isEmpty() && !field.codes().isEmpty() && !field.codes().containsValue(outcome)) {
				this.block.section("register")
					.fault("outcome", "'outcome' is '%s' but one of %s was expected".formatted(outcome,
							new TreeSet<>(field.codes().values())));
			}
		}
	}

	/** Whether the series that count the same people are there, and public. */
	void checkSamePeople(Collection<SourceDescription> sources) {
		List<String> others = sources.stream()
			.filter((source) -> !source.confidentiality().restricted())
			.flatMap((source) -> source.counts().stream())
			.map((counted) -> counted.series().id())
			.toList();
		List<String> own = this.description.counts().stream().map(Counted::name).toList();
		this.confidentiality.checkSamePeople(own, others);
	}

	/** How the first file is read; the others differ in their names only. */
	private SourceSpec spec() {
		return this.specs.get(0);
	}

	/** How each of its files is read. */
	List<SourceSpec> specs() {
		return this.specs;
	}

	SourceDescription description() {
		return this.description;
	}

	/** Whether the source can be read, whatever is wrong elsewhere. */
	boolean isFaultless() {
		return this.block.isFaultless();
	}

	boolean isRestricted() {
		return this.confidentiality.confidentiality().restricted();
	}

	private List<SourceSpec> specs(List<String> files, Mapper mapper, LocalDate retrieved) {
		DialectBlock dialect = new DialectBlock(this.block);
		boolean negative = this.tallies.filter((t) -> t.mapper().faults().flagNegative()).isPresent();
		Dialect written = negative ? dialect.dialect().withNegative() : dialect.dialect();
		Unread unread = RulesBlock.unread(this.block);
		Rules rules = RulesBlock.rules(this.block, retrieved, this.tallies.filter(TalliesBlock::isList).isPresent());
		List<String> addresses = this.block.texts("addresses");
		return files.stream()
			.map((file) -> new SourceSpec(this.id, file, written, dialect.layout(), dialect.limits(), mapper, unread,
					rules, addresses, this.confidentiality.publicRows()))
			.toList();
	}

	private List<String> files(boolean claims) {
		List<String> files = this.block.texts("file");
		if (files.size() != 1 && (claims || files.isEmpty())) {
			this.block.fault("file", "'file' names %s files; one was expected".formatted(files.size()));
		}
		for (String file : files) {
			if (file.isEmpty() || file.contains("/") || file.contains("\\") || file.equals("..") || file.equals(".")) {
				this.block.fault("file",
						"'file' is '%s' but the name of a file in the input folder was expected".formatted(file));
			}
			if (files.indexOf(file) != files.lastIndexOf(file)) {
				this.block.fault("file", "'file' names '%s' twice; once was expected".formatted(file));
			}
		}
		return files.isEmpty() ? List.of("") : files;
	}

	private Publisher publisher(Section publisher) {
		String address = publisher.text("address", "");
		if (!address.isEmpty() && !TestedClaimBlock.ADDRESS.matcher(address).matches()) {
			publisher.fault("address",
					"'address' is '%s' but an address with http or https was expected".formatted(address));
		}
		String words = this.block.texts("addresses").isEmpty() ? "none declared"
				: "with each record of the file: 'explain' prints them";
		Publisher read = new Publisher(publisher.text("name"), publisher.text("licence"), publisher.text("cite"),
				publisher.text("corrections"), address.isEmpty() ? words : address);
		publisher.finish();
		return read;
	}

	private Definition definition(Section definition) {
		Definition read = new Definition(definition.text("unit", "persons"), definition.text("includes"),
				definition.text("excludes"), definition.text("proof"),
				definition.choice("coverage", "", Map.of("complete", true, "partial", false), false),
				definition.text("collected"), this.confidentiality.harm());
		definition.finish();
		return read;
	}

	private Claimed claimed(Section register) {
		Map<String, Rule> rules = new TreeMap<>();
		for (Rule rule : Rule.values()) {
			rules.put(rule.code(), rule);
		}
		Period since = register.parse("since", "..9999", "a month such as 1987-01", Period::parse)
			.map((period) -> new Period(period.start(), LocalDate.of(9999, 12, 31)))
			.orElse(Period.upTo(LocalDate.of(9999, 12, 31)));
		Claimed claimed = new Claimed(register.choice("rule", "hull", rules, Rule.HULL), register.text("outcome"),
				since, Set.copyOf(register.texts("stocks")));
		register.finish();
		return claimed;
	}

	private Mapper mapper() {
		return this.tallies.<Mapper>map(TalliesBlock::mapper)
			.orElseGet(() -> new ClaimMapper(this.id, new ClaimColumnsBlock(this.block.section("columns")).columns()));
	}

}
