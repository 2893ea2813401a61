package org.tallybook.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.tallybook.incident.WordForm;
import org.tallybook.incident.WordMeaning;
import org.tallybook.incident.WordTable;

/**
 * The words of claims and the numbers that they allow, as the sheet of methods shows
 * them.
 */
final class ClaimWords {

	private static final Map<WordMeaning, String> SETS = new EnumMap<>(
			Map.ofEntries(Map.entry(WordMeaning.STATED, "the number itself"),
					Map.entry(WordMeaning.MORE_THAN, "more than the number, which is excluded"),
					Map.entry(WordMeaning.AT_LEAST, "the number or more"),
					Map.entry(WordMeaning.LESS_THAN, "less than the number, which is excluded"),
					Map.entry(WordMeaning.AT_MOST, "the number or less; nothing is said of the least"),
					Map.entry(WordMeaning.ABOUT, "half a unit of the last digit that is not zero, up and down"),
					Map.entry(WordMeaning.NEARLY,
							"less than the number, by at most half a unit of its last digit that is not zero"),
					Map.entry(WordMeaning.BETWEEN, "from one number to the other, both included"),
					Map.entry(WordMeaning.ODD,
							"the number or more, by less than a unit of its last digit that is not zero"),
					Map.entry(WordMeaning.MOST, "more than half"),
					Map.entry(WordMeaning.FRACTION, "the fraction, two and a half points up or down"),
					Map.entry(WordMeaning.VAGUE, "no number, unless the conventions are switched on")));

	private ClaimWords() {
	}

	static List<List<Cell>> rows(String where) {
		return SETS.entrySet()
			.stream()
			.map((set) -> Methods.row("Words of claims: " + Labels.of(set.getKey().code()), "used", where,
					"Which numbers do these words allow?", forms(set.getKey()), set.getValue(), Sentence.of("")))
			.toList();
	}

	private static String forms(WordMeaning meaning) {
		return WordTable.forms()
			.stream()
			.filter((form) -> form.meaning() == meaning)
			.map(WordForm::form)
			.distinct()
			.collect(Collectors.joining("; "));
	}

}
