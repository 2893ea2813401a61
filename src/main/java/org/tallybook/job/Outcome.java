package org.tallybook.job;

import org.tallybook.disclosure.Release;
import org.tallybook.output.PublishedRelease;

/** How a run ended. */
public sealed interface Outcome {

	/**
	 * The release is out.
	 *
	 * @param release what was published
	 * @param where where it is
	 */
	record Published(Release release, PublishedRelease where) implements Outcome {
	}

	/** It was asked to stop, and can go on where it was. */
	record Stopped() implements Outcome {
	}

	/**
	 * Something went wrong; nothing of the release is visible.
	 *
	 * @param cause what
	 * @param database whether it was the database of the job's metadata
	 */
	record Failed(Throwable cause, boolean database) implements Outcome {
	}

}
