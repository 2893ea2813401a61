package org.tallybook.report;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What readers outside may learn of a source.
 *
 * @param restricted whether its figures are not public as they are
 * @param threshold counts of 1 to one less are too few to be printed; at least 5
 * @param places the place under which the public release prints each place, none where
 * places are printed as they are; absent where nobody said how coarse they are
 * @param agesKept whether the public release prints ages finer than child and adult
 * @param samePeople for the name of a series the id of a public series that counts the
 * same people, so that its figures are known
 */
public record Confidentiality(boolean restricted, long threshold, Optional<SortedMap<String, String>> places,
		boolean agesKept, SortedMap<String, String> samePeople) {

	/**
	 * Every count rests on one source, and may tell the fate or the place of people:
	 * fewer than ten are too few.
	 */
	public static final long THRESHOLD = 10;

	/** Of a public source: its figures are published already. */
	public static final Confidentiality PUBLIC = new Confidentiality(false, THRESHOLD, Optional.empty(), false,
			new TreeMap<>());

	public Confidentiality {
		places = places.map(Confidentiality::copy);
		samePeople = copy(samePeople);
	}

	private static SortedMap<String, String> copy(Map<String, String> map) {
		return Collections.unmodifiableSortedMap(new TreeMap<>(map));
	}

}
