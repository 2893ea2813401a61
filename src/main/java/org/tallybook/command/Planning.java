package org.tallybook.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.tallybook.declaration.Declaration;
import org.tallybook.declaration.DeclarationException;
import org.tallybook.declaration.ReportFile;
import org.tallybook.job.Piece;
import org.tallybook.job.Plan;
import org.tallybook.output.Publication;
import org.tallybook.output.PublishedRelease;
import org.tallybook.report.EarlierRelease;
import org.tallybook.report.History;
import org.tallybook.report.Provenance;
import org.tallybook.report.ReleaseCalendar;
import org.tallybook.report.ReportMaker;
import org.tallybook.source.FileScan;
import org.tallybook.source.InputRefusedException;
import org.tallybook.source.SourceSpec;

/**
 * What has to be settled before a run starts: the declaration is read, the input is
 * hashed, and the release to compare with is chosen.
 */
final class Planning {

	private final Options options;

	private final InputFolder folder;

	private final Publication publication;

	Planning(Options options, Publication publication) {
		this.options = options;
		this.folder = new InputFolder(options.input());
		this.publication = publication;
	}

	/** The run, or the release that is already made from the same files. */
	record Decision(Plan plan, Optional<PublishedRelease> unchanged) {
	}

	Decision decide() throws CommandException, IOException {
		Declaration declaration = declaration();
		checkFiles(declaration);
		List<Piece> pieces = new ArrayList<>();
		List<Provenance.Input> inputs = new ArrayList<>();
		for (SourceSpec source : declaration.sources()) {
			Path file = this.options.input().resolve(source.file());
			FileScan scan = scan(source, file);
			scan.slices().forEach((slice) -> pieces.add(new Piece(source, slice)));
			inputs.add(new Provenance.Input(source.id(), source.file(), scan.sha256(), scan.bytes(), 0, 0, 0, 0, 0));
		}
		Optional<PublishedRelease> latest = this.publication.latest(this.options.reference());
		Provenance provenance = provenance(declaration, inputs, latest);
		if (latest.isPresent() && fingerprint(latest.get()).equals(provenance.fingerprint())) {
			latest.get().verify();
			return new Decision(plan(declaration, provenance, pieces, History.NONE, List.of()), latest);
		}
		return new Decision(plan(declaration, provenance, pieces, history(declaration), published(declaration)),
				Optional.empty());
	}

	private FileScan scan(SourceSpec source, Path file) throws CommandException, IOException {
		try {
			return FileScan.of(source, file, this.options.partitionBytes(file));
		}
		catch (InputRefusedException ex) {
			throw new CommandException(ExitCode.DATA, Failures.message(ex));
		}
	}

	private static String fingerprint(PublishedRelease release) throws IOException {
		return release.manifest().provenance().fingerprint();
	}

	private Declaration declaration() throws CommandException, IOException {
		this.folder.requireDeclaration();
		try {
			return ReportFile.read(this.options.input());
		}
		catch (DeclarationException ex) {
			throw new CommandException(ExitCode.CONFIGURATION, Failures.message(ex));
		}
	}

	/** Every file that is missing, or leads out of the input folder, is told at once. */
	private void checkFiles(Declaration declaration) throws CommandException, IOException {
		List<String> missing = new ArrayList<>();
		List<String> outside = new ArrayList<>();
		for (SourceSpec source : declaration.sources()) {
			Optional<String> none = this.folder.missing(source);
			none.ifPresent(missing::add);
			if (none.isEmpty()) {
				this.folder.outside(source).ifPresent(outside::add);
			}
		}
		if (!missing.isEmpty()) {
			throw new CommandException(ExitCode.NO_INPUT, String.join("\n", missing));
		}
		if (!outside.isEmpty()) {
			throw new CommandException(ExitCode.DATA, String.join("\n", outside));
		}
	}

	private Provenance provenance(Declaration declaration, List<Provenance.Input> inputs,
			Optional<PublishedRelease> latest) throws IOException {
		ReleaseCalendar calendar = declaration.report().calendar();
		StringBuilder made = new StringBuilder(ReportMaker.METHODS + "\n" + declaration.sha256() + "\n");
		inputs.forEach((input) -> made.append("%s %s %s\n".formatted(input.source(), input.file(), input.sha256())));
		return new Provenance(this.options.reference(), this.options.audience(),
				latest.map((release) -> release.revision() + 1).orElse(1), fingerprint(declaration, made.toString()),
				ReportMaker.METHODS, declaration.sha256(), calendar.released(this.options.reference()),
				calendar.next(this.options.reference()), inputs,
				this.publication.before(this.options.reference()).map(PublishedRelease::label));
	}

	/** All releases are read only where a table asks for the revisions that they made. */
	private History history(Declaration declaration) throws IOException {
		YearMonth month = this.options.reference();
		Optional<PublishedRelease> before = this.publication.before(month);
		Optional<EarlierRelease> previous = before.isEmpty() ? Optional.empty()
				: Optional.of(before.get().figures(month));
		List<EarlierRelease> releases = new ArrayList<>();
		if (declaration.report().asksForHistory()) {
			for (PublishedRelease release : this.publication.releases()) {
				if (!release.month().isAfter(month)) {
					releases.add(release.counts(month));
				}
			}
		}
		return new History(previous, releases);
	}

	/** Every release that somebody may hold against the new one. */
	private List<EarlierRelease> published(Declaration declaration) throws IOException {
		List<EarlierRelease> published = new ArrayList<>();
		if (isProtected(declaration)) {
			for (PublishedRelease release : this.publication.releases()) {
				published.add(release.figures(this.options.reference()));
			}
		}
		return published;
	}

	private boolean isProtected(Declaration declaration) {
		return this.options.audience().equals("public") && !declaration.restricted().isEmpty();
	}

	private Plan plan(Declaration declaration, Provenance provenance, List<Piece> pieces, History history,
			List<EarlierRelease> published) {
		return new Plan(this.options.input(), this.options.output().resolve(OutputLock.STATE), this.publication,
				declaration, provenance, pieces, history, published);
	}

	/**
	 * The hash of everything that the release is made from. What a restricted file holds
	 * could be tried out against it, so that it is keyed in a public release.
	 */
	private String fingerprint(Declaration declaration, String made) throws IOException {
		return isProtected(declaration) ? new FingerprintKey(this.options.output().resolve(OutputLock.STATE)).of(made)
				: hash(made);
	}

	private static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
