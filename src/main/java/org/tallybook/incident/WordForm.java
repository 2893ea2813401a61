package org.tallybook.incident;

/**
 * One line of the table of words.
 *
 * @param language the code of its language; {@code any} for signs
 * @param meaning what it means
 * @param value the number that belongs to the meaning, such as the thousand of a word
 * that multiplies or the {@code 2/3} of a fraction; empty where there is none
 * @param form the words, with {@code #} and {@code N} for a number
 */
public record WordForm(String language, WordMeaning meaning, String value, String form) {

	static WordForm parse(String line) {
		int blank = line.indexOf(' ');
		int colon = line.indexOf(": ");
		if (blank < 0 || colon < blank) {
			throw new IllegalArgumentException("Expected 'language meaning: form' but got '%s'".formatted(line));
		}
		String word = line.substring(blank + 1, colon);
		int digit = 0;
		while (digit < word.length() && !Character.isDigit(word.charAt(digit))) {
			digit++;
		}
		boolean valued = digit < word.length();
		WordMeaning meaning = WordMeaning.named(valued ? word.substring(0, digit - 1) : word)
			.orElseThrow(
					() -> new IllegalArgumentException("Expected a meaning of words but got '%s'".formatted(word)));
		return new WordForm(line.substring(0, blank), meaning, word.substring(valued ? digit : word.length()),
				line.substring(colon + 2));
	}

	/** Whether the form has a place for a number. */
	boolean hasNumber() {
		return this.form.contains("#") || this.form.contains("N");
	}

}
