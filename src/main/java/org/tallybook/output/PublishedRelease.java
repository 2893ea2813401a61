package org.tallybook.output;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.report.EarlierRelease;
import org.tallybook.report.Figure;
import org.tallybook.report.Provenance;

/**
 * A release that was published and is never changed again.
 *
 * @param month its reference month
 * @param revision 1 for the first release of the month
 * @param folder where it is
 */
public record PublishedRelease(YearMonth month, int revision, Path folder) {

	/**
	 * Its name in other releases.
	 * @return month and revision, as {@code 2010-06/r1}
	 */
	public String label() {
		return this.month + "/r" + this.revision;
	}

	/**
	 * What it was made from.
	 * @return its manifest
	 * @throws DamagedReleaseException where the manifest is none
	 * @throws IOException where it cannot be read
	 */
	public Manifest manifest() throws IOException {
		return Manifest.read(this.folder);
	}

	/**
	 * Holds its files against their hashes.
	 * @throws DamagedReleaseException names every file that is missing, altered or more
	 * @throws IOException where a file cannot be read
	 */
	public void verify() throws IOException {
		Checksums.check(this.folder);
	}

	/**
	 * Its figures, read from its data file, to compare a later release with.
	 * @param now the month of the later release
	 * @return what it published
	 * @throws DamagedReleaseException where it is not what was published
	 * @throws IOException where it cannot be read
	 */
	public EarlierRelease figures(YearMonth now) throws IOException {
		verify();
		Provenance provenance = manifest().provenance();
		SortedMap<String, String> fingerprints = new TreeMap<>();
		fingerprints.put("declaration", provenance.declarationHash());
		fingerprints.put("methods", provenance.methodVersion());
		provenance.inputs().forEach((input) -> fingerprints.put("input/" + input.file(), input.sha256()));
		return new EarlierRelease(label(), provenance.published(), this.month.equals(now), fingerprints,
				TidyReader.read(this.folder.resolve(TidyWriter.DATA)));
	}

	/**
	 * Its counts alone, to tell how figures were revised from release to release.
	 * @param now the month of the later release
	 * @return what it published, without figures that were made of others
	 * @throws DamagedReleaseException where it is not what was published
	 * @throws IOException where it cannot be read
	 */
	public EarlierRelease counts(YearMonth now) throws IOException {
		EarlierRelease all = figures(now);
		TreeMap<String, Figure> counts = new TreeMap<>(all.figures());
		counts.values().removeIf((figure) -> !figure.isCount());
		return new EarlierRelease(all.label(), all.published(), all.sameMonth(), all.fingerprints(), counts);
	}

}
