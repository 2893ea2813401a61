package org.tallybook.source;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.tallybook.tally.CountRange;
import org.tallybook.tally.Period;

/**
 * Adds up records whose cells are plain: what tells their cell is known by its spelling,
 * and their counts are digits. What it does not take has to be read in the careful way.
 */
final class PlainCounts {

	private static final long ABSENT = -1;

	private static final int LONGEST_CODE = 16;

	private final SourceSpec spec;

	private final Header header;

	private final TallyMapper mapper;

	private final boolean blankIsNull;

	private final CellCodes<Period> periods;

	private final List<CellCodes<String>> members = new ArrayList<>();

	private final List<CellCodes<Boolean>> rules = new ArrayList<>();

	private final int[] unread;

	private final List<Columns> counts = new ArrayList<>();

	private final PlainSums sums;

	private final int bits;

	private final long[] found;

	private long added;

	/** Where the counts of one series stand: none for its total where a record is one. */
	private record Columns(int[] total, int[] parts, int slot) {
	}

	PlainCounts(SourceSpec spec, Header header, YearMonth month) {
		this.spec = spec;
		this.header = header;
		this.mapper = (TallyMapper) spec.mapper();
		this.blankIsNull = spec.dialect().numbers().nulls().contains("");
		LocalDate lastDay = month.atEndOfMonth();
		this.periods = new CellCodes<>(places(this.mapper.when().columns()), (row) -> period(row, lastDay));
		this.mapper.dimensions()
			.values()
			.forEach((member) -> this.members.add(new CellCodes<>(places(member.columns()),
					// Only ages that follow from a date of birth depend on the period.
					(row) -> member.in(row, Period.upTo(lastDay)))));
		this.mapper.vintage()
			.ifPresent(
					(vintage) -> this.members.add(new CellCodes<>(places(List.of(vintage.column())), vintage::suffix)));
		spec.layout()
			.skips()
			.forEach((skip) -> this.rules
				.add(new CellCodes<>(places(List.of(skip.column())), (row) -> keep(row, skip))));
		this.unread = places(header).toArray();
		int slots = 0;
		for (CountSpec count : this.mapper.counts()) {
			this.counts.add(new Columns(places(count.total().columns()),
					places(count.parts().stream().map(CountSpec.PartColumn::column).toList()), slots));
			slots += 1 + count.parts().size();
		}
		this.sums = new PlainSums(slots);
		this.found = new long[slots];
		this.bits = Math.min(LONGEST_CODE, (Long.SIZE - 1) / (1 + this.members.size()));
	}

	private static IntStream places(Header header) {
		return IntStream.range(0, header.width()).filter((i) -> !header.columns().containsValue(i));
	}

	private int[] places(List<String> columns) {
		return columns.stream().mapToInt((column) -> this.header.columns().getOrDefault(column, 0)).toArray();
	}

	/** A period that is not simply counted is one for the careful way. */
	private Period period(Row row, LocalDate lastDay) {
		Period period = this.mapper.when().in(row);
		if (period.end().isAfter(lastDay)
				|| period.start().orElse(period.end()).isAfter(this.spec.rules().retrieved())) {
			throw new RejectedRecord(RejectReason.FUTURE_DATE, "");
		}
		return period.calendarPeriod();
	}

	private static Boolean keep(Row row, Layout.Skip skip) {
		if (skip.matches(row.cell(skip.column()))) {
			throw new RejectedRecord(RejectReason.TOTAL_ROW, "");
		}
		return true;
	}

	/**
	 * Whether this way reads what the source declares in the same way as the careful one.
	 */
	static boolean canRead(SourceSpec spec, Header header) {
		if (!(spec.mapper() instanceof TallyMapper mapper) || header.width() < 2 || !spec.rules().key().isEmpty()
				|| !spec.rules().repeats() || spec.publicRows().isPresent()) {
			return false;
		}
		Numbers numbers = spec.dialect().numbers();
		boolean digitsCount = numbers.nulls().stream().noneMatch(PlainCounts::isDigits)
				&& numbers.zeros().stream().noneMatch(PlainCounts::isDigits);
		return digitsCount && mapper.counts().stream().allMatch(PlainCounts::isPlain)
				&& mapper.dimensions().values().stream().noneMatch(Member.Born.class::isInstance)
				&& mapper.dimensions().size() <= 4;
	}

	private static boolean isDigits(String token) {
		return !token.isEmpty() && token.chars().allMatch((c) -> c >= '0' && c <= '9');
	}

	private static boolean isPlain(CountSpec count) {
		return (count.total() instanceof CountSpec.Sum || count.total() instanceof CountSpec.Every)
				&& count.versions().isEmpty() && count.within().isEmpty() && count.share().isEmpty();
	}

	/**
	 * Adds a record.
	 * @param record the record, with as many cells as the header
	 * @param line its line
	 * @return whether it was added; otherwise nothing has changed
	 * @throws ArithmeticException where a sum does not fit into a long
	 */
	boolean add(PlainRecord record, long line) {
		for (int column : this.unread) {
			if (TotalWords.mayBeTotal(record, column)) {
				return false;
			}
		}
		if (!readCounts(record)) {
			return false;
		}
		for (CellCodes<Boolean> rule : this.rules) {
			if (code(rule, record, line) < 0) {
				return false;
			}
		}
		long key = code(this.periods, record, line);
		for (int i = 0; key >= 0 && i < this.members.size(); i++) {
			long code = code(this.members.get(i), record, line);
			key = (code < 0) ? code : (key << this.bits) | code;
		}
		if (key < 0) {
			return false;
		}
		int place = this.sums.place(key);
		for (int slot = 0; slot < this.found.length; slot++) {
			if (this.found[slot] != ABSENT) {
				this.sums.add(place, slot, this.found[slot]);
			}
		}
		this.added++;
		return true;
	}

	private int code(CellCodes<?> codes, PlainRecord record, long line) {
		int code = codes.find(record);
		if (code == Integer.MIN_VALUE) {
			try {
				code = codes.learn(record, this.header.row(this.spec, record.line(line)));
			}
			catch (RejectedRecord ex) {
				return CellCodes.UNUSUAL;
			}
		}
		return (code >= 1 << this.bits) ? CellCodes.UNUSUAL : code;
	}

	private boolean readCounts(PlainRecord record) {
		for (Columns columns : this.counts) {
			long total = columns.total().length == 0 ? 1 : 0;
			for (int column : columns.total()) {
				long count = count(record, column);
				if (count < ABSENT) {
					return false;
				}
				total = (total == ABSENT || count == ABSENT) ? ABSENT : total + count;
			}
			this.found[columns.slot()] = total;
			long parts = 0;
			for (int i = 0; i < columns.parts().length; i++) {
				long count = count(record, columns.parts()[i]);
				if (count < ABSENT) {
					return false;
				}
				this.found[columns.slot() + 1 + i] = count;
				parts += Math.max(0, count);
			}
			if (total != ABSENT && parts > total) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The count of a cell, or that it is absent, or less where it has to be looked at.
	 */
	private long count(PlainRecord record, int column) {
		if (record.length(column) == 0) {
			return this.blankIsNull ? ABSENT : ABSENT - 1;
		}
		long digits = record.digits(column);
		return (digits < 0) ? ABSENT - 1 : digits;
	}

	/** Hands over what was added since the last time. */
	void drain(PartDraft draft) {
		draft.read(this.added);
		this.sums.forEach((key, slot, sum) -> draft.add(this.mapper.tally(key(key), slot, CountRange.exactly(sum))));
		this.sums.clear();
		this.added = 0;
	}

	private TallyMapper.Place key(long key) {
		Map<String, String> named = new LinkedHashMap<>();
		List<String> dimensions = List.copyOf(this.mapper.dimensions().keySet());
		String vintage = "";
		long rest = key;
		for (int i = this.members.size() - 1; i >= 0; i--) {
			String member = this.members.get(i).value((int) (rest & ((1L << this.bits) - 1)));
			if (i < dimensions.size()) {
				named.put(dimensions.get(i), member);
			}
			else {
				vintage = member;
			}
			rest >>>= this.bits;
		}
		return new TallyMapper.Place(this.periods.value((int) rest), named, vintage);
	}

	long added() {
		return this.added;
	}

}
