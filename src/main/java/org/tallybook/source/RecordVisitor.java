package org.tallybook.source;

import java.util.List;
import java.util.function.Supplier;

/** Sees the accepted records of a file one by one. */
@FunctionalInterface
public interface RecordVisitor {

	/**
	 * Sees a record.
	 * @param line the physical line on which it starts
	 * @param entry what it says
	 * @param addresses the addresses that it names, blank ones among them; none where the
	 * source declares no column of addresses
	 */
	void visit(long line, Mapper.Entry entry, Supplier<List<String>> addresses);

}
