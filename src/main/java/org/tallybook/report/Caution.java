package org.tallybook.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tallybook.tally.Mark;

/**
 * What a sentence says at its end of figures that are going to change: whoever quotes it
 * sees no mark beside it.
 */
final class Caution {

	private Caution() {
	}

	/**
	 * A sentence with what has to be known of its figures.
	 * @param sentence the sentence as declared
	 * @param draft the figures
	 * @return the sentence, unchanged where no figure is open, or where it says so itself
	 */
	static Sentence with(Sentence sentence, Draft draft) {
		if (sentence.prints(Part.MARKS)) {
			return sentence;
		}
		List<String> words = Stream
			.of(words(sentence, draft, Mark.PROVISIONAL, "provisional"),
					words(sentence, draft, Mark.INCOMPLETE, "incomplete"))
			.flatMap(Optional::stream)
			.toList();
		if (words.isEmpty()) {
			return sentence;
		}
		String all = String.join("; ", words);
		String template = sentence.template();
		return new Sentence(
				template.endsWith(".") ? template + " Figures of " + all + "." : template + " (figures of " + all + ")",
				sentence.figures());
	}

	private static Optional<String> words(Sentence sentence, Draft draft, Mark mark, String word) {
		if (sentence.template().toLowerCase(Locale.ROOT).contains(word)) {
			return Optional.empty();
		}
		List<Figure> open = sentence.figures()
			.values()
			.stream()
			.map((id) -> draft.figures().get(id))
			.filter(Objects::nonNull)
			.filter((figure) -> figure.value().marks().contains(mark))
			.toList();
		if (open.isEmpty()) {
			return Optional.empty();
		}
		String periods = open.stream()
			.flatMap((figure) -> figure.period().stream())
			.distinct()
			.sorted()
			.map(Labels::of)
			.collect(Collectors.joining(" and "));
		return Optional.of((periods.isEmpty() ? "some periods" : periods) + " are " + word);
	}

}
