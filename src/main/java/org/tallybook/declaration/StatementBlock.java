package org.tallybook.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.tallybook.report.Part;
import org.tallybook.report.TableSpec.Statement;

/** A sentence of the declaration, with the figures that stand in it. */
final class StatementBlock {

	private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}|[{}]");

	private static final Pattern PLACE = Pattern.compile("([a-z0-9_-]+)(?:\\.([a-z-]+))?");

	private final Section section;

	private final FigureIds ids;

	/**
	 * For the sentences of a workbook.
	 * @param section the block of the sentence
	 * @param ids what is known of the ids of its figures
	 */
	StatementBlock(Section section, FigureIds ids) {
		this.section = section;
		this.ids = ids;
	}

	/**
	 * A text in which no figure stands.
	 * @param block the block of the text
	 * @param key the word before it
	 * @return the text
	 */
	static String plain(Section block, String key) {
		String text = block.text(key);
		if (text.contains("{") || text.contains("}")) {
			block.fault(key, "'%s' holds braces; a text without figures was expected".formatted(key));
		}
		return text;
	}

	Statement statement() {
		String text = this.section.text("text");
		TreeMap<String, String> values = new TreeMap<>(map("values"));
		Map<String, String> requires = map("requires");
		values.values().forEach((id) -> this.ids.fault(id).ifPresent((fault) -> this.section.fault("values", fault)));
		requires.forEach((id, word) -> this.ids.requirement(id, word)
			.ifPresent((fault) -> this.section.fault("requires", fault)));
		for (MatchResult braces : BRACES.matcher(text).results().toList()) {
			checkPlace(braces.group(), Optional.ofNullable(braces.group(1)).orElse(""), values);
		}
		return new Statement(text, values, requires);
	}

	private Map<String, String> map(String key) {
		return this.section.optionalSection(key).map(Section::map).orElse(Map.of());
	}

	private void checkPlace(String braces, String place, TreeMap<String, String> values) {
		var parts = PLACE.matcher(place);
		if (!parts.matches()) {
			this.section.fault("text",
					"'%s' was found but a name in braces was expected, such as {people} or".formatted(braces)
							+ " {people.low}");
			return;
		}
		if (!values.containsKey(parts.group(1))) {
			this.section.fault("text",
					"'%s' was found but one of the values %s was expected".formatted(braces, values.keySet()));
			values.put(parts.group(1), "");
		}
		if (parts.group(2) != null && Part.named(parts.group(2)).isEmpty()) {
			this.section.fault("text", "'%s' was found but one of the parts %s was expected".formatted(braces, List
				.of("low", "low-kind", "best", "high", "high-kind", "highest", "floor", "words", "decimal", "marks")));
		}
	}

}
