package org.tallybook.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tallybook.declaration.ReportFile;
import org.tallybook.disclosure.Disclosure;
import org.tallybook.source.InputRefusedException;
import org.tallybook.source.Part;
import org.tallybook.source.PartReader;
import org.tallybook.source.Slice;
import org.tallybook.source.SourceSpec;
import org.tallybook.source.UnknownCodes;
import org.tallybook.tally.Finding;

/**
 * Reads the declaration and every file to its end and tells all that is wrong, before
 * anything is made of it. What is restricted may be checked as well.
 */
final class Check {

	/** How many refused records of a file are told one by one. */
	private static final int MOST_REJECTS = 100;

	private final Options options;

	private final InputFolder folder;

	private final PrintStream out;

	private boolean missing;

	private boolean refused;

	Check(Options options, PrintStream out) {
		this.options = options;
		this.folder = new InputFolder(options.input());
		this.out = out;
	}

	ExitCode check() throws CommandException {
		this.folder.requireDeclaration();
		try {
			ReportFile.Checked checked = ReportFile.check(this.options.input());
			checked.faults().forEach(this.out::println);
			Map<String, List<SourceSpec>> sources = new LinkedHashMap<>();
			checked.sources()
				.forEach((file) -> sources.computeIfAbsent(file.id(), (id) -> new ArrayList<>()).add(file));
			for (List<SourceSpec> files : sources.values()) {
				check(files);
			}
			return code(checked);
		}
		catch (IOException ex) {
			throw Failures.of(ex);
		}
	}

	private ExitCode code(ReportFile.Checked checked) {
		int faults = checked.faults().size();
		if (faults > 0) {
			this.out.println("check: %s faults in %s; its other sources were read".formatted(faults, ReportFile.NAME));
			return ExitCode.CONFIGURATION;
		}
		if (this.missing) {
			this.out.println("check: files are missing");
			return ExitCode.NO_INPUT;
		}
		if (!this.refused && !checked.restricted().isEmpty() && this.options.audience().equals("public")) {
			tellWithheld(checked);
		}
		this.out.println(this.refused ? "check: a run would be refused" : "check: nothing is wrong");
		return this.refused ? ExitCode.DATA : ExitCode.OK;
	}

	/** What the public release will not have. */
	private void tellWithheld(ReportFile.Checked checked) {
		this.out.println("check: small counts of these sources will be suppressed in a public release: "
				+ String.join(", ", checked.restricted()));
		checked.report()
			.map(Disclosure::withheld)
			.orElse(Map.of())
			.forEach((table, why) -> this.out
				.println("check: the public release will not have table %s: %s".formatted(table, why)));
	}

	/** The files of one source. */
	private void check(List<SourceSpec> files) throws IOException {
		List<Part> parts = new ArrayList<>();
		boolean whole = true;
		for (SourceSpec file : files) {
			Optional<String> trouble = this.folder.missing(file);
			if (trouble.isPresent()) {
				this.missing = true;
			}
			else {
				trouble = this.folder.outside(file).or(() -> read(file, parts));
				this.refused |= trouble.isPresent();
			}
			trouble.ifPresent(this.out::println);
			whole &= trouble.isEmpty();
		}
		if (whole) {
			tell(files.get(0), Part.combine(files.get(0), parts));
		}
	}

	/** Why a file cannot be read at all. */
	private Optional<String> read(SourceSpec file, List<Part> parts) {
		try (PartReader reader = new PartReader(file, this.folder.file(file), new Slice(0, Long.MAX_VALUE, 1),
				this.options.reference())) {
			boolean more = true;
			while (more) {
				more = reader.readBlock(1000);
			}
			parts.add(reader.part());
			tell(file, reader.unknownCodes());
			return Optional.empty();
		}
		catch (InputRefusedException ex) {
			return Optional.of(Failures.message(ex));
		}
		catch (IOException ex) {
			return Optional.of("%s: %s".formatted(file.file(), Failures.message(ex)));
		}
	}

	private void tell(SourceSpec file, UnknownCodes unknown) {
		unknown.byColumn()
			.forEach((column,
					codes) -> codes.forEach((code, records) -> this.out
						.println("%s: column '%s': '%s' is not one of the declared codes (%s records)"
							.formatted(file.file(), column, code, records))));
	}

	private void tell(SourceSpec source, Part part) {
		List<Finding> rejects = part.rejects();
		rejects.stream().limit(MOST_REJECTS).map(Part::describe).forEach(this.out::println);
		if (rejects.size() > MOST_REJECTS) {
			this.out.println("%s: and %s more".formatted(source.file(), rejects.size() - MOST_REJECTS));
		}
		this.refused |= part.refusal(source).isPresent();
		if (part.accepted() == 0 && rejects.isEmpty()) {
			part.refusal(source).ifPresent(this.out::println);
		}
		this.out.println("source '%s': %s records: %s accepted, %s refused (%s allowed), %s set aside, %s left out,"
			.formatted(source.id(), part.read(), part.accepted(), rejects.size(), source.rules().rejectLimit(),
					part.setAside(), part.leftOut())
				+ " %s findings".formatted(part.findings().size()));
	}

}
