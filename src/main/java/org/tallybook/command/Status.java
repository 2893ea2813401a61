package org.tallybook.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.tallybook.output.DamagedReleaseException;
import org.tallybook.output.Publication;
import org.tallybook.output.PublishedRelease;
import org.tallybook.report.Provenance;

/**
 * Reads what was published: from the releases themselves, never from the job's metadata.
 */
final class Status {

	private static final int SHORT_HASH = 12;

	private final Options options;

	private final PrintStream out;

	Status(Options options, PrintStream out) {
		this.options = options;
		this.out = out;
	}

	/** Tells what was published when, and from what. */
	ExitCode tell() throws CommandException {
		try {
			List<PublishedRelease> releases = releases();
			if (releases.isEmpty()) {
				this.out.println("nothing is published in " + this.options.output());
			}
			for (PublishedRelease release : releases) {
				tell(release);
			}
			return ExitCode.OK;
		}
		catch (IOException ex) {
			throw Failures.of(ex);
		}
	}

	private void tell(PublishedRelease release) throws IOException {
		Provenance provenance = release.manifest().provenance();
		this.out.println("%s  published %s, next %s%s".formatted(release.label(), provenance.published(),
				provenance.next(), provenance.comparedWith().map((other) -> ", compared with " + other).orElse("")));
		this.out.println("  report.yml %s  methods %s".formatted(shortened(provenance.declarationHash()),
				provenance.methodVersion()));
		provenance.inputs()
			.forEach((input) -> this.out.println(
					"  %s %s  %s records: %s accepted, %s refused, %s set aside, %s left out".formatted(input.file(),
							shortened(input.sha256()), input.read(), input.accepted(), input.rejected(),
							input.setAside(), input.leftOut())));
	}

	private static String shortened(String hash) {
		return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
	}

	/** Holds every release against its hashes. */
	ExitCode verify() throws CommandException {
		try {
			List<String> damaged = new ArrayList<>();
			for (PublishedRelease release : releases()) {
				try {
					release.verify();
					this.out.println("whole    " + release.label());
				}
				catch (DamagedReleaseException ex) {
					this.out.println("DAMAGED  " + release.label());
					damaged.add(Failures.message(ex));
				}
			}
			if (!damaged.isEmpty()) {
				throw new CommandException(ExitCode.DATA, String.join("\n", damaged));
			}
			return ExitCode.OK;
		}
		catch (IOException ex) {
			throw Failures.of(ex);
		}
	}

	private List<PublishedRelease> releases() throws IOException {
		Path output = this.options.output();
		if (!Files.isDirectory(output)) {
			return List.of();
		}
		return Publication.at(output, this.options.audience())
			.releases()
			.stream()
			.filter((release) -> this.options.month().map(release.month()::equals).orElse(true))
			.toList();
	}

}
