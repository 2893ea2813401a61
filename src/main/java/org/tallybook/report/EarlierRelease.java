package org.tallybook.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an earlier release published, read from its own data file.
 *
 * @param label the release, as {@code month/rN}
 * @param published the day of the release, by its calendar
 * @param sameMonth whether it is an earlier revision of the same month
 * @param fingerprints what it was made from, by name: {@code declaration},
 * {@code methods}, and {@code input/<file name>}
 * @param figures its figures by id
 */
public record EarlierRelease(String label, LocalDate published, boolean sameMonth,
		SortedMap<String, String> fingerprints, SortedMap<String, Figure> figures) {

	public EarlierRelease {
		fingerprints = Collections.unmodifiableSortedMap(new TreeMap<>(fingerprints));
		figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
	}

}
