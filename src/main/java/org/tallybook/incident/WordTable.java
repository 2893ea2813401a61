package org.tallybook.incident;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The forms of words by which the wording of claims is read, in several languages. They
 * stand in a file of their own, so that they can be printed and added to.
 */
public final class WordTable {

	private static final String LIST = "claim-words.txt";

	private static final List<WordForm> FORMS = read();

	private WordTable() {
	}

	/**
	 * Every form, in the order of the file.
	 * @return the forms
	 */
	public static List<WordForm> forms() {
		return FORMS;
	}

	static List<WordForm> of(WordMeaning meaning) {
		return FORMS.stream().filter((form) -> form.meaning() == meaning).toList();
	}

	private static List<WordForm> read() {
		try (InputStream in = Objects.requireNonNull(WordTable.class.getResourceAsStream(LIST), LIST);
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return reader.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(WordForm::parse)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
