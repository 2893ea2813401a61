package org.tallybook.report;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence whose figures are filled in after disclosure control, so that no unprotected
 * number reaches a file inside a text.
 *
 * @param template the words, with places such as {@code {people}} or {@code {people.low}}
 * for the figures
 * @param figures the figure id for each name in the template
 */
public record Sentence(String template, SortedMap<String, String> figures) {

	private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9_-]+)(?:\\.([a-z-]+))?}");

	public Sentence {
		figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
		PLACE.matcher(template).results().forEach((place) -> {
			if (place.group(2) != null && Part.named(place.group(2)).isEmpty()) {
				throw new IllegalArgumentException("Expected one of the parts of a figure but got " + place.group());
			}
		});
		for (String name : names(template)) {
			if (!figures.containsKey(name)) {
				throw new IllegalArgumentException("Expected a figure for {%s} in: %s".formatted(name, template));
			}
		}
	}

	/**
	 * A sentence without figures.
	 * @param words the words
	 * @return the sentence
	 */
	public static Sentence of(String words) {
		return new Sentence(words, new TreeMap<>());
	}

	/**
	 * The names that a template asks for.
	 * @param template the template
	 * @return the names in the order of their first use
	 */
	public static List<String> names(String template) {
		return PLACE.matcher(template).results().map((place) -> place.group(1)).distinct().toList();
	}

	/**
	 * Whether it prints a part of any figure.
	 * @param part the part
	 * @return true where a place asks for it by name
	 */
	boolean prints(Part part) {
		return PLACE.matcher(this.template)
			.results()
			.anyMatch((place) -> place.group(2) != null && Part.named(place.group(2)).filter(part::equals).isPresent());
	}

	/**
	 * The sentence with its figures.
	 * @param words tells the words for a figure id and the part of it that is asked for
	 * @return the finished text
	 */
	public String fill(BiFunction<String, Part, String> words) {
		Matcher place = PLACE.matcher(this.template);
		StringBuilder text = new StringBuilder();
		while (place.find()) {
			String figure = this.figures.getOrDefault(place.group(1), "");
			Part part = (place.group(2) == null) ? Part.WORDS : Part.named(place.group(2)).orElse(Part.WORDS);
			place.appendReplacement(text, Matcher.quoteReplacement(words.apply(figure, part)));
		}
		return place.appendTail(text).toString();
	}

}
