package org.tallybook.source;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * Adds up records whose cells are plain: what tells their cell is known by its spelling,
 * and so are counts that are not simply digits. What it does not take has to be read in
 * the careful way.
 */
final class PlainCounts {

	private static final long ABSENT = -1;

	/** A cell that has to be looked at. */
	private static final long UNUSUAL = -2;

	/** A cell whose meaning has to be learnt. */
	private static final long UNKNOWN = -3;

	/** What became of a record. */
	enum Taken {

		/** It is added. */
		ADDED,

		/** It has to be read in the careful way. */
		UNUSUAL,

		/** A cell of it has to be learnt; then it can be tried again. */
		UNKNOWN

	}

	private final PlainKeys keys;

	private final PlainTallies tallies;

	private final int[] unread;

	private final List<Columns> counts = new ArrayList<>();

	/** Whether a blank cell is "no figure", and digits are nothing but a count. */
	private final boolean usual;

	/** The counts that are not written in digits alone, by the place of their column. */
	private final Map<Integer, CellCodes<Long>> written = new HashMap<>();

	private final PlainSums sums;

	private final long[] found;

	private long added;

	/** Where the counts of one series stand: none for its total where a record is one. */
	private record Columns(int[] total, int[] parts, int slot) {
	}

	PlainCounts(SourceSpec spec, Header header, YearMonth month) {
		TallyMapper mapper = (TallyMapper) spec.mapper();
		this.keys = new PlainKeys(spec, header, month);
		this.tallies = new PlainTallies(mapper, this.keys);
		this.unread = header.unread();
		Numbers numbers = spec.dialect().numbers();
		this.usual = numbers.nulls().contains("") && numbers.nulls().stream().noneMatch(PlainCounts::isDigits)
				&& numbers.zeros().stream().noneMatch(PlainCounts::isDigits);
		int slots = 0;
		for (CountSpec count : mapper.counts()) {
			this.counts.add(new Columns(header.places(count.total().columns()),
					header.places(count.parts().stream().map(CountSpec.PartColumn::column).toList()), slots));
			count.columns()
				.forEach((column) -> this.written.put(header.places(List.of(column))[0],
						new CellCodes<>(spec, header, List.of(column), (row) -> figure(row, column))));
			slots += 1 + count.parts().size();
		}
		this.sums = new PlainSums(this.tallies.slots());
		this.found = new long[this.tallies.slots()];
	}

	/** A figure below zero needs a finding, which the careful way makes. */
	private static Long figure(Row row, String column) {
		OptionalLong figure = row.figure(column);
		if (figure.orElse(0) < 0) {
			throw new RejectedRecord(RejectReason.NEGATIVE_COUNT, column);
		}
		return figure.orElse(ABSENT);
	}

	private static boolean isDigits(String token) {
		return !token.isEmpty() && token.chars().allMatch((c) -> c >= '0' && c <= '9');
	}

	/**
	 * Whether this way reads what the source declares in the same way as the careful one.
	 */
	static boolean canRead(SourceSpec spec, Header header) {
		if (!(spec.mapper() instanceof TallyMapper mapper) || header.width() < 2
				|| header.width() > spec.limits().columns() || !spec.rules().key().isEmpty() || !spec.rules().repeats()
				|| spec.publicRows().isPresent()) {
			return false;
		}
		int slots = mapper.counts().stream().mapToInt((count) -> 1 + count.parts().size()).sum();
		return slots <= PlainSums.MOST_SLOTS && mapper.counts().stream().allMatch(PlainCounts::isPlain)
				&& mapper.dimensions().values().stream().noneMatch(Member.Born.class::isInstance)
				&& mapper.dimensions().size() <= PlainKeys.MOST_DIMENSIONS;
	}

	private static boolean isPlain(CountSpec count) {
		boolean plain = count.total() instanceof CountSpec.Every
				|| (count.total() instanceof CountSpec.Sum sum && !sum.columns().isEmpty());
		return plain && count.versions().isEmpty() && count.within().isEmpty() && count.share().isEmpty();
	}

	/**
	 * Adds a record.
	 * @param record the record, with as many cells as the header
	 * @return whether it was added; otherwise nothing has changed
	 * @throws ArithmeticException where a sum does not fit into a long
	 */
	Taken add(PlainRecord record) {
		for (int column : this.unread) {
			if (!TotalWords.isSurelyNone(record, column)) {
				return Taken.UNUSUAL;
			}
		}
		for (int i = 0; i < this.counts.size(); i++) {
			Taken read = readCounts(record, this.counts.get(i));
			if (read != Taken.ADDED) {
				return read;
			}
		}
		long key = this.keys.of(record);
		if (key < 0) {
			return (key == PlainKeys.UNKNOWN) ? Taken.UNKNOWN : Taken.UNUSUAL;
		}
		this.sums.add(key, this.found);
		this.added++;
		return Taken.ADDED;
	}

	/**
	 * Learns what the cells of a record mean. It is called from outside of the loop over
	 * records: a compiler that sees it there compiles all that it calls again and again.
	 * @param record the record
	 * @param line its line
	 */
	void learn(PlainRecord record, long line) {
		this.written.values().forEach((codes) -> codes.learnUnknown(record, line));
		this.keys.learn(record, line);
	}

	private Taken readCounts(PlainRecord record, Columns columns) {
		long total = columns.total().length == 0 ? 1 : 0;
		for (int column : columns.total()) {
			long count = count(record, column);
			if (count < ABSENT) {
				return (count == UNKNOWN) ? Taken.UNKNOWN : Taken.UNUSUAL;
			}
			total = (total == ABSENT || count == ABSENT) ? ABSENT : total + count;
		}
		this.found[columns.slot()] = total;
		long parts = 0;
		for (int i = 0; i < columns.parts().length; i++) {
			long count = count(record, columns.parts()[i]);
			if (count < ABSENT) {
				return (count == UNKNOWN) ? Taken.UNKNOWN : Taken.UNUSUAL;
			}
			this.found[columns.slot() + 1 + i] = count;
			parts += Math.max(0, count);
		}
		return (total == ABSENT || parts <= total) ? Taken.ADDED : Taken.UNUSUAL;
	}

	/** The count of a cell, or that it is absent, unusual or unknown. */
	private long count(PlainRecord record, int column) {
		if (this.usual) {
			if (record.length(column) == 0) {
				return ABSENT;
			}
			long digits = record.digits(column);
			if (digits >= 0) {
				return digits;
			}
		}
		CellCodes<Long> codes = Objects.requireNonNull(this.written.get(column));
		int code = codes.of(record);
		if (code < 0) {
			return (code == CellCodes.UNKNOWN) ? UNKNOWN : UNUSUAL;
		}
		return codes.values().get(code);
	}

	/** Hands over what was added since the last time. */
	void drain(PartDraft draft) {
		draft.read(this.added);
		this.sums.settle();
		this.tallies.handOver(this.sums, draft.elsewhere());
		this.sums.clear();
		this.added = 0;
	}

	long added() {
		return this.added;
	}

}
