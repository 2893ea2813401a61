package org.tallybook.source;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tallybook.tally.Period;

/**
 * Where the counts of a record belong, as one number: its period, its members and its
 * vintage, each known by the spelling of its cells.
 */
final class PlainKeys {

	/** Dimensions for which the number has room. */
	static final int MOST_DIMENSIONS = 4;

	private static final int LONGEST_CODE = 16;

	private final SourceSpec spec;

	private final TallyMapper mapper;

	private final CellCodes<Period> periods;

	private final List<CellCodes<String>> members = new ArrayList<>();

	private final List<CellCodes<Boolean>> rules = new ArrayList<>();

	private final int bits;

	/** The codes of one dimension. */
	private final int[] codes = new int[PlainRecords.MOST];

	PlainKeys(SourceSpec spec, Header header, YearMonth month) {
		this.spec = spec;
		this.mapper = (TallyMapper) spec.mapper();
		LocalDate lastDay = month.atEndOfMonth();
		this.periods = new CellCodes<>(spec, header, this.mapper.when().columns(), (row) -> period(row, lastDay));
		// Only ages that follow from a date of birth depend on the period.
		this.mapper.dimensions()
			.values()
			.forEach((member) -> this.members
				.add(new CellCodes<>(spec, header, member.columns(), (row) -> member.in(row, Period.upTo(lastDay)))));
		this.mapper.vintage()
			.ifPresent((vintage) -> this.members
				.add(new CellCodes<>(spec, header, List.of(vintage.column()), vintage::suffix)));
		spec.layout()
			.skips()
			.forEach((skip) -> this.rules
				.add(new CellCodes<>(spec, header, List.of(skip.column()), (row) -> keep(row, skip))));
		this.bits = Math.min(LONGEST_CODE, (Long.SIZE - 1) / (1 + this.members.size()));
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
	 * The numbers for records. Those that have to be looked at are marked.
	 * @param records the records
	 * @param keys takes the numbers, from 0
	 */
	void of(PlainRecords records, long[] keys) {
		for (CellCodes<Boolean> rule : this.rules) {
			rule.of(records, this.codes);
		}
		Arrays.fill(keys, 0);
		add(this.periods, records, keys);
		for (CellCodes<String> member : this.members) {
			add(member, records, keys);
		}
	}

	private void add(CellCodes<?> dimension, PlainRecords records, long[] keys) {
		dimension.of(records, this.codes);
		int greatest = 0;
		for (int i = 0; i < records.size(); i++) {
			keys[i] = (keys[i] << this.bits) | this.codes[i];
			greatest = Math.max(greatest, this.codes[i]);
		}
		for (int i = 0; greatest >= 1 << this.bits && i < records.size(); i++) {
			if (this.codes[i] >= 1 << this.bits) {
				records.markUnusual(i);
			}
		}
	}

	/** The code of the period, which is the first, or of a member. */
	private int code(long key, int of) {
		return (int) (key >>> (this.bits * (this.members.size() - of))) & ((1 << this.bits) - 1);
	}

	/** The periods that were met, in the order of their codes. */
	List<Period> periods() {
		return this.periods.values();
	}

	/**
	 * The vintages that were met, in the order of their codes; one, of no name, where a
	 * source has none.
	 */
	List<String> vintages() {
		return this.mapper.vintage().isPresent() ? this.members.get(this.members.size() - 1).values() : List.of("");
	}

	int period(long key) {
		return code(key, 0);
	}

	int vintage(long key) {
		return this.mapper.vintage().isPresent() ? code(key, this.members.size()) : 0;
	}

	/** What is left of a key without its period: its members, and its vintage. */
	long members(long key) {
		return key & ((1L << (this.bits * this.members.size())) - 1);
	}

	/** The member of a dimension of the mapper. */
	String member(long key, int dimension) {
		return this.members.get(dimension).values().get(code(key, 1 + dimension));
	}

}
