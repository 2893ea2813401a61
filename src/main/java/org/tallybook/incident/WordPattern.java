package org.tallybook.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A form of words as a pattern for the beginning of a claim. */
final class WordPattern {

	/** At the end of a form: nothing follows. */
	private static final String ALONE = " .";

	private static final Pattern PLACES = Pattern.compile("[#N]");

	private final WordForm form;

	private final boolean alone;

	/** The form without the sign that nothing follows. */
	private final String bare;

	private final List<String> words;

	private volatile @Nullable Pattern pattern;

	WordPattern(WordForm form) {
		this.form = form;
		this.alone = form.form().endsWith(ALONE);
		this.bare = this.alone ? form.form().substring(0, form.form().length() - ALONE.length()) : form.form();
		this.words = words(this.bare);
	}

	/** Made where it is asked for first: of hundreds of forms a release needs some. */
	private Pattern pattern() {
		Pattern made = this.pattern;
		if (made == null) {
			made = Pattern.compile(pattern(this.bare));
			this.pattern = made;
		}
		return made;
	}

	private static String pattern(String words) {
		StringBuilder pattern = new StringBuilder();
		int end = 0;
		for (Matcher place = PLACES.matcher(words); place.find(); end = place.end()) {
			pattern.append(literal(words.substring(end, place.start()), true));
			pattern.append('(')
				.append(place.group().equals("#") ? NumberWords.NUMBER : NumberWords.DIGITS_ALONE)
				.append(')');
		}
		return pattern.append(literal(words.substring(end), false)).toString();
	}

	/**
	 * Words beside a number, from which a blank may part them. Where a form has none
	 * before the number, the word is joined to it.
	 */
	private static String literal(String words, boolean number) {
		String stripped = words.strip();
		if (stripped.isEmpty()) {
			return "";
		}
		boolean before = words.startsWith(" ");
		boolean after = words.endsWith(" ");
		String bounded = (number && !after) ? Pattern.quote(stripped) : NumberWords.bounded(stripped);
		return (before ? "\\s*" : "") + bounded + (after ? "\\s*" : "");
	}

	WordForm form() {
		return this.form;
	}

	/** The words of a form without its numbers, which tell something by themselves. */
	static List<String> words(String form) {
		List<String> words = new ArrayList<>();
		for (String part : PLACES.split(form, -1)) {
			String word = part.strip();
			if (!word.isEmpty() && !word.equals(".")) {
				words.add(word);
			}
		}
		return words;
	}

	/** Where the form stands at the beginning of a text, whose blanks are single ones. */
	Optional<Matcher> match(String text) {
		if (!this.words.stream().allMatch(text::contains)) {
			return Optional.empty();
		}
		Matcher matcher = pattern().matcher(text);
		return (matcher.lookingAt() && (!this.alone || matcher.end() == text.length())) ? Optional.of(matcher)
				: Optional.empty();
	}

}
