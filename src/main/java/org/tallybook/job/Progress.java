package org.tallybook.job;

/** Hears how far a run has come. Called by several threads. */
public interface Progress {

	/** Hears nothing. */
	Progress SILENT = new Progress() {
	};

	/**
	 * A step begins.
	 * @param name what it does, such as {@code read}
	 * @param bytes how much it has to read; 0 where that says nothing of it
	 */
	default void begins(String name, long bytes) {
	}

	/**
	 * How far one part of the step has come.
	 * @param part the part
	 * @param records records read of it so far
	 * @param bytes bytes read of it so far
	 */
	default void at(String part, long records, long bytes) {
	}

	/** Nothing runs any more. */
	default void ends() {
	}

}
