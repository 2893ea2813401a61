package org.tallybook.declaration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.tallybook.report.ChartSpec;
import org.tallybook.report.ReleaseCalendar;
import org.tallybook.report.ReportMaker;
import org.tallybook.report.Policies;
import org.tallybook.report.ReportSpec;
import org.tallybook.report.ReportSpec.Imprint;
import org.tallybook.report.ReportSpec.WorkbookSpec;
import org.tallybook.report.SourceDescription;
import org.tallybook.report.TableSpec;
import org.tallybook.source.SourceSpec;

/** Reads {@code report.yml}. */
public final class ReportFile {

	/** The name of the declaration in the input folder. */
	public static final String NAME = "report.yml";

	private ReportFile() {
	}

	/**
	 * Reads the declaration of an input folder.
	 * @param input the input folder
	 * @return the declaration
	 * @throws DeclarationException with every fault of the file
	 * @throws IOException where the file cannot be read
	 */
	public static Declaration read(Path input) throws IOException, DeclarationException {
		byte[] bytes = Files.readAllBytes(input.resolve(NAME));
		Faults faults = new Faults(NAME);
		Section block = new Section("the declaration", new ReportText(NAME, faults).compose(bytes), faults);
		faults.check();
		Declaration declaration = declaration(block, sources(block, input), hash(bytes));
		block.finish();
		faults.check();
		return declaration;
	}

	/**
	 * Looks for every fault, and for the sources that can be read all the same.
	 * @param input the input folder
	 * @return what was found
	 * @throws IOException where the file cannot be read
	 */
	public static Checked check(Path input) throws IOException {
		byte[] bytes = Files.readAllBytes(input.resolve(NAME));
		Faults faults = new Faults(NAME);
		List<SourceBlock> sources = List.of();
		Optional<ReportSpec> report = Optional.empty();
		try {
			Section block = new Section("the declaration", new ReportText(NAME, faults).compose(bytes), faults);
			faults.check();
			sources = sources(block, input);
			report = Optional.of(declaration(block, sources, hash(bytes)).report());
			block.finish();
		}
		catch (DeclarationException ex) {
			// Told with the other faults.
		}
		return new Checked(faults.messages(),
				sources.stream().filter(SourceBlock::isFaultless).flatMap((source) -> source.specs().stream()).toList(),
				restricted(sources), faults.messages().isEmpty() ? report : Optional.empty());
	}

	/**
	 * What was found in a declaration.
	 *
	 * @param faults every fault, with line and column
	 * @param sources how each file is read, of the sources that have no fault
	 * @param restricted the ids of the sources whose figures are not public
	 * @param report what the report says; empty where there are faults
	 */
	public record Checked(List<String> faults, List<SourceSpec> sources, List<String> restricted,
			Optional<ReportSpec> report) {
	}

	private static List<SourceBlock> sources(Section block, Path input) {
		List<SourceBlock> sources = new ArrayList<>();
		List<String> ids = block.names("sources");
		for (Section source : block.named("sources", "source")) {
			sources.add(new SourceBlock(ids.get(sources.size()), TaggedFile.mapped(source, input)));
		}
		if (sources.isEmpty()) {
			block.fault("sources", "'sources' names no source; at least one was expected");
		}
		return sources;
	}

	private static Declaration declaration(Section block, List<SourceBlock> sources, String hash) {
		Map<String, SourceDescription> described = new LinkedHashMap<>();
		sources.forEach((source) -> described.put(source.description().id(), source.description()));
		sources.forEach((source) -> source.checkSamePeople(described.values()));
		ReportSpec report = new ReportSpec(calendar(block.section("calendar"), described),
				imprint(block.section("imprint")), List.copyOf(described.values()), workbooks(block, described),
				block.optionalSection("policies").map(PoliciesBlock::read).orElse(Policies.DEFAULT));
		return new Declaration(hash, sources.stream().flatMap((source) -> source.specs().stream()).toList(),
				restricted(sources), report);
	}

	private static List<String> restricted(List<SourceBlock> sources) {
		return sources.stream().filter(SourceBlock::isRestricted).map((source) -> source.description().id()).toList();
	}

	private static List<WorkbookSpec> workbooks(Section block, Map<String, SourceDescription> sources) {
		List<WorkbookSpec> workbooks = new ArrayList<>();
		List<String> ids = block.names("workbooks");
		for (Section workbook : block.named("workbooks", "workbook")) {
			workbooks.add(new WorkbookBlock(ids.get(workbooks.size()), workbook, sources).spec());
		}
		for (String source : sources.keySet()) {
			if (workbooks.stream().noneMatch((workbook) -> workbook.sources().contains(source))) {
				block.fault("workbooks",
						"source '%s' is in no workbook; expected it under 'sources' of one".formatted(source));
			}
		}
		checkIds(block, workbooks);
		return workbooks;
	}

	/**
	 * Tables and charts of all workbooks share their ids, which name figures and files.
	 */
	private static void checkIds(Section block, List<WorkbookSpec> workbooks) {
		Set<String> taken = new HashSet<>();
		workbooks.forEach((workbook) -> taken.addAll(ReportMaker.ids(workbook.id())));
		workbooks.stream()
			.flatMap((workbook) -> Stream.concat(workbook.tables().stream().map(TableSpec::id),
					workbook.charts().stream().map(ChartSpec::id)))
			.filter((id) -> !taken.add(id))
			.distinct()
			.forEach((id) -> block.fault("workbooks",
					("'%s' names two tables or charts, of which each workbook has some by itself; another id was expected,"
							+ " or 'tables' of its own for a source that stands in another workbook too")
						.formatted(id)));
	}

	private static ReleaseCalendar calendar(Section calendar, Map<String, SourceDescription> sources) {
		TreeMap<YearMonth, LocalDate> dates = new TreeMap<>();
		calendar.optionalSection("released").ifPresent((released) -> {
			for (String month : released.keys()) {
				LocalDate date = released.date(month);
				try {
					dates.put(YearMonth.parse(month), date);
				}
				catch (DateTimeException ex) {
					released.fault(month, "'%s' was found but a month such as 2026-01 was expected".formatted(month));
				}
			}
		});
		LocalDate known = sources.values()
			.stream()
			.map(SourceDescription::retrieved)
			.max(LocalDate::compareTo)
			.orElse(LocalDate.EPOCH);
		ReleaseCalendar read = new ReleaseCalendar(calendar.number("days-after-month", 25), dates, known);
		calendar.finish();
		return read;
	}

	private static Imprint imprint(Section imprint) {
		Imprint read = new Imprint(imprint.text("name"), imprint.text("contact"), imprint.text("corrections"),
				imprint.text("cite"), imprint.text("licence"), imprint.text("revisions"), imprint.text("limits"));
		imprint.finish();
		return read;
	}

	private static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
