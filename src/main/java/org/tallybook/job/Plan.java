package org.tallybook.job;

import java.nio.file.Path;
import java.util.List;

import org.tallybook.declaration.Declaration;
import org.tallybook.output.Publication;
import org.tallybook.report.EarlierRelease;
import org.tallybook.report.History;
import org.tallybook.report.Provenance;

/**
 * A run as it was settled before it started: nothing of it changes while it runs.
 *
 * @param input the input folder
 * @param state the folder of working files
 * @param publication where the release goes
 * @param declaration what is read and reported
 * @param provenance what the release is made from; its inputs count no records yet
 * @param pieces the parts of the input files
 * @param history what was published before
 * @param published every release of this audience, where small counts have to be
 * protected from what they tell together
 */
public record Plan(Path input, Path state, Publication publication, Declaration declaration, Provenance provenance,
		List<Piece> pieces, History history, List<EarlierRelease> published) {

	private static final int SHORT_HASH = 16;

	public Plan {
		pieces = List.copyOf(pieces);
		published = List.copyOf(published);
	}

	/**
	 * The name of the run: the same for the same month, audience and input.
	 * @return the name, fit for a folder
	 */
	public String identity() {
		return "%s-%s-%s".formatted(this.provenance.month(), this.provenance.audience(),
				this.provenance.fingerprint().substring(0, SHORT_HASH));
	}

	/** The size of all input, in bytes. */
	long bytes() {
		return this.provenance.inputs().stream().mapToLong(Provenance.Input::bytes).sum();
	}

	/**
	 * Where the work of all runs is.
	 * @return the folder
	 */
	public Path works() {
		return this.state.resolve("work");
	}

	/**
	 * Where parts of the input are kept until the release is published.
	 * @return the folder, one for each identity
	 */
	public Path work() {
		return works().resolve(identity());
	}

	/**
	 * Where the release comes to be.
	 * @return the folder
	 */
	public Path staging() {
		return this.state.resolve("staging").resolve(this.provenance.audience() + "-" + this.provenance.month());
	}

}
