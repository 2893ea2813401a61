package org.tallybook.disclosure;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tallybook.report.Figure;
import org.tallybook.report.Part;
import org.tallybook.report.Sentence;
import org.tallybook.report.Words;
import org.tallybook.tally.State;

/**
 * Finished words of a release that holds restricted sources: none may hold a number that
 * some figure would print if it were public. The number may be there for another reason;
 * then the words go without need.
 */
final class PublicTexts {

	static final String UNSAID = "Words that may tell what is not public are left out.";

	private static final Pattern NUMBER = Pattern.compile("\\d[\\d,. \\u00a0]*");

	private static final Pattern NOTE = Pattern.compile("\\[note \\d+]");

	private final Set<String> secret = new HashSet<>();

	/**
	 * For the words of a release.
	 * @param known the figures as they would print
	 * @param rests what is not public of them, where single rows are
	 * @param released the figures as they do
	 */
	PublicTexts(Map<String, Figure> known, Map<String, Figure> rests, Map<String, Figure> released) {
		known.forEach((id, figure) -> {
			Figure printed = released.get(id);
			if (printed == null || printed.value().state() == State.SUPPRESSED) {
				addSecret(figure);
				Optional.ofNullable(rests.get(id)).ifPresent(this::addSecret);
			}
		});
	}

	private void addSecret(Figure figure) {
		if (figure.value().state().printsNumber() && !isOfOnePeriod(figure)) {
			for (Part part : Part.values()) {
				numbers(Words.of(figure.value(), part.of(figure))).forEach(this.secret::add);
			}
		}
	}

	/**
	 * Whether a source reported for one period is 1 or 0: numbers that stand in too many
	 * words to be a secret.
	 */
	private static boolean isOfOnePeriod(Figure figure) {
		return figure.unit().equals("periods")
				&& figure.value().count().filter((range) -> range.low().count() <= 1).isPresent();
	}

	Sentence safe(Sentence sentence) {
		return isSafe(sentence) ? sentence : Sentence.of(UNSAID);
	}

	String safe(String text) {
		return isSafe(text) ? text : UNSAID;
	}

	/** Whether the words of a sentence, its figures aside, hold no secret number. */
	boolean isSafe(Sentence sentence) {
		return isSafe(sentence.fill((figure, part) -> " "));
	}

	private boolean isSafe(String text) {
		return numbers(NOTE.matcher(text).replaceAll("")).stream().noneMatch(this.secret::contains);
	}

	private static Set<String> numbers(String text) {
		Set<String> numbers = new HashSet<>();
		Matcher number = NUMBER.matcher(text);
		while (number.find()) {
			numbers.add(number.group().replaceAll("[^\\d]", ""));
			for (String digits : number.group().split("[^\\d]+")) {
				numbers.add(digits);
			}
		}
		return numbers;
	}

}
