package org.tallybook.declaration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A block of a declaration. Every key has to be asked for: {@link #finish()} reports
 * those that nobody asked for. A fault is noted and a harmless value returned, so that
 * all faults are found at once.
 */
final class Section {

	private final String name;

	private final Node node;

	private final Faults faults;

	private final Map<String, Node> entries = new LinkedHashMap<>();

	private final Set<String> asked = new HashSet<>();

	Section(String name, Node node, Faults faults) {
		this.name = name;
		this.node = node;
		this.faults = faults;
		if (node instanceof MappingNode mapping) {
			for (NodeTuple tuple : mapping.getValue()) {
				if (this.entries.put(word(tuple), tuple.getValueNode()) != null) {
					faults.add(tuple.getKeyNode(),
							"%s: '%s' is declared twice; once was expected".formatted(name, word(tuple)));
				}
			}
		}
		else {
			faults.add(node,
					"%s: expected a block of 'word: value' lines but found %s".formatted(name, Faults.kind(node)));
		}
	}

	void fault(String message) {
		this.faults.add(this.node, this.name + ": " + message);
	}

	void fault(String key, String message) {
		this.faults.add(this.entries.getOrDefault(key, this.node), this.name + ": " + message);
	}

	/** Adds the entries of another block, whose words have not been said here. */
	void addAll(MappingNode others) {
		for (NodeTuple tuple : others.getValue()) {
			this.entries.putIfAbsent(word(tuple), tuple.getValueNode());
		}
	}

	/** The line on which a word stands, from 1. */
	int line(String key) {
		return this.entries.getOrDefault(key, this.node).getStartMark().getLine() + 1;
	}

	/** Whether nothing was found within this block. */
	boolean isFaultless() {
		return this.faults.isFaultless(this.node);
	}

	boolean has(String key) {
		return this.entries.containsKey(key);
	}

	Set<String> keys() {
		return this.entries.keySet();
	}

	/** A required text that is not blank. */
	String text(String key) {
		Optional<String> text = optional(key);
		if (text.isEmpty() || text.get().isBlank()) {
			if (!(this.entries.get(key) instanceof CollectionNode<?>)) {
				fault(key, "'%s' is %s; a text was expected".formatted(key, has(key) ? "blank" : "missing"));
			}
			return "";
		}
		return text.get();
	}

	String text(String key, String otherwise) {
		return optional(key).orElse(otherwise);
	}

	Optional<String> optional(String key) {
		this.asked.add(key);
		Node value = this.entries.get(key);
		if (value == null) {
			return Optional.empty();
		}
		if (value instanceof ScalarNode scalar) {
			return Optional.of(value.getTag().equals(Tag.NULL) ? "" : scalar.getValue().strip());
		}
		this.faults.add(value,
				"%s: expected one text for '%s' but found %s".formatted(this.name, key, Faults.kind(value)));
		return Optional.empty();
	}

	int number(String key, int otherwise) {
		return parse(key, String.valueOf(otherwise), "a whole number from 0", (text) -> {
			int number = Integer.parseInt(text);
			if (number < 0) {
				throw new NumberFormatException(text);
			}
			return number;
		}).orElse(otherwise);
	}

	boolean flag(String key) {
		return choice(key, "false", Map.of("true", true, "false", false), false);
	}

	LocalDate date(String key) {
		return parse(key, "", "a date such as 2026-01-31", LocalDate::parse).orElse(LocalDate.EPOCH);
	}

	YearMonth month(String key) {
		return parse(key, "", "a month such as 2026-01", YearMonth::parse).orElse(YearMonth.of(1970, 1));
	}

	/** A text read by a function that throws where it is none. */
	<T> Optional<T> parse(String key, String otherwise, String expected, Function<String, T> reader) {
		Optional<String> found = optional(key);
		String text = found.orElse(otherwise);
		if (this.entries.get(key) instanceof CollectionNode<?>) {
			return Optional.empty();
		}
		try {
			return Optional.of(reader.apply(text));
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			fault(key, has(key) ? "'%s' is '%s' but %s was expected".formatted(key, text, expected)
					: "'%s' is missing; %s was expected".formatted(key, expected));
			return Optional.empty();
		}
	}

	<T> T choice(String key, String otherwise, Map<String, T> choices, T fallback) {
		String word = otherwise.isEmpty() ? text(key) : text(key, otherwise);
		T choice = choices.get(word);
		if (choice == null && !word.isEmpty()) {
			fault(key, "'%s' is '%s' but one of %s was expected".formatted(key, word, new TreeSet<>(choices.keySet())));
		}
		return (choice == null) ? fallback : choice;
	}

	/** A text, or a list of texts. */
	List<String> texts(String key) {
		this.asked.add(key);
		Node value = this.entries.get(key);
		if (value instanceof SequenceNode sequence) {
			List<String> texts = new ArrayList<>();
			for (Node item : sequence.getValue()) {
				if (item instanceof ScalarNode scalar) {
					texts.add(scalar.getValue().strip());
				}
				else {
					this.faults.add(item,
							"%s: expected a text in '%s' but found %s".formatted(this.name, key, Faults.kind(item)));
				}
			}
			return texts;
		}
		return optional(key).map(List::of).orElse(List.of());
	}

	/** A required block; an empty one where it is missing. */
	Section section(String key) {
		this.asked.add(key);
		Node value = this.entries.get(key);
		if (value == null) {
			fault("'%s' is missing; a block of 'word: value' lines was expected".formatted(key));
			value = new MappingNode(Tag.MAP, true, List.of(), this.node.getStartMark(), this.node.getEndMark(),
					DumperOptions.FlowStyle.BLOCK);
			return new Section(this.name + ": " + key, value, new Faults(""));
		}
		return new Section(this.name + ": " + key, value, this.faults);
	}

	Optional<Section> optionalSection(String key) {
		this.asked.add(key);
		return has(key) ? Optional.of(section(key)) : Optional.empty();
	}

	/** A block whose keys are names: each of them a block again. */
	List<Section> named(String key, String kind) {
		List<Section> sections = new ArrayList<>();
		optionalSection(key).ifPresent((block) -> block.entries
			.forEach((id, value) -> sections.add(new Section(kind + " '" + id + "'", value, this.faults))));
		return sections;
	}

	/** The names in a block whose keys are names, in the order of {@link #named}. */
	List<String> names(String key) {
		return optionalSection(key).map((block) -> List.copyOf(block.entries.keySet())).orElse(List.of());
	}

	/** A list of blocks. */
	List<Section> list(String key) {
		this.asked.add(key);
		Node value = this.entries.get(key);
		if (value == null) {
			return List.of();
		}
		List<Section> sections = new ArrayList<>();
		if (value instanceof SequenceNode sequence) {
			for (Node item : sequence.getValue()) {
				sections.add(new Section(this.name + ": " + key + " " + (sections.size() + 1), item, this.faults));
			}
		}
		else {
			this.faults.add(value,
					"%s: expected a list for '%s' but found %s".formatted(this.name, key, Faults.kind(value)));
		}
		return sections;
	}

	/** All entries as texts: names to texts. */
	Map<String, String> map() {
		Map<String, String> map = new LinkedHashMap<>();
		this.entries.keySet().forEach((key) -> optional(key).ifPresent((text) -> map.put(key, text)));
		return map;
	}

	/** Whether the value of a key is a block, not a text. */
	boolean isBlock(String key) {
		return this.entries.get(key) instanceof MappingNode;
	}

	private static String word(NodeTuple tuple) {
		return (tuple.getKeyNode() instanceof ScalarNode scalar) ? scalar.getValue() : "";
	}

	/** Reports the keys that nobody asked for. */
	void finish() {
		for (NodeTuple tuple : (this.node instanceof MappingNode mapping) ? mapping.getValue() : List.<NodeTuple>of()) {
			if (!this.asked.contains(word(tuple))) {
				this.faults.add(tuple.getKeyNode(), "%s: '%s' was found but one of %s was expected".formatted(this.name,
						word(tuple), new TreeSet<>(this.asked)));
			}
		}
	}

}
