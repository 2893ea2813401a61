package org.tallybook.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What a release is made from, the same for every writer.
 *
 * @param month the reference month
 * @param audience {@code public} or {@code internal}
 * @param revision 1 for the first release of a month
 * @param fingerprint SHA-256 over inputs, declaration and method version, in hexadecimal
 * @param methodVersion the version of the methods
 * @param declarationHash SHA-256 of report.yml
 * @param published the date of this release by the release calendar
 * @param next the date of the next release by the release calendar
 * @param inputs one entry for each file read
 * @param comparedWith the release that "what changed" compares with, as {@code month/rN},
 * where there is one
 */
public record Provenance(YearMonth month, String audience, int revision, String fingerprint, String methodVersion,
		String declarationHash, LocalDate published, LocalDate next, List<Input> inputs,
		Optional<String> comparedWith) {

	public Provenance {
		inputs = List.copyOf(inputs);
	}

	/**
	 * The same with inputs whose records were counted.
	 * @param counted one entry for each file read
	 * @return the provenance of a finished reading
	 */
	public Provenance withInputs(List<Input> counted) {
		return new Provenance(this.month, this.audience, this.revision, this.fingerprint, this.methodVersion,
				this.declarationHash, this.published, this.next, counted, this.comparedWith);
	}

	/**
	 * One input file and what became of its records: read = accepted + rejected +
	 * setAside + leftOut.
	 *
	 * @param source the id of the source
	 * @param file the name of the file, without folders
	 * @param sha256 its hash in hexadecimal
	 * @param bytes its size
	 * @param read the number of records
	 * @param accepted records that count
	 * @param rejected records refused
	 * @param setAside records of a period that ends after the reference month
	 * @param leftOut records that a rule of the declaration leaves out, such as footers
	 */
	public record Input(String source, String file, String sha256, long bytes, long read, long accepted, long rejected,
			long setAside, long leftOut) {

		/**
		 * A file of which a public release tells nothing but its name: what it holds
		 * could be tried out against its hash, and its records may be a count.
		 * @param source the id of the source
		 * @param file the name of the file
		 * @return the input without hash, size and counts
		 */
		public static Input withheld(String source, String file) {
			return new Input(source, file, "", 0, 0, 0, 0, 0, 0);
		}

		/**
		 * Whether nothing but the name is told.
		 * @return true where there is no hash
		 */
		public boolean isWithheld() {
			return this.sha256.isEmpty();
		}

	}

}
