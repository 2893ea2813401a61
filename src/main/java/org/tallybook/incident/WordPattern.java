package org.tallybook.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form of words as a pattern for the beginning of a claim. */
final class WordPattern {

	/** At the end of a form: nothing follows. */
	private static final String ALONE = " .";

	private static final Pattern PLACES = Pattern.compile("[#N]");

	private final WordForm form;

	private final boolean alone;

	private final Pattern pattern;

	WordPattern(WordForm form) {
		this.form = form;
		this.alone = form.form().endsWith(ALONE);
		String words = this.alone ? form.form().substring(0, form.form().length() - ALONE.length()) : form.form();
		this.pattern = Pattern.compile(pattern(words));
	}

	private static String pattern(String words) {
		StringBuilder pattern = new StringBuilder();
		int end = 0;
		for (Matcher place = PLACES.matcher(words); place.find(); end = place.end()) {
			pattern.append(literal(words.substring(end, place.start())));
			pattern.append('(')
				.append(place.group().equals("#") ? NumberWords.NUMBER : NumberWords.DIGITS_ALONE)
				.append(')');
		}
		return pattern.append(literal(words.substring(end))).toString();
	}

	/** Words beside a number, from which a blank may part them. */
	private static String literal(String words) {
		String stripped = words.strip();
		if (stripped.isEmpty()) {
			return "";
		}
		boolean before = words.startsWith(" ");
		boolean after = words.endsWith(" ");
		return (before ? "\\s*" : "") + NumberWords.bounded(stripped) + (after ? "\\s*" : "");
	}

	WordForm form() {
		return this.form;
	}

	/** The words of the form without its numbers, which tell something by themselves. */
	List<String> words() {
		List<String> words = new ArrayList<>();
		for (String part : PLACES.split(this.form.form(), -1)) {
			String word = part.strip();
			if (!word.isEmpty() && !word.equals(".")) {
				words.add(word);
			}
		}
		return words;
	}

	/** Where the form stands at the beginning of a text. */
	Optional<Matcher> match(String text) {
		Matcher matcher = this.pattern.matcher(text);
		return (matcher.lookingAt() && (!this.alone || matcher.end() == text.length())) ? Optional.of(matcher)
				: Optional.empty();
	}

}
