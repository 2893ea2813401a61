package org.tallybook.declaration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the columns of a file mean, in the words of a declaration: the entries of a
 * source's block that map its columns. Values are YAML in one line.
 *
 * @param entries the words with their values, in the order in which they are printed
 * @param series the series with their words
 * @param remarks what a person should look at, by the word it is about
 */
record Roles(Map<String, String> entries, Map<String, Map<String, String>> series, Map<String, String> remarks) {

	Roles {
		entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
		series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
		remarks = Collections.unmodifiableMap(new LinkedHashMap<>(remarks));
	}

	/** The entries as lines of a block, with the remarks behind them. */
	List<String> lines(String indent) {
		List<String> lines = new ArrayList<>();
		this.entries.forEach((word, value) -> lines.add(indent + word + ": " + value + remark(word)));
		if (!this.series.isEmpty()) {
			lines.add(indent + "series:" + remark("series"));
			this.series.forEach((name, words) -> lines
				.add(indent + "  " + YamlText.text(name) + ": " + YamlText.block(words) + remark("series " + name)));
		}
		return lines;
	}

	private String remark(String word) {
		String remark = this.remarks.get(word);
		return (remark == null) ? "" : "  # " + remark;
	}

}
