package org.tallybook.declaration;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** The bytes of a declaration as YAML, or the place where they are none. */
final class ReportText {

	private final String file;

	private final Faults faults;

	ReportText(String file, Faults faults) {
		this.file = file;
		this.faults = faults;
	}

	Node compose(byte[] bytes) throws DeclarationException {
		String text = decode(bytes);
		try {
			refuseAliases(text);
			this.faults.check();
			Node root = yaml().compose(new StringReader(text));
			if (root == null) {
				throw refused("line 1, column 1: expected 'word: value' lines but the file is empty");
			}
			return root;
		}
		catch (MarkedYAMLException ex) {
			this.faults.add(ex.getProblemMark(), "this is not YAML: " + ex.getProblem());
			this.faults.check();
			throw ex;
		}
		catch (ReaderException ex) {
			String before = text.substring(0, text.offsetByCodePoints(0, ex.getPosition()));
			throw refused(
					"%s: expected printable characters but found U+%04X".formatted(place(before), ex.getCodePoint()));
		}
		catch (YAMLException ex) {
			throw refused("line 1, column 1: this is not YAML that can be read: " + ex.getMessage());
		}
	}

	private static Yaml yaml() {
		return new Yaml(new LoaderOptions());
	}

	private String decode(byte[] bytes) throws DeclarationException {
		CharBuffer text = CharBuffer.allocate(bytes.length);
		CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
		String read = text.flip().toString();
		if (result.isError()) {
			throw refused(place(read) + ": expected UTF-8 but found a byte that belongs to no character;"
					+ " save the file as UTF-8");
		}
		return read;
	}

	/** An alias repeats a block out of sight, without end where it holds itself. */
	private void refuseAliases(String text) {
		for (Event event : yaml().parse(new StringReader(text))) {
			if (event instanceof AliasEvent alias) {
				this.faults.add(alias.getStartMark(),
						"expected a value but found the alias '*%s'; write the value out".formatted(alias.getAnchor()));
			}
		}
	}

	/** The place behind a text. */
	private static String place(String before) {
		long line = before.chars().filter((c) -> c == '\n').count() + 1;
		return "line %s, column %s".formatted(line, before.length() - before.lastIndexOf('\n'));
	}

	private DeclarationException refused(String message) {
		return new DeclarationException(List.of(this.file + ": " + message));
	}

}
