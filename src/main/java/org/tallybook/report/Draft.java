package org.tallybook.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.incident.Register;
import org.tallybook.tally.Cells;
import org.tallybook.tally.Claim;
import org.tallybook.tally.Finding;
import org.tallybook.tally.Period;
import org.tallybook.tally.Value;

/**
 * A report in the making: what was read, and the figures, findings and conclusions that
 * analyses add to it.
 */
final class Draft {

	private final ReportSpec spec;

	private final Provenance provenance;

	private final Records records;

	private final History history;

	private final SortedMap<String, Figure> figures = new TreeMap<>();

	private final Map<String, Set<String>> conclusions = new TreeMap<>();

	private final Set<String> uncitable = new HashSet<>();

	private final List<Finding> findings;

	private final List<Excess> excesses = new ArrayList<>();

	/** By source and series, since every row asks for them. */
	private final Map<String, Timespan> timespans = new HashMap<>();

	private String workbook = "";

	private Notes notes = new Notes();

	private Methods methods = new Methods();

	Draft(ReportSpec spec, Provenance provenance, Records records, History history) {
		this.spec = spec;
		this.provenance = provenance;
		this.records = records;
		this.history = history;
		this.findings = new ArrayList<>(records.findings());
	}

	ReportSpec spec() {
		return this.spec;
	}

	Provenance provenance() {
		return this.provenance;
	}

	/** What was published before. */
	History history() {
		return this.history;
	}

	YearMonth month() {
		return this.provenance.month();
	}

	Cells cells() {
		return this.records.cells();
	}

	List<Finding> rejects() {
		return this.records.rejects();
	}

	List<Finding> findings() {
		return this.findings;
	}

	/** Rows whose parts are more than their total. */
	List<Excess> excesses() {
		return this.excesses;
	}

	SortedMap<String, Figure> figures() {
		return this.figures;
	}

	Notes notes() {
		return this.notes;
	}

	/** The methods of this workbook. */
	Methods methods() {
		return this.methods;
	}

	/** Starts another workbook, with notes and methods of its own. */
	void begin(String id) {
		this.workbook = id;
		this.notes = new Notes();
		this.methods = new Methods();
	}

	/** Tells that something which the declaration asks for is not in this workbook. */
	void leftOut(String code, String message) {
		this.findings.add(new Finding("", "", 0, this.workbook, code, message));
	}

	SourceDescription source(String id) {
		return this.spec.sources()
			.stream()
			.filter((source) -> source.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Expected a declared source but got '" + id + "'"));
	}

	Timespan timespan(SourceDescription source) {
		return this.timespans.computeIfAbsent(source.id(), (id) -> Timespan.of(source, cells(), month()));
	}

	/** The same of one series, which may have gaps where others have none. */
	Timespan timespan(SourceDescription source, SourceDescription.Counted counted) {
		return this.timespans.computeIfAbsent(source.id() + "/" + counted.name(),
				(id) -> Timespan.of(source, List.of(counted), cells(), month()));
	}

	/** The claims of a register on their incidents. */
	Register register(SourceDescription source) {
		SourceDescription.Claimed claimed = source.register()
			.orElseThrow(() -> new IllegalArgumentException("Source '" + source.id() + "' has no claims"));
		List<Claim> claims = this.records.claims().stream().filter((c) -> c.source().equals(source.id())).toList();
		return Register.of(claimed.rule(), claimed.outcome(), claimed.since(), claims);
	}

	/** Adds a figure; its id may not be in use. */
	String add(Figure figure) {
		if (this.figures.putIfAbsent(figure.id(), figure) != null) {
			throw new IllegalArgumentException("Two figures have the id '" + figure.id() + "'");
		}
		return figure.id();
	}

	/** Adds a figure that no series has: counts of claims, records, months. */
	String add(String table, String path, String source, String measure, String unit, Optional<Period> period,
			Value value) {
		return add(new Figure(table + "/" + path + "/" + measure, table, "", "count", "", measure, period,
				new TreeMap<>(), unit, value, 1, source, vintage(source)));
	}

	String vintage(String source) {
		return this.spec.sources()
			.stream()
			.filter((description) -> description.id().equals(source))
			.map((description) -> description.retrieved().toString())
			.findFirst()
			.orElse(this.provenance.published().toString());
	}

	/** Notes that a figure rests only on addresses that no headline may rest on. */
	void uncitable(String figure) {
		this.uncitable.add(figure);
	}

	boolean isCitable(String figure) {
		return !this.uncitable.contains(figure);
	}

	/** Concludes something about an id, for headlines to require. */
	void conclude(String id, String word) {
		this.conclusions.computeIfAbsent(id, (key) -> new HashSet<>()).add(word);
	}

	boolean isConcluded(String id, String word) {
		return this.conclusions.getOrDefault(id, Set.of()).contains(word);
	}

}
