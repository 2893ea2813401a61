package org.tallybook.report;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.tallybook.statistics.DigitSlip;
import org.tallybook.tally.Period;
import org.tallybook.tally.Value;

/**
 * Figures of a source that do not agree with each other, or a hint that they are not what
 * they are declared to be. Its numbers become figures where it is printed.
 *
 * @param code the code of the check
 * @param where what it is about, in words without numbers of the source
 * @param key the same in figure ids
 * @param template the sentence behind {@code where}, with a place for each number
 * @param numbers the numbers by their names in the template
 */
record Misprint(Code code, String where, String key, String template, Map<String, Number> numbers) {

	/** What the measure of the sum of the parts ends with, behind the unit. */
	static final String OF_PARTS = "_of_parts";

	/** What the measure of the difference between parts and total ends with. */
	static final String DIFFER = "_parts_differ";

	Misprint {
		numbers = new TreeMap<>(numbers);
	}

	/**
	 * A number of the sentence.
	 *
	 * @param measure its measure, behind the unit
	 * @param period what it is about in time
	 * @param members of whom
	 * @param count the number
	 */
	record Number(String measure, Optional<Period> period, Map<String, String> members, long count) {
	}

	/** The checks. */
	enum Code {

		/** Parts that should make the total do not. */
		PARTS_DIFFER("parts-differ"),

		/** A figure and the one found differ by two neighbouring digits. */
		TRANSPOSED_DIGITS("transposed-digits"),

		/** A figure is ten times the one found, or a tenth. */
		SHIFTED_DIGIT("shifted-digit"),

		/** The source prints a figure otherwise than its own parts or totals give it. */
		PRINTED_DIFFERS("printed-differs"),

		/** A cumulative figure is less than the one before. */
		CUMULATIVE_FALLS("cumulative-falls"),

		/** A cumulative series grows by another number than is counted in between. */
		CUMULATIVE_DIFFERS("cumulative-differs"),

		/** A flow looks as if it counted everything up to its date. */
		STOCK_AS_FLOW("stock-as-flow"),

		/** Periods between others have no record. */
		COVERAGE_GAP("coverage-gap"),

		/** The last periods that the source is said to cover have no record. */
		COVERAGE_SHORTER("coverage-shorter");

		private final String code;

		Code(String code) {
			this.code = code;
		}

		/** Lower-case words with hyphens. */
		String code() {
			return this.code;
		}

		static Code of(DigitSlip slip) {
			return (slip == DigitSlip.TRANSPOSED) ? TRANSPOSED_DIGITS : SHIFTED_DIGIT;
		}

		/** What became of the digits. */
		String words() {
			return (this == TRANSPOSED_DIGITS) ? "two neighbouring digits seem exchanged"
					: "one is ten times the other, as if a digit had moved";
		}

	}

	/** The sentence; adds its numbers to the draft. */
	Sentence sentence(SeriesFigures figures) {
		TreeMap<String, String> ids = new TreeMap<>();
		String path = figures.counted().series().id() + "/" + this.key;
		this.numbers.forEach((name, number) -> ids.put(name, figures.add(path, figures.unit() + number.measure(),
				figures.unit(), number.period(), number.members(), Value.of(number.count()))));
		return new Sentence(plain(this.where) + ": " + this.template, ids);
	}

	/** The sentence about a source as a whole, whose numbers count something else. */
	Sentence sentence(String table, String source, String unit, Draft draft) {
		TreeMap<String, String> ids = new TreeMap<>();
		this.numbers.forEach((name, number) -> ids.put(name, draft.add(table, source + "/" + this.key, source,
				number.measure(), unit, number.period(), Value.of(number.count()))));
		return new Sentence(plain(this.where) + ": " + this.template, ids);
	}

	/** A name of the source may look like a place for a figure. */
	private static String plain(String words) {
		return words.replace('{', '(').replace('}', ')');
	}

}
