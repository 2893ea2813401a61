package org.tallybook.source;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
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

	/** A cell that is not written in digits alone. */
	private static final long OTHER = -2;

	private final PlainKeys keys;

	private final PlainTallies tallies;

	private final int[] unread;

	private final List<Columns> counts = new ArrayList<>();

	/** Whether a blank cell is "no figure", and digits are nothing but a count. */
	private final boolean usual;

	/** The counts that are not written in digits alone, by the place of their column. */
	private final Map<Integer, CellCodes<Long>> written = new HashMap<>();

	private final PlainSums sums;

	/** The counts of each record, for each sum. */
	private final long[][] found;

	private final long[] one = new long[PlainRecords.MOST];

	private final long[] keyOf = new long[PlainRecords.MOST];

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
		this.found = new long[this.tallies.slots()][PlainRecords.MOST];
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
	 * Adds records. Those are left out and marked that have to be read in the careful
	 * way.
	 * @param records the records
	 * @throws ArithmeticException where a sum does not fit into a long
	 */
	void add(PlainRecords records) {
		for (int column : this.unread) {
			TotalWords.markUnusual(records, column);
		}
		for (Columns columns : this.counts) {
			readTotals(records, columns);
			readParts(records, columns);
		}
		this.keys.of(records, this.keyOf);
		int n = records.size();
		if (records.countUnusual() > 0) {
			n = leaveOut(records);
		}
		this.sums.add(n, this.keyOf, this.found);
		this.added += n;
	}

	/** Moves together what is known of the records that are not marked. */
	private int leaveOut(PlainRecords records) {
		int n = 0;
		for (int i = 0; i < records.size(); i++) {
			this.keyOf[n] = this.keyOf[i];
			for (long[] counts : this.found) {
				counts[n] = counts[i];
			}
			n += records.isUnusual(i) ? 0 : 1;
		}
		return n;
	}

	private void readTotals(PlainRecords records, Columns columns) {
		long[] totals = this.found[columns.slot()];
		Arrays.fill(totals, (columns.total().length == 0) ? 1 : 0);
		for (int column : columns.total()) {
			readCounts(records, column);
			for (int i = 0; i < records.size(); i++) {
				totals[i] = (totals[i] < 0 || this.one[i] < 0) ? ABSENT : totals[i] + this.one[i];
			}
		}
	}

	/** Parts are no more than their total. */
	private void readParts(PlainRecords records, Columns columns) {
		if (columns.parts().length == 0) {
			return;
		}
		long[] totals = this.found[columns.slot()];
		long[] sum = new long[records.size()];
		for (int part = 0; part < columns.parts().length; part++) {
			readCounts(records, columns.parts()[part]);
			long[] counts = this.found[columns.slot() + 1 + part];
			System.arraycopy(this.one, 0, counts, 0, records.size());
			for (int i = 0; i < sum.length; i++) {
				sum[i] += Math.max(0, counts[i]);
			}
		}
		for (int i = 0; i < sum.length; i++) {
			if (totals[i] >= 0 && sum[i] > totals[i]) {
				records.markUnusual(i);
			}
		}
	}

	/** Reads the cells of a column: a count, or that it is absent. */
	private void readCounts(PlainRecords records, int column) {
		long least = OTHER;
		if (this.usual) {
			least = readDigits(records, column);
		}
		else {
			Arrays.fill(this.one, OTHER);
		}
		if (least == OTHER) {
			readWritten(records, column);
		}
	}

	private long readDigits(PlainRecords records, int column) {
		long least = 0;
		for (int i = 0; i < records.size(); i++) {
			int cell = records.number(i, column);
			long count = ABSENT;
			if (records.length(cell) != 0) {
				long digits = records.digits(cell);
				count = (digits < 0) ? OTHER : digits;
			}
			this.one[i] = count;
			least = Math.min(least, count);
		}
		return least;
	}

	/** Reads what is not written in digits alone. */
	private void readWritten(PlainRecords records, int column) {
		CellCodes<Long> codes = Objects.requireNonNull(this.written.get(column));
		for (int i = 0; i < records.size(); i++) {
			if (this.one[i] == OTHER) {
				int code = records.isUnusual(i) ? CellCodes.UNUSUAL : codes.lookedUp(records, i);
				this.one[i] = (code < 0) ? ABSENT : codes.values().get(code);
				if (code < 0) {
					records.markUnusual(i);
				}
			}
		}
	}

	/** Hands over what was added since the last time. */
	void drain(PartDraft draft) {
		draft.read(this.added);
		this.tallies.handOver(this.sums, draft.elsewhere());
		this.sums.clear();
		this.added = 0;
	}

	long added() {
		return this.added;
	}

}
