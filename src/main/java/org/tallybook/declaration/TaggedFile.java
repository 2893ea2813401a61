package org.tallybook.declaration;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.tallybook.source.InputRefusedException;
import org.tallybook.source.Sniffed;
import org.tallybook.source.Sniffer;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;

/** A source whose columns are mapped by the hashtags of its file. */
final class TaggedFile {

	private TaggedFile() {
	}

	/**
	 * The same block with the words that the hashtags of its file stand for, where it
	 * says {@code mapping: hxl}. Words that the block has itself come first.
	 */
	static Section mapped(Section source, Path input) {
		if (!source.has("mapping")) {
			source.optional("mapping");
			return source;
		}
		source.choice("mapping", "", Map.of("hxl", true), true);
		String name = source.text("file", "");
		Path file = input.resolve(name);
		try {
			if (name.contains("/") || !Files.isRegularFile(file)) {
				source.fault("mapping",
						"'mapping' is 'hxl' but there is no file '%s' to read hashtags from".formatted(name));
				return source;
			}
			Sniffed sniffed = Sniffer.look(file);
			if (sniffed.isTagged()) {
				source.addAll(words(TaggedRoles.of(sniffed), source.line("mapping")));
			}
			else {
				source.fault("mapping", "'mapping' is 'hxl' but '%s' has no row of hashtags".formatted(name));
			}
		}
		catch (IOException | InputRefusedException ex) {
			source.fault("mapping", "'mapping' is 'hxl' but the hashtags cannot be read: " + ex.getMessage());
		}
		return source;
	}

	/** The words as they would stand in the declaration, on the line of the mapping. */
	private static MappingNode words(Roles roles, int line) {
		StringBuilder text = new StringBuilder("\n".repeat(line - 1)).append("{");
		roles.entries().forEach((word, value) -> text.append(word).append(": ").append(value).append(", "));
		text.append("series: {");
		roles.series()
			.forEach((name,
					words) -> text.append(YamlText.text(name)).append(": ").append(YamlText.block(words)).append(", "));
		return (MappingNode) new Yaml().compose(new StringReader(text.append("}}").toString()));
	}

}
