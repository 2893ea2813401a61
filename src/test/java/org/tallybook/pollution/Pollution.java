package org.tallybook.pollution;

import java.util.Random;

/** Something that goes wrong with a file, and says what has to become of it. */
@FunctionalInterface
interface Pollution {

	/**
	 * Damages a file.
	 * @param sheet the file, on which the outcome is stated
	 * @param random tells where
	 * @return whether the file has a place where this can happen
	 */
	boolean pollute(Sheet sheet, Random random);

}
