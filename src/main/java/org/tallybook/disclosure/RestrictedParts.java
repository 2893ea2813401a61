package org.tallybook.disclosure;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.report.EarlierRelease;
import org.tallybook.report.Figure;

/**
 * What is not public of the figures of sources whose single rows are. Everybody may know
 * the public rows and take them from what is printed, so that only the rest can be
 * protected, and has to be. A figure of any other source is its own rest.
 *
 * @param sources the ids of the sources with public rows
 * @param figures the figures, by id, of the same report without the counts of public rows
 * @param earlier the rest of each printed count of earlier releases, by id, under the
 * label of the release
 */
record RestrictedParts(Set<String> sources, SortedMap<String, Figure> figures,
		SortedMap<String, SortedMap<String, Long>> earlier) {

	/** Of sources that have no public rows. */
	static final RestrictedParts NONE = new RestrictedParts(Set.of(), Collections.emptySortedMap(),
			Collections.emptySortedMap());

	RestrictedParts {
		sources = Set.copyOf(sources);
		figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
		earlier = Collections.unmodifiableSortedMap(new TreeMap<>(earlier));
	}

	/**
	 * The rest of every count that a release prints: what somebody outside knows of it
	 * from then on.
	 * @param release a release of the same report
	 * @return whole numbers by the id of the figure, of sources with public rows only
	 */
	SortedMap<String, Long> printed(Release release) {
		SortedMap<String, Long> printed = new TreeMap<>();
		release.figures()
			.values()
			.stream()
			.filter((figure) -> this.sources.contains(figure.definition()) && figure.isCountOfSeries())
			.forEach((figure) -> of(figure).ifPresent((rest) -> printed.put(figure.id(), rest)));
		return printed;
	}

	/** The rest of a count; none where it, or its rest, is no plain number. */
	Optional<Long> of(Figure figure) {
		Optional<Long> whole = PlainCount.of(figure.value());
		if (whole.isEmpty() || !this.sources.contains(figure.definition())) {
			return whole;
		}
		return Optional.ofNullable(this.figures.get(figure.id())).flatMap((rest) -> PlainCount.of(rest.value()));
	}

	/**
	 * The rests of the counts of earlier releases. One that was not kept is that of
	 * another release which prints the same number.
	 * @param published the earlier releases
	 * @return the rest of a figure in each of them, in the same order; none where it is
	 * not known
	 */
	List<Rests> then(List<EarlierRelease> published) {
		Map<String, Set<Long>> byNumber = new HashMap<>();
		published.forEach((release) -> kept(release).forEach((id, rest) -> {
			Figure figure = release.figures().get(id);
			if (figure != null) {
				byNumber.computeIfAbsent(id + " " + PlainCount.of(figure.value()), (key) -> new HashSet<>()).add(rest);
			}
		}));
		return published.stream().<Rests>map((release) -> (figure) -> {
			Optional<Long> whole = PlainCount.of(figure.value());
			if (!this.sources.contains(figure.definition())) {
				return whole;
			}
			Set<Long> same = byNumber.getOrDefault(figure.id() + " " + whole, Set.of());
			return Optional.ofNullable(kept(release).get(figure.id()))
				.or(() -> (same.size() == 1) ? same.stream().findFirst() : Optional.empty());
		}).toList();
	}

	private SortedMap<String, Long> kept(EarlierRelease release) {
		return this.earlier.getOrDefault(release.label(), Collections.emptySortedMap());
	}

	/** The part of a printed count that is not public. */
	interface Rests {

		/** The rest; none where it is not known or no plain number. */
		Optional<Long> of(Figure figure);

	}

}
