package org.tallybook.incident;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What follows the number of a claim. It may name people; whatever could say something
 * else of their number makes the claim unclear.
 */
final class Remainder {

	private static final Pattern BASE = Pattern.compile("^\\s*(?:" + WordTable.of(WordMeaning.BASE)
		.stream()
		.map((form) -> Pattern.quote(form.form().replace("N", "")) + "\\d[\\d.,]*")
		.collect(Collectors.joining("|")) + ")");

	/** Languages that share letters, and so words. */
	private static final List<String> JOINED = List.of("ko", "zh", "ja");

	private static final Map<String, Pattern> TELLING = WordTable.forms()
		.stream()
		.map(WordForm::language)
		.distinct()
		.collect(Collectors.toMap(Function.identity(), Remainder::telling));

	private static final Pattern HEDGE = words(WordTable.of(WordMeaning.HEDGE).stream().map(WordForm::form).toList());

	private static final Pattern PARTICLE = Pattern.compile("^(?:" + NumberWords.words(WordMeaning.PARTICLE) + ")");

	private static final Pattern PARTITIVE = Pattern
		.compile("^\\s*(?:" + NumberWords.words(WordMeaning.PARTITIVE) + ")");

	private Remainder() {
	}

	/** The words of a language that tell something of a number; of all for signs. */
	private static Pattern telling(String language) {
		List<WordForm> forms = WordTable.forms()
			.stream()
			.filter((form) -> language.equals("any") || form.language().equals("any")
					|| form.language().equals(language)
					|| (JOINED.contains(language) && JOINED.contains(form.language())))
			.toList();
		Stream<String> claims = forms.stream()
			.filter((form) -> form.meaning().isTelling())
			.flatMap((form) -> WordPattern.words(form.form()).stream());
		Stream<String> others = forms.stream()
			.filter((form) -> List.of(WordMeaning.REFUSE, WordMeaning.PERCENT, WordMeaning.TIMES)
				.contains(form.meaning()))
			.map(WordForm::form);
		return words(Stream.concat(claims, others).distinct().toList());
	}

	/** Any of the words, whole where words are spaced. */
	private static Pattern words(List<String> words) {
		return Pattern.compile(words.stream()
			.map((word) -> (NumberWords.isSpaced(word.codePointAt(0)) ? "(?<![\\p{L}\\p{N}])" : "")
					+ NumberWords.bounded(word))
			.collect(Collectors.joining("|")));
	}

	/**
	 * Whether it says nothing more of a number.
	 * @param rest what follows
	 * @param language the language of the form before it
	 * @param share whether a share stands before it, which may be of a number of people
	 * @param number whether a number stands right before it
	 */
	static boolean isSilent(String rest, String language, boolean share, boolean number) {
		if (rest.isEmpty()) {
			return true;
		}
		int first = rest.codePointAt(0);
		boolean joined = NumberWords.isJoined(first);
		if (joined ? (number && !PARTICLE.matcher(rest).find()) : " ,;:.!?".indexOf(first) < 0) {
			return false;
		}
		String said = share ? BASE.matcher(rest).replaceFirst("") : rest;
		return said.chars().noneMatch(Character::isDigit)
				&& !Objects.requireNonNull(TELLING.get(language)).matcher(said).find();
	}

	static boolean isHedged(String rest) {
		return HEDGE.matcher(rest).find();
	}

	/** Whether a fraction in words is one, and no ordinal of something. */
	static boolean isPartitive(String rest, String fraction) {
		boolean ordinal = WordTable.of(WordMeaning.FRACTION)
			.stream()
			.anyMatch((form) -> form.form().equals(fraction) && form.language().equals("en"));
		return rest.isBlank() || !ordinal || PARTITIVE.matcher(rest).find();
	}

}
