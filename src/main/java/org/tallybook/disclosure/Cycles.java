package org.tallybook.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;

import org.tallybook.disclosure.Relation.Term;

/**
 * The cheapest cycle through a count: one count goes up, another of its row goes down,
 * one of that column up, and so on, until all sums are what they were. Rows and columns
 * are the nodes of a graph and counts its edges; the way is found by Dijkstra (1959).
 * Counts with more than two relations are no edges.
 */
final class Cycles {

	private final Relations relations;

	private final long least;

	private final Map<Relation, Integer> numbers = new IdentityHashMap<>();

	Cycles(Relations relations, long least) {
		this.relations = relations;
		this.least = least;
		relations.all().forEach((relation) -> this.numbers.put(relation, this.numbers.size()));
	}

	/**
	 * A relation whose sum is wrong by some amount.
	 *
	 * @param relation the relation
	 * @param excess by how much its sum is too large
	 */
	private record Node(Relation relation, long excess) {
	}

	/**
	 * A way that ends at a node.
	 *
	 * @param node where it ends
	 * @param cost what it costs
	 * @param changes what it changes
	 * @param order when it was found, so that equal costs come out the same
	 */
	private record Way(Node node, long cost, SortedMap<Integer, Long> changes, int order) {
	}

	/**
	 * The cheapest cycle in which a count goes up by an amount.
	 * @param cell the count
	 * @param amount by how much it goes up
	 * @param costs what each count on the way costs, negative where it may not change
	 * @return the cycle, empty where there is none
	 */
	Optional<Exchange> cheapest(int cell, long amount, IntToLongFunction costs) {
		List<Node> open = unbalanced(cell, amount, Optional.empty());
		if (open.size() > 2) {
			return Optional.empty();
		}
		SortedMap<Integer, Long> start = new TreeMap<>(Map.of(cell, amount));
		if (open.isEmpty()) {
			return fitting(start);
		}
		Optional<Node> goal = (open.size() == 2) ? Optional.of(open.get(1)) : Optional.empty();
		return search(open.get(0), start, goal, costs);
	}

	private Optional<Exchange> search(Node from, SortedMap<Integer, Long> start, Optional<Node> goal,
			IntToLongFunction costs) {
		PriorityQueue<Way> ways = new PriorityQueue<>(Comparator.comparingLong(Way::cost).thenComparingInt(Way::order));
		Map<List<Long>, Long> best = new HashMap<>();
		ways.add(new Way(from, 0, start, 0));
		int order = 1;
		while (!ways.isEmpty()) {
			Way way = ways.remove();
			if (way.node().excess() == 0) {
				return fitting(way.changes());
			}
			if (best.getOrDefault(key(way.node()), Long.MAX_VALUE) <= way.cost()) {
				continue;
			}
			best.put(key(way.node()), way.cost());
			for (Way next : steps(way, goal, costs, order)) {
				ways.add(next);
			}
			order += way.node().relation().terms().size();
		}
		return Optional.empty();
	}

	private List<Long> key(Node node) {
		return List.of((long) this.numbers.getOrDefault(node.relation(), -1), node.excess());
	}

	/** Every way that is longer by one count. */
	private List<Way> steps(Way way, Optional<Node> goal, IntToLongFunction costs, int order) {
		List<Way> steps = new ArrayList<>();
		int number = order;
		for (Term term : way.node().relation().terms()) {
			int cell = term.cell();
			long change = -way.node().excess() * term.factor();
			long cost = costs.applyAsLong(cell);
			number++;
			if (cost >= 0 && Math.abs(term.factor()) == 1 && !way.changes().containsKey(cell) && allows(cell, change)) {
				List<Node> next = unbalanced(cell, change, Optional.of(way.node().relation()));
				Optional<Node> end = end(way.node(), next, goal);
				if (end.isPresent()) {
					TreeMap<Integer, Long> changes = new TreeMap<>(way.changes());
					changes.put(cell, change);
					steps.add(new Way(end.get(), way.cost() + cost, changes, number));
				}
			}
		}
		return steps;
	}

	/** Where a way comes to, with an excess of 0 where it is at its end. */
	private static Optional<Node> end(Node here, List<Node> next, Optional<Node> goal) {
		if (next.isEmpty() && goal.isEmpty()) {
			return Optional.of(new Node(here.relation(), 0));
		}
		if (next.size() != 1) {
			return Optional.empty();
		}
		Node node = next.get(0);
		boolean closes = goal.filter((g) -> g.relation() == node.relation() && g.excess() + node.excess() == 0)
			.isPresent();
		return Optional.of(closes ? new Node(node.relation(), 0) : node);
	}

	private boolean allows(int cell, long change) {
		long count = this.relations.count(cell) + change;
		return count >= this.relations.least(cell, this.least) && count <= this.relations.ceiling();
	}

	/** The relations that a change breaks, but for the one that it mends. */
	private List<Node> unbalanced(int cell, long change, Optional<Relation> mended) {
		List<Node> nodes = new ArrayList<>();
		for (Relation relation : this.relations.of(cell)) {
			if (mended.isEmpty() || mended.get() != relation) {
				for (Term term : relation.terms()) {
					if (term.cell() == cell) {
						nodes.add(new Node(relation, term.factor() * change));
					}
				}
			}
		}
		return nodes;
	}

	private Optional<Exchange> fitting(SortedMap<Integer, Long> changes) {
		Exchange exchange = new Exchange(changes);
		return exchange.fits(this.relations, this.least) ? Optional.of(exchange) : Optional.empty();
	}

}
