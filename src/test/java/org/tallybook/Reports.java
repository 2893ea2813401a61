package org.tallybook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

import org.tallybook.declaration.Declaration;
import org.tallybook.declaration.DeclarationException;
import org.tallybook.declaration.ReportFile;
import org.tallybook.disclosure.Disclosure;
import org.tallybook.disclosure.Disclosure.Disclosed;
import org.tallybook.disclosure.PublicRecords;
import org.tallybook.report.EarlierRelease;
import org.tallybook.report.History;
import org.tallybook.report.Provenance;
import org.tallybook.report.Records;
import org.tallybook.report.Report;
import org.tallybook.report.ReportMaker;
import org.tallybook.source.FileScan;
import org.tallybook.source.Part;
import org.tallybook.source.PartReader;
import org.tallybook.source.RecordVisitor;
import org.tallybook.source.Slice;
import org.tallybook.source.SourceSpec;
import org.tallybook.tally.Cells;
import org.tallybook.tally.Claim;
import org.tallybook.tally.Finding;

/** Makes the report of an input folder without a job around it. */
public final class Reports {

	private Reports() {
	}

	/**
	 * The report of a month, with slices of a given size.
	 * @param input the input folder
	 * @param month the reference month
	 * @param sliceBytes the size of a slice
	 * @param earlier the release to compare with
	 * @return the report
	 * @throws IOException where a file cannot be read
	 * @throws DeclarationException where the declaration has faults
	 */
	public static Report of(Path input, YearMonth month, long sliceBytes, Optional<EarlierRelease> earlier)
			throws IOException, DeclarationException {
		return read(input, month, sliceBytes, earlier, (spec) -> (line, entry, addresses) -> {
		}).report();
	}

	/**
	 * The public release of that report.
	 * @param input the input folder
	 * @param month the reference month
	 * @param earlier what was not public of earlier releases, by label and figure
	 * @param published the earlier releases
	 * @return the release, and what is to be kept of it
	 * @throws IOException where a file cannot be read
	 * @throws DeclarationException where the declaration has faults
	 */
	public static Disclosed disclosed(Path input, YearMonth month, SortedMap<String, SortedMap<String, Long>> earlier,
			List<EarlierRelease> published) throws IOException, DeclarationException {
		Reading reading = read(input, month, 1 << 26, Optional.empty(), (spec) -> (line, entry, addresses) -> {
		});
		Records all = new Records(reading.cells(), List.of(), List.of(), reading.findings());
		Records rests = new Records(reading.rests(), List.of(), List.of(), reading.findings());
		return Disclosure.release(reading.declaration().report(), all,
				new PublicRecords(Set.copyOf(reading.declaration().withPublicRows()), rests, earlier),
				(spec, records) -> new ReportMaker(spec).make(reading.report().provenance(), records, History.NONE),
				published);
	}

	/**
	 * The same with what it is made of, while visitors see the records.
	 * @param input the input folder
	 * @param month the reference month
	 * @param sliceBytes the size of a slice
	 * @param earlier the release to compare with
	 * @param visitors what sees the accepted records of each file
	 * @return the report and what was read
	 * @throws IOException where a file cannot be read
	 * @throws DeclarationException where the declaration has faults
	 */
	static Reading read(Path input, YearMonth month, long sliceBytes, Optional<EarlierRelease> earlier,
			Function<SourceSpec, RecordVisitor> visitors) throws IOException, DeclarationException {
		Declaration declaration = ReportFile.read(input);
		Cells cells = new Cells();
		Cells rests = new Cells();
		List<Claim> claims = new ArrayList<>();
		List<Finding> findings = new ArrayList<>();
		List<Provenance.Input> inputs = new ArrayList<>();
		Map<String, List<Part>> files = new LinkedHashMap<>();
		for (SourceSpec spec : declaration.sources()) {
			FileScan scan = FileScan.of(spec, input.resolve(spec.file()), sliceBytes);
			List<Part> parts = new ArrayList<>();
			for (Slice slice : scan.slices()) {
				parts.add(part(spec, input, slice, month, visitors.apply(spec)));
			}
			files.computeIfAbsent(spec.id(), (id) -> new ArrayList<>()).addAll(parts);
			Part part = Part.combine(spec, parts);
			inputs.add(new Provenance.Input(spec.id(), spec.file(), scan.sha256(), scan.bytes(), part.read(),
					part.accepted(), part.rejects().size(), part.setAside(), part.leftOut()));
		}
		files.forEach((source, parts) -> {
			Part part = Part.combine(declaration.files(source).get(0), parts);
			part.tallies().forEach(cells::add);
			part.restricted().forEach(rests::add);
			claims.addAll(part.claims());
			findings.addAll(part.findings());
		});
		Provenance provenance = new Provenance(month, "public", 1, "0", "test", declaration.sha256(),
				declaration.report().calendar().released(month), declaration.report().calendar().next(month), inputs,
				earlier.map(EarlierRelease::label));
		return new Reading(declaration, cells, rests, findings, new ReportMaker(declaration.report()).make(provenance,
				new Records(cells, claims, List.of(), findings), new History(earlier, List.of())));
	}

	private static Part part(SourceSpec spec, Path input, Slice slice, YearMonth month, RecordVisitor visitor)
			throws IOException {
		try (PartReader reader = new PartReader(spec, input.resolve(spec.file()), slice, month, visitor)) {
			boolean more = true;
			while (more) {
				more = reader.readBlock(1000);
			}
			return reader.part();
		}
	}

	/**
	 * A report and what it is made of.
	 *
	 * @param declaration how it was read
	 * @param cells the counts
	 * @param rests those of restricted rows, of sources with public rows
	 * @param findings remarks on records
	 * @param report the report
	 */
	record Reading(Declaration declaration, Cells cells, Cells rests, List<Finding> findings, Report report) {
	}

}
