package org.tallybook.output;

import java.io.IOException;

import org.tallybook.disclosure.Release;

/**
 * Turns a release into files of one format. The same release gives the same bytes,
 * whatever the locale, the time zone and the clock.
 */
public interface ReleaseWriter {

	/**
	 * Writes the files.
	 * @param release what may be published
	 * @param folder where the files are created
	 * @throws IOException where a file cannot be written
	 */
	void write(Release release, Folder folder) throws IOException;

}
