package org.tallybook.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What looks like data on a person: headers by the words of a list in six languages,
 * cells by their form. A guess on the safe side; none of it is needed for statistics.
 */
final class PersonalData {

	private static final String LIST = "personal-labels.txt";

	private static final List<Pattern> CELLS = List.of(
			// An address of electronic mail.
			Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
			// A telephone number, or a number of identity: ten digits or more.
			Pattern.compile("\\d(?:[\\s().-]*\\d){9,}"),
			// A Korean number of registration.
			Pattern.compile("^\\d{6}-[1-8]\\d{6}$"),
			// A passport.
			Pattern.compile("^\\p{Lu}{1,2}\\d{7,8}$"),
			// A pair of coordinates.
			Pattern.compile("-?\\d{1,3}\\.\\d{3,}\\s*[,; ]\\s*-?\\d{1,3}\\.\\d{3,}"));

	private static final Labels LABELS = Labels.read();

	private PersonalData() {
	}

	/** Whether a column of this name looks as if it told of persons. */
	static boolean isLabel(String label) {
		String words = " " + spaced(label) + " ";
		return LABELS.whole.contains(words.strip()) || LABELS.words.stream().anyMatch((word) -> words.contains(word))
				|| LABELS.anywhere.stream().anyMatch((word) -> words.contains(word));
	}

	/** Whether a cell looks as if it told of a person. */
	static boolean isCell(String cell) {
		StringBuilder western = new StringBuilder();
		cell.chars()
			.forEach((c) -> western.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
		return CELLS.stream().anyMatch((form) -> form.matcher(western).find());
	}

	private static String spaced(String label) {
		return Text.folded(label.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
	}

	/**
	 * The words of the list.
	 *
	 * @param whole headers of nothing but these words
	 * @param words words in any header, with a blank on both sides
	 * @param anywhere parts of headers in languages that set no blanks
	 */
	private record Labels(List<String> whole, List<String> words, List<String> anywhere) {

		static Labels read() {
			List<String> lines = lines();
			return new Labels(after(lines, '='), after(lines, '~').stream().map((word) -> " " + word + " ").toList(),
					after(lines, '*'));
		}

		private static List<String> after(List<String> lines, char sign) {
			return lines.stream()
				.filter((line) -> line.startsWith(sign + " "))
				.map((line) -> spaced(line.substring(2)))
				.toList();
		}

		private static List<String> lines() {
			try (InputStream in = Objects.requireNonNull(PersonalData.class.getResourceAsStream(LIST), LIST);
					BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
				return reader.lines().toList();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
