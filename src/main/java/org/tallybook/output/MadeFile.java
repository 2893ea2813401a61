package org.tallybook.output;

import java.io.IOException;

/**
 * A file of a release that is made in memory, by a thread of its own.
 *
 * @param path its path in the folder of the release, with slashes
 * @param making makes its bytes
 */
record MadeFile(String path, Making making) {

	/** Makes the bytes of a file, and touches nothing that another file is made from. */
	interface Making {

		byte[] bytes() throws IOException;

	}

}
