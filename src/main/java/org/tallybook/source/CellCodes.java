package org.tallybook.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What cells mean, by a number: each spelling is read once by the careful way and then
 * known again by its bytes. Spellings with one meaning have one number.
 *
 * @param <T> what the cells mean
 */
final class CellCodes<T> {

	/** A spelling that the careful way has to look at, record by record. */
	static final int UNUSUAL = -1;

	/** A spelling that has to be learnt. */
	static final int UNKNOWN = -2;

	/** With more spellings than this, further ones are not kept. */
	private static final int MOST = 1 << 16;

	/** Tells what the cells of a record mean. */
	interface Meaning<T> {

		T of(Row row);

	}

	private final SourceSpec spec;

	private final Header header;

	private final int[] columns;

	private final Meaning<T> meaning;

	private final List<T> values = new ArrayList<>();

	private final Map<T, Integer> numbers = new HashMap<>();

	/**
	 * Behind each cell is a zero at least, so that no two spellings have the same words.
	 */
	private final Spellings spellings = new Spellings(UNKNOWN);

	/** Spellings that are longer. */
	private final Map<List<String>, Integer> longer = new HashMap<>();

	/** The words of one cell of each record of a lot. */
	private final long[][] lot = new long[Spellings.WORDS][PlainRecords.MOST];

	/** The words of the record that is looked at. */
	private final long[] words = new long[Spellings.WORDS];

	/**
	 * For some cells of every record.
	 * @param spec how the source is read
	 * @param header where its columns are
	 * @param columns the columns of the cells
	 * @param meaning what they mean; leaves with {@link RejectedRecord} where they mean
	 * nothing
	 */
	CellCodes(SourceSpec spec, Header header, List<String> columns, Meaning<T> meaning) {
		this.spec = spec;
		this.header = header;
		this.columns = header.places(columns);
		this.meaning = meaning;
	}

	/** The meanings found so far, by their numbers. */
	List<T> values() {
		return this.values;
	}

	/**
	 * The numbers of what the cells of records mean. Spellings that are met for the first
	 * time are learnt; records that the careful way has to look at are marked.
	 * @param records the records
	 * @param numbers takes the numbers, 0 for a record that is marked
	 */
	void of(PlainRecords records, int[] numbers) {
		int least = (this.columns.length == 1) ? ofOne(records, this.columns[0], numbers) : ofSeveral(records, numbers);
		for (int i = 0; least < 0 && i < records.size(); i++) {
			if (numbers[i] < 0) {
				numbers[i] = learnt(records, i);
			}
		}
	}

	private int ofSeveral(PlainRecords records, int[] numbers) {
		int least = 0;
		for (int i = 0; i < records.size(); i++) {
			numbers[i] = of(records, i);
			least = Math.min(least, numbers[i]);
		}
		return least;
	}

	/** Of one cell each. */
	private int ofOne(PlainRecords records, int column, int[] numbers) {
		int longest = records.words(column, this.lot);
		int least = this.spellings.find(records.size(), this.lot, numbers);
		for (int i = 0; longest >= Words.SPARE && i < records.size(); i++) {
			if (records.length(records.number(i, column)) >= Words.SPARE) {
				numbers[i] = of(records, i);
			}
		}
		return least;
	}

	/** The number of cells that have none yet. */
	private int learnt(PlainRecords records, int record) {
		if (!records.isUnusual(record)) {
			int number = lookedUp(records, record);
			if (number >= 0) {
				return number;
			}
			records.markUnusual(record);
		}
		return 0;
	}

	/**
	 * The number of what the cells of a record mean, learnt where it is met for the first
	 * time.
	 * @param records holds the record
	 * @param record which one it is
	 * @return the number, or {@link #UNUSUAL}
	 */
	int lookedUp(PlainRecords records, int record) {
		int number = of(records, record);
		return (number == UNKNOWN) ? learn(records, record) : number;
	}

	/** The number, or {@link #UNUSUAL}, or {@link #UNKNOWN}. */
	private int of(PlainRecords records, int record) {
		if (!spell(records, record)) {
			return this.longer.getOrDefault(spelling(records, record), orUnusual(UNKNOWN, this.longer.size()));
		}
		return orUnusual(this.spellings.find(this.words), this.spellings.size());
	}

	private static int orUnusual(int number, int size) {
		return (number == UNKNOWN && size >= MOST) ? UNUSUAL : number;
	}

	private int learn(PlainRecords records, int record) {
		int number = read(records, record);
		if (spell(records, record)) {
			this.spellings.put(this.words, number);
		}
		else {
			this.longer.put(spelling(records, record), number);
		}
		return number;
	}

	/** Takes the words of the cells of a record, if there is room for them. */
	private boolean spell(PlainRecords records, int record) {
		int length = 0;
		for (int column : this.columns) {
			int cell = records.number(record, column);
			int wanted = length + 1 + records.length(cell) / Long.BYTES;
			if (wanted > Spellings.WORDS) {
				return false;
			}
			for (int offset = 0; length < wanted; offset += Long.BYTES) {
				this.words[length] = records.word(cell, offset);
				length++;
			}
		}
		for (; length < Spellings.WORDS; length++) {
			this.words[length] = 0;
		}
		return true;
	}

	private List<String> spelling(PlainRecords records, int record) {
		return cells(records, record).mapToObj(records::text).toList();
	}

	private IntStream cells(PlainRecords records, int record) {
		return Arrays.stream(this.columns).map((column) -> records.number(record, column));
	}

	private int read(PlainRecords records, int record) {
		try {
			boolean plain = cells(records, record).allMatch(records::isPlain);
			return plain ? number(this.meaning.of(this.header.row(this.spec, records.line(record)))) : UNUSUAL;
		}
		catch (RejectedRecord ex) {
			// The careful way tells why.
			return UNUSUAL;
		}
	}

	private int number(T value) {
		Integer known = this.numbers.putIfAbsent(value, this.values.size());
		if (known == null) {
			this.values.add(value);
			return this.values.size() - 1;
		}
		return known;
	}

}
