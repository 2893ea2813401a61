package org.tallybook.declaration;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Texts of a declaration, as YAML in one line. */
final class YamlText {

	private static final String PLAIN = "[\\p{L}][\\p{L}\\p{N}_/-]*( [\\p{L}\\p{N}_/-]+)*";

	private static final String WORDS_OF_YAML = "(?i)yes|no|on|off|true|false|null|y|n";

	private YamlText() {
	}

	/** A text, in quotes where YAML would read it as something else. */
	static String text(String text) {
		if (text.matches(PLAIN) && !text.matches(WORDS_OF_YAML)) {
			return text;
		}
		StringBuilder quoted = new StringBuilder("\"");
		for (char c : text.toCharArray()) {
			if (c == '"' || c == '\\') {
				quoted.append('\\').append(c);
			}
			else if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == '\u2028' || c == '\u2029' || c == '\uFEFF') {
				quoted.append("\\u%04X".formatted((int) c));
			}
			else {
				quoted.append(c);
			}
		}
		return quoted.append('"').toString();
	}

	static String list(Collection<String> texts) {
		return texts.stream().map(YamlText::text).collect(Collectors.joining(", ", "[", "]"));
	}

	/** A block whose values are YAML already. */
	static String block(Map<String, String> values) {
		return values.entrySet()
			.stream()
			.map((entry) -> text(entry.getKey()) + ": " + entry.getValue())
			.collect(Collectors.joining(", ", "{", "}"));
	}

}
