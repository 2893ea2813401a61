package org.tallybook.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tallybook.source.Dialect;
import org.tallybook.source.Sniffed;

/** How a new file seems to write its records: the words of a dialect that differ. */
final class DialectGuess {

	private static final Map<Character, String> DELIMITERS = Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|',
			"bar");

	private static final Map<String, String> REMARKS = Map.of("charset",
			"  # guess, unless the file has a byte-order mark", "preamble", "  # guess: lines in front of the header",
			"header", "  # guess: the file has no header", "skip", "  # guess: totals", "null",
			"  # guess: what stands for no figure");

	private final Map<String, String> words = new LinkedHashMap<>();

	DialectGuess(Sniffed sniffed) {
		Dialect dialect = sniffed.dialect();
		if (dialect.delimiter() != ',') {
			this.words.put("delimiter", DELIMITERS.getOrDefault(dialect.delimiter(), "comma"));
		}
		if (!sniffed.charset().equals("UTF-8")) {
			this.words.put("charset", YamlText.text(sniffed.charset()));
		}
		if (dialect.preamble() > 0) {
			this.words.put("preamble", String.valueOf(dialect.preamble()));
		}
		if (sniffed.headless()) {
			this.words.put("header", YamlText.list(sniffed.columns().stream().map(Sniffed.Column::label).toList()));
		}
		if (sniffed.blankRows()) {
			this.words.put("blank-rows", "skip");
		}
		List<String> skips = new ArrayList<>();
		sniffed.footers()
			.forEach((column, cells) -> skips
				.add("{column: %s, is: %s}".formatted(YamlText.text(column), YamlText.list(cells))));
		if (!skips.isEmpty()) {
			this.words.put("skip", (skips.size() == 1) ? skips.get(0) : skips.toString());
		}
		this.words.putAll(new GuessedRoles(sniffed).numbers());
	}

	Map<String, String> words() {
		return this.words;
	}

	String remark(String word) {
		return REMARKS.getOrDefault(word, "");
	}

}
