package org.tallybook.incident;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.tallybook.incident.WordMeaning.COUNTER;
import static org.tallybook.incident.WordMeaning.FRACTION;
import static org.tallybook.incident.WordMeaning.PERCENT;
import static org.tallybook.incident.WordMeaning.PERCENT_BEFORE;
import static org.tallybook.incident.WordMeaning.TIMES;

/**
 * Numbers in the wording of a claim: digits with separators, words that multiply them,
 * and the words for percent or people behind them; or a fraction in words.
 */
final class NumberWords {

	/** Digits as they come, with the separators that may stand among them. */
	private static final String DIGITS = "\\d+(?:[.,]\\d+|[ '](?=\\d{3}(?!\\d))\\d{3})*";

	/** What separates thousands where it is not the comma alone. */
	private static final Map<String, String> SEPARATORS = Map.of("fr", " .", "es", " .", "ru", " ");

	private static final int MOST_DIGITS = 15;

	private static final int MOST_DECIMALS = 6;

	private static final Map<String, String> FRACTIONS = values(FRACTION);

	private static final Map<String, String> FACTORS = values(TIMES);

	/** A number as it is matched; the groups are read again by {@link #read}. */
	static final String DIGITS_ALONE = "(?:" + DIGITS + ")(?:\\s?(?:" + words(TIMES) + "))?(?![\\d.,]\\d)";

	static final String NUMBER = "(?:(?:" + words(FRACTION) + ")|(?:" + words(PERCENT_BEFORE) + ")?" + DIGITS_ALONE
			+ "(?:\\s?(?:" + words(PERCENT) + "|" + words(COUNTER) + "))?)";

	private static final Pattern PARTS = Pattern.compile("(?<fraction>" + words(FRACTION) + ")|(?<before>"
			+ words(PERCENT_BEFORE) + ")?(?<digits>" + DIGITS + ")(?:\\s?(?<times>" + words(TIMES)
			+ "))?(?:\\s?(?:(?<percent>" + words(PERCENT) + ")|(?:" + words(COUNTER) + ")))?");

	private NumberWords() {
	}

	/** The words of a meaning as alternatives, the longest first. */
	static String words(WordMeaning meaning) {
		return WordTable.of(meaning)
			.stream()
			.map(WordForm::form)
			.sorted(Comparator.comparingInt(String::length).reversed())
			.map(NumberWords::bounded)
			.collect(Collectors.joining("|"));
	}

	/** Words that end in letters are not the beginning of longer ones. */
	static String bounded(String words) {
		String quoted = Pattern.quote(words).replace(" ", "\\E\\s+\\Q");
		return isSpaced(words.codePointBefore(words.length())) ? quoted + "(?![\\p{L}\\p{N}])" : quoted;
	}

	/** Whether a letter belongs to a script that sets blanks between words. */
	static boolean isSpaced(int letter) {
		return Character.isLetter(letter) && !isJoined(letter);
	}

	/** Whether a letter belongs to a script whose words may be joined. */
	static boolean isJoined(int letter) {
		return Character.isLetter(letter) && List
			.of(Character.UnicodeScript.HAN, Character.UnicodeScript.HANGUL, Character.UnicodeScript.HIRAGANA,
					Character.UnicodeScript.KATAKANA)
			.contains(Character.UnicodeScript.of(letter));
	}

	/**
	 * Reads a number.
	 * @param text the number as it was matched
	 * @param language the language of the form, which tells the separators
	 * @param percent whether it is of percent whatever stands behind it
	 * @return the number; empty where it cannot be told for certain
	 */
	static Optional<Quantity> read(String text, String language, boolean percent) {
		Matcher parts = PARTS.matcher(text);
		if (!parts.matches()) {
			return Optional.empty();
		}
		if (parts.group("fraction") != null) {
			return Optional.of(Quantity.OfPeople.fraction(FRACTIONS.getOrDefault(spaced(text), "")));
		}
		boolean share = percent || parts.group("before") != null || parts.group("percent") != null;
		String times = Optional.ofNullable(parts.group("times"))
			.map((word) -> FACTORS.getOrDefault(word, ""))
			.orElse("1");
		return number(parts.group("digits"), language, share).map((number) -> number.multiply(new BigDecimal(times)))
			.flatMap(share ? NumberWords::share : NumberWords::count);
	}

	/** Whether a number is of percent, so that a plain one before it is as well. */
	static boolean isPercent(String text) {
		Matcher parts = PARTS.matcher(text);
		return parts.matches() && (parts.group("before") != null || parts.group("percent") != null);
	}

	/** Whether a number is a fraction in words. */
	static boolean isFraction(String text) {
		return FRACTIONS.containsKey(spaced(text));
	}

	private static Optional<Quantity> share(BigDecimal percent) {
		boolean possible = percent.compareTo(BigDecimal.valueOf(100)) <= 0 && percent.scale() <= MOST_DECIMALS;
		return possible ? Optional.of(Quantity.OfPeople.decimal(percent.movePointLeft(2))) : Optional.empty();
	}

	private static Optional<Quantity> count(BigDecimal count) {
		BigDecimal plain = count.stripTrailingZeros();
		boolean whole = plain.scale() <= 0 && plain.precision() - plain.scale() <= MOST_DIGITS;
		return whole ? Optional.of(new Quantity.People(plain.longValueExact())) : Optional.empty();
	}

	/**
	 * Digits with separators of thousands, or with a decimal point or comma. Nobody knows
	 * whether three digits behind another sign are thousands: "1.000 people" were written
	 * where the point separates them.
	 */
	private static Optional<BigDecimal> number(String digits, String language, boolean share) {
		for (char separator : (SEPARATORS.getOrDefault(language, "") + ",").toCharArray()) {
			String quoted = Pattern.quote(String.valueOf(separator));
			boolean comma = separator == ',' && SEPARATORS.containsKey(language);
			if (!comma && digits.matches("[1-9]\\d{0,2}(?:" + quoted + "\\d{3})+")) {
				return Optional.of(new BigDecimal(digits.replace(String.valueOf(separator), "")));
			}
		}
		if (!share && digits.matches("[1-9]\\d{0,2}[.,]\\d{3}")) {
			return Optional.empty();
		}
		return digits.matches("\\d+(?:[.,]\\d+)?") ? Optional.of(new BigDecimal(digits.replace(',', '.')))
				: Optional.empty();
	}

	private static String spaced(String text) {
		return text.replaceAll("\\s+", " ");
	}

	private static Map<String, String> values(WordMeaning meaning) {
		Map<String, String> values = new TreeMap<>();
		WordTable.of(meaning).forEach((form) -> values.put(form.form().toLowerCase(Locale.ROOT), form.value()));
		return values;
	}

}
