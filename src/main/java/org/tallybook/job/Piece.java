package org.tallybook.job;

import org.tallybook.source.Slice;
import org.tallybook.source.SourceSpec;

/**
 * The part of an input file that one worker reads, and the unit of restart.
 *
 * @param source how it is read
 * @param slice which bytes it is
 */
public record Piece(SourceSpec source, Slice slice) {

	/** The name of the file that holds what was read from it. */
	String fileName() {
		return "%s.%s.%s-%s.json".formatted(this.source.id(), Integer.toHexString(this.source.file().hashCode()),
				this.slice.from(), this.slice.to());
	}

	/** How many bytes it has. */
	long bytes() {
		return this.slice.to() - this.slice.from();
	}

	/** Where it is, for people. */
	String label() {
		return "%s, from line %s".formatted(this.source.file(), this.slice.firstLine());
	}

}
