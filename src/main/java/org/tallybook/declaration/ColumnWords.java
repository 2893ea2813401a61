package org.tallybook.declaration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words by which columns and codes of a new file are guessed. */
final class ColumnWords {

	private static final String LIST = "column-words.txt";

	private static final Map<String, Set<String>> WORDS = read();

	private ColumnWords() {
	}

	private static Map<String, Set<String>> read() {
		Map<String, Set<String>> words = new TreeMap<>();
		try (InputStream in = Objects.requireNonNull(ColumnWords.class.getResourceAsStream(LIST), LIST);
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			reader.lines().filter((line) -> !line.startsWith("#")).forEach((line) -> {
				int colon = line.indexOf(": ");
				words.put(line.substring(0, colon),
						Arrays.stream(line.substring(colon + 2).split(", "))
							.map(ColumnWords::spaced)
							.collect(Collectors.toSet()));
			});
			return words;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Words without case, accents and signs, with one blank between them. */
	static String spaced(String text) {
		String split = text.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2");
		String plain = Normalizer.normalize(split, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
		return Normalizer.normalize(plain, Normalizer.Form.NFC)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.strip();
	}

	/** Whether a text is one of the words of a role. */
	static boolean is(String role, String text) {
		return words(role).contains(spaced(text));
	}

	/**
	 * Whether a word of a role stands in a text; without blanks in languages that set
	 * none.
	 */
	static boolean has(String role, String text) {
		String spaced = " " + spaced(text) + " ";
		return words(role).stream()
			.anyMatch((word) -> spaced.contains(" " + word + " ") || (isUnspaced(word) && spaced.contains(word)));
	}

	private static boolean isUnspaced(String word) {
		return word.length() > 1 && word.chars()
			.allMatch((c) -> List.of(Character.UnicodeScript.HAN, Character.UnicodeScript.HANGUL)
				.contains(Character.UnicodeScript.of(c)));
	}

	private static Set<String> words(String role) {
		return WORDS.getOrDefault(role, Set.of());
	}

}
