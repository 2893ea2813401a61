package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Counts that are not printed, and the exchanges that show how far they reach. */
final class Cover {

	private final Relations relations;

	private final BitSet hidden;

	private final List<Exchange> shown = new ArrayList<>();

	private final Reach reach;

	Cover(Relations relations, BitSet hidden, List<Exchange> shown) {
		this.relations = relations;
		this.hidden = (BitSet) hidden.clone();
		this.reach = new Reach(relations.size(), relations::count);
		shown.forEach(this::take);
	}

	/** The same with one exchange more. */
	Cover with(Exchange exchange) {
		Cover more = new Cover(this.relations, this.hidden, this.shown);
		more.take(exchange);
		return more;
	}

	/** The same where a count is printed, without the exchanges that change it. */
	Cover without(int cell) {
		BitSet fewer = (BitSet) this.hidden.clone();
		fewer.clear(cell);
		return new Cover(this.relations, fewer,
				this.shown.stream().filter((exchange) -> !exchange.changes().containsKey(cell)).toList());
	}

	/** Takes in an exchange; what it changes is not printed. */
	void take(Exchange exchange) {
		this.shown.add(exchange);
		exchange.changes().forEach((cell, change) -> {
			this.hidden.set(cell);
			this.reach.include(cell, this.relations.count(cell) + change);
		});
	}

	BitSet hidden() {
		return this.hidden;
	}

	List<Exchange> shown() {
		return this.shown;
	}

	Reach reach() {
		return this.reach;
	}

}
