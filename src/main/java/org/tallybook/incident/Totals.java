package org.tallybook.incident;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;

/**
 * Sums over incidents. Incidents that may overlap form a group: its low end is the
 * largest of their low ends, which holds however much they overlap; its high end is the
 * sum of their high ends, which holds if they do not.
 */
final class Totals {

	private Totals() {
	}

	static CountRange of(List<Incident> incidents, Rule rule) {
		CountRange total = CountRange.ZERO;
		for (Set<Incident> group : groups(incidents)) {
			total = total.plus(group(group, rule));
		}
		return total;
	}

	private static CountRange group(Set<Incident> group, Rule rule) {
		CountRange sum = CountRange.ZERO;
		End low = End.NOT_STATED;
		for (Incident incident : group) {
			CountRange figure = incident.figure(rule);
			sum = sum.plus(figure);
			if (figure.low().isStated() && (!low.isStated() || figure.low().least() > low.least())) {
				low = figure.low();
			}
		}
		return (group.size() == 1) ? sum : new CountRange(low, OptionalLong.empty(), sum.high());
	}

	private static List<Set<Incident>> groups(List<Incident> incidents) {
		List<Set<Incident>> groups = new ArrayList<>();
		Set<Incident> left = new LinkedHashSet<>(incidents);
		while (!left.isEmpty()) {
			Set<Incident> group = new LinkedHashSet<>();
			Deque<Incident> open = new ArrayDeque<>(List.of(left.iterator().next()));
			while (!open.isEmpty()) {
				Incident next = open.pop();
				if (group.add(next)) {
					left.remove(next);
					left.stream().filter((other) -> overlap(next, other)).forEach(open::push);
				}
			}
			groups.add(group);
		}
		return groups;
	}

	private static boolean overlap(Incident a, Incident b) {
		return a.related((claim) -> claim.relations().mayOverlap()).contains(b.id())
				|| b.related((claim) -> claim.relations().mayOverlap()).contains(a.id());
	}

}
