package org.tallybook.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * How a file writes its records.
 *
 * @param delimiter the character between cells
 * @param quote the character around cells that hold delimiters, line ends or quotes; none
 * where no cell is quoted
 * @param escape the character that takes the meaning from the next one; none where a
 * quote inside quotes is doubled
 * @param charset the charset; a byte-order mark in the file wins over it
 * @param comment the character at the start of lines that are no records
 * @param preamble the number of physical lines in front of the header
 * @param numbers how counts are written
 */
public record Dialect(char delimiter, Optional<Character> quote, Optional<Character> escape, Charset charset,
		Optional<Character> comment, int preamble, Numbers numbers) {

	/** Commas, doubled quotes, UTF-8, a blank cell for "no figure". */
	public static final Dialect DEFAULT = of(',', StandardCharsets.UTF_8, Set.of(""));

	/**
	 * A dialect that differs from the default in little.
	 * @param delimiter the character between cells
	 * @param charset the charset
	 * @param nulls what stands for "no figure", the blank cell included
	 * @return the dialect
	 */
	public static Dialect of(char delimiter, Charset charset, Set<String> nulls) {
		return new Dialect(delimiter, Optional.of('"'), Optional.empty(), charset, Optional.empty(), 0,
				new Numbers(nulls, Set.of(), "", ""));
	}

	/**
	 * The same, where figures below zero are taken as published.
	 * @return the dialect
	 */
	public Dialect withNegative() {
		Numbers plain = this.numbers;
		return new Dialect(this.delimiter, this.quote, this.escape, this.charset, this.comment, this.preamble,
				new Numbers(plain.nulls(), plain.zeros(), plain.thousands(), plain.decimal(), plain.powers(), true));
	}

	/**
	 * Whether a line feed outside quotes ends a record wherever one starts reading, so
	 * that a file can be cut there.
	 */
	boolean isPlain() {
		return this.quote.equals(Optional.of('"')) && this.escape.isEmpty() && this.comment.isEmpty()
				&& this.preamble == 0;
	}

}
