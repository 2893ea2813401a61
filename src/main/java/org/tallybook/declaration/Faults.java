package org.tallybook.declaration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The faults found in a declaration so far, with their places. */
final class Faults {

	private final String file;

	private final List<Fault> faults = new ArrayList<>();

	Faults(String file) {
		this.file = file;
	}

	void add(Node node, String message) {
		add(node.getStartMark(), message);
	}

	void add(Mark mark, String message) {
		this.faults.add(new Fault(mark.getLine() + 1, mark.getColumn() + 1, message));
	}

	/** What stands at a place where something else was expected. */
	static String kind(Node node) {
		if (node instanceof ScalarNode scalar) {
			return scalar.getValue().isBlank() ? "nothing" : "a text";
		}
		return (node instanceof SequenceNode) ? "a list" : "a block";
	}

	/** Stops where anything was found. */
	void check() throws DeclarationException {
		if (!this.faults.isEmpty()) {
			throw new DeclarationException(messages());
		}
	}

	/** The faults in the order of the file. */
	List<String> messages() {
		return this.faults.stream()
			.sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column).thenComparing(Fault::message))
			.map((fault) -> "%s: line %s, column %s: %s".formatted(this.file, fault.line(), fault.column(),
					fault.message()))
			.distinct()
			.toList();
	}

	/** Whether nothing was found within a block. */
	boolean isFaultless(Node block) {
		int first = block.getStartMark().getLine() + 1;
		int last = block.getEndMark().getLine() + 1;
		return this.faults.stream().noneMatch((fault) -> fault.line() >= first && fault.line() <= last);
	}

	private record Fault(int line, int column, String message) {
	}

}
