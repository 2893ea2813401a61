package org.tallybook.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * How a file writes its records.
 *
 * @param delimiter the character between cells
 * @param charset the charset
 * @param nullTokens what stands for "no figure", the blank cell included
 */
public record Dialect(char delimiter, Charset charset, Set<String> nullTokens) {

	/** Commas, UTF-8, a blank cell for "no figure". */
	public static final Dialect DEFAULT = new Dialect(',', StandardCharsets.UTF_8, Set.of(""));

	public Dialect {
		nullTokens = Set.copyOf(nullTokens);
	}

}
