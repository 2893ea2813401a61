package org.tallybook.source;

import java.util.List;

import org.tallybook.tally.Claim;
import org.tallybook.tally.Finding;
import org.tallybook.tally.Period;
import org.tallybook.tally.Tally;

/** What the records of a source mean. */
public sealed interface Mapper permits TallyMapper, ClaimMapper {

	/**
	 * The columns that are read, in the order in which they were declared.
	 * @return the header cells
	 */
	List<String> columns();

	/**
	 * Columns of which only something derived is kept, such as an age.
	 * @return the header cells
	 */
	default List<String> derived() {
		return List.of();
	}

	/**
	 * The columns whose codes are declared.
	 * @return the columns with their codes
	 */
	List<Field> coded();

	/**
	 * The column in which no two records of a file may have the same cell.
	 * @return the header cell, empty where records have no id
	 */
	String key();

	/**
	 * The meaning of one record. Leaves with {@link RejectedRecord} where a cell cannot
	 * be read.
	 * @param row the record
	 * @return the entry
	 */
	Entry map(Row row);

	/**
	 * What one record says.
	 *
	 * @param period the time that it is about
	 * @param tallies its counts
	 * @param claims its claim, or none
	 * @param findings what is remarkable about it
	 */
	record Entry(Period period, List<Tally> tallies, List<Claim> claims, List<Finding> findings) {
	}

}
