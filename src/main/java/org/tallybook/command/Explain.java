package org.tallybook.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import org.tallybook.declaration.Declaration;
import org.tallybook.declaration.DeclarationException;
import org.tallybook.declaration.ReportFile;
import org.tallybook.incident.Register;
import org.tallybook.output.Publication;
import org.tallybook.output.PublishedRelease;
import org.tallybook.report.Figure;
import org.tallybook.report.InRelease;
import org.tallybook.report.Part;
import org.tallybook.report.Provenance;
import org.tallybook.report.SourceDescription;
import org.tallybook.report.Words;
import org.tallybook.source.FileScan;
import org.tallybook.source.InputRefusedException;
import org.tallybook.source.PartReader;
import org.tallybook.source.Slice;
import org.tallybook.source.SourceSpec;
import org.tallybook.tally.Claim;
import org.tallybook.tally.Tally;
import org.tallybook.tally.Value;

/**
 * Follows a published figure back to its records and their addresses. No lineage is kept:
 * the input is held against the hashes of the release and read again.
 */
final class Explain {

	private static final int MOST_NEIGHBOURS = 8;

	private final Options options;

	private final PrintStream out;

	Explain(Options options, PrintStream out) {
		this.options = options;
		this.out = out;
	}

	ExitCode explain() throws CommandException {
		try {
			PublishedRelease release = release();
			Figure figure = figure(release);
			Declaration declaration = declaration(release);
			head(release, figure);
			List<SourceSpec> source = declaration.files(figure.definition());
			Optional<InRelease> earlier = InRelease.of(figure);
			if (earlier.isPresent()) {
				this.out.println("repeats  what release %s published, whose own files tell what stands behind it"
					.formatted(earlier.get().label()));
			}
			else if (source.isEmpty() || figure.series().isEmpty()) {
				this.out.println("counts periods, records or sources; no record stands behind it alone");
			}
			else {
				explain(figure, source, declaration, release);
			}
			return ExitCode.OK;
		}
		catch (InputRefusedException ex) {
			throw new CommandException(ExitCode.DATA, Failures.message(ex));
		}
		catch (IOException ex) {
			throw Failures.of(ex);
		}
	}

	private PublishedRelease release() throws CommandException, IOException {
		return Publication.at(this.options.output(), this.options.audience())
			.releases()
			.stream()
			.filter((release) -> this.options.month().map(release.month()::equals).orElse(true))
			.reduce((earlier, later) -> later)
			.orElseThrow(() -> new CommandException(ExitCode.NO_INPUT,
					"%s: expected a published release but there is none%s".formatted(this.options.output(),
							this.options.month().map((month) -> " of " + month).orElse(""))));
	}

	private Figure figure(PublishedRelease release) throws CommandException, IOException {
		SortedMap<String, Figure> figures = release.figures(release.month()).figures();
		Figure figure = figures.get(this.options.subject());
		if (figure != null) {
			return figure;
		}
		String table = this.options.subject().substring(0, this.options.subject().indexOf('/') + 1);
		List<String> near = figures.keySet()
			.stream()
			.filter((id) -> id.startsWith(table))
			.limit(MOST_NEIGHBOURS)
			.toList();
		throw new CommandException(ExitCode.USAGE,
				"release %s has no figure '%s'; %s".formatted(release.label(), this.options.subject(),
						near.isEmpty() ? "ids stand in the first column of data.csv"
								: "figures of this table begin with " + String.join(", ", near)));
	}

	private Declaration declaration(PublishedRelease release) throws CommandException, IOException {
		try {
			Declaration declaration = ReportFile.read(this.options.input());
			Provenance provenance = release.manifest().provenance();
			List<String> changed = new ArrayList<>();
			if (!declaration.sha256().equals(provenance.declarationHash())) {
				changed.add(ReportFile.NAME);
			}
			for (SourceSpec source : declaration.sources()) {
				Path file = this.options.input().resolve(source.file());
				String now = FileScan.of(source, file, Long.MAX_VALUE).sha256();
				if (provenance.inputs().stream().noneMatch((input) -> input.sha256().equals(now))) {
					changed.add(source.file());
				}
			}
			if (!changed.isEmpty()) {
				throw new CommandException(ExitCode.DATA,
						"%s: expected the files that release %s was made from, but these changed since: %s"
							.formatted(this.options.input(), release.label(), String.join(", ", changed)));
			}
			return declaration;
		}
		catch (DeclarationException ex) {
			throw new CommandException(ExitCode.CONFIGURATION, Failures.message(ex));
		}
	}

	private void head(PublishedRelease release, Figure figure) {
		this.out.println("figure   " + figure.id());
		String status = Words.status(figure.value());
		this.out.println("value    %s%s".formatted(Words.of(figure.value(), Part.WORDS.of(figure)),
				status.isEmpty() ? "" : " (" + status + ")"));
		this.out.println(
				"measure  %s%s%s".formatted(figure.measure(), figure.series().isEmpty() ? "" : " of " + figure.series(),
						figure.period().map((period) -> ", " + period.label()).orElse(", all periods")));
		this.out.println("release  " + release.label());
	}

	private void explain(Figure figure, List<SourceSpec> files, Declaration declaration, PublishedRelease release)
			throws IOException {
		SourceDescription source = declaration.report()
			.sources()
			.stream()
			.filter((description) -> description.id().equals(figure.definition()))
			.findFirst()
			.orElseThrow();
		this.out.println("source   %s: %s".formatted(source.publisher().name(), source.publisher().cite()));
		List<FigureRecords.Read> counts = new ArrayList<>();
		List<Claim> claims = new ArrayList<>();
		for (SourceSpec file : files) {
			read(file, release.month(), counts, claims);
		}
		if (source.register().isPresent()) {
			SourceDescription.Claimed claimed = source.register().get();
			Register register = Register.of(claimed.rule(), claimed.outcome(), claimed.since(), claims);
			new FigureClaims(figure, register).among(claims).forEach((claim) -> tell(files.get(0), claim));
			return;
		}
		FigureRecords records = new FigureRecords(figure, source);
		List<FigureRecords.Read> behind = records.among(counts);
		behind.forEach(this::tell);
		boolean whole = records.isSum(behind);
		this.out.println("records  %s%s".formatted(behind.size(), whole ? ", which add to the figure" : ""));
	}

	private void read(SourceSpec spec, YearMonth month, List<FigureRecords.Read> counts, List<Claim> claims)
			throws IOException {
		Path file = this.options.input().resolve(spec.file());
		try (PartReader reader = new PartReader(spec, file, new Slice(0, Long.MAX_VALUE, 1), month,
				(line, entry, addresses) -> {
					List<String> read = addresses.get().stream().filter((address) -> !address.isEmpty()).toList();
					entry.tallies()
						.forEach((tally) -> counts.add(new FigureRecords.Read(spec.file(), line, tally, read)));
					claims.addAll(entry.claims());
				})) {
			boolean more = true;
			while (more) {
				more = reader.readBlock(1000);
			}
		}
	}

	private void tell(SourceSpec spec, Claim claim) {
		this.out.println("  %s: line %s: %s, %s: \"%s\"".formatted(spec.file(), claim.line(), claim.id(),
				claim.claimant(), claim.wording()));
		this.out.println("    " + claim.address().url());
		claim.relations().excluded().ifPresent((reason) -> this.out.println("    not counted: " + reason));
	}

	private void tell(FigureRecords.Read read) {
		Tally tally = read.tally();
		this.out.println("  %s: line %s: %s %s: %s".formatted(read.file(), read.line(), tally.key().period(),
				String.join(" ", tally.key().members()), Words.of(Value.of(tally.count()), Part.WORDS)));
		read.addresses().forEach((address) -> this.out.println("    " + address));
	}

}
