package org.tallybook.declaration;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.tallybook.source.Dialect;
import org.tallybook.source.Layout;
import org.tallybook.source.Layout.Skip;
import org.tallybook.source.Limits;
import org.tallybook.source.Numbers;

/** How a file writes its records, and which of them are data. */
final class DialectBlock {

	private static final Map<String, Character> DELIMITERS = Map.of("comma", ',', "semicolon", ';', "tab", '\t', "bar",
			'|');

	private static final Map<String, Optional<Character>> QUOTES = Map.of("double", Optional.of('"'), "single",
			Optional.of('\''), "none", Optional.empty());

	/** Blanks that do not break a line are used as well as plain ones. */
	private static final Map<String, String> THOUSANDS = Map.of("none", "", "comma", ",", "point", ".", "space",
			" \u00A0\u202F\u2009", "apostrophe", "'\u2019", "arabic", "\u066C");

	private static final Map<String, String> DECIMALS = Map.of("none", "", "point", ".", "comma", ",", "arabic",
			"\u066B");

	private static final int MOST_LINES = 1000;

	private final Dialect dialect;

	private final Layout layout;

	private final Limits limits;

	DialectBlock(Section source) {
		Optional<Section> declared = source.optionalSection("dialect");
		this.dialect = declared.map(DialectBlock::dialect).orElse(Dialect.DEFAULT);
		this.layout = declared.map(DialectBlock::layout).orElse(Layout.DEFAULT);
		declared.ifPresent(Section::finish);
		this.limits = source.optionalSection("limits").map(DialectBlock::limits).orElse(Limits.DEFAULT);
	}

	private static Dialect dialect(Section block) {
		Charset charset = block
			.parse("charset", "UTF-8", "the name of a charset such as windows-1252", DialectBlock::charset)
			.orElse(StandardCharsets.UTF_8);
		return new Dialect(block.choice("delimiter", "comma", DELIMITERS, ','),
				block.choice("quote", "double", QUOTES, Optional.of('"')),
				block.choice("escape", "none",
						Map.of("none", Optional.<Character>empty(), "backslash", Optional.of('\\')),
						Optional.<Character>empty()),
				charset, comment(block), lines(block, "preamble"), numbers(block));
	}

	/** Korean Windows: what Java calls CP949 is a code page of another maker. */
	private static Charset charset(String name) {
		return Charset.forName(name.equalsIgnoreCase("CP949") ? "x-windows-949" : name);
	}

	private static Optional<Character> comment(Section block) {
		return block.optional("comment").flatMap((prefix) -> {
			if (prefix.length() != 1 || Character.isLetterOrDigit(prefix.charAt(0))) {
				block.fault("comment", "'comment' is '%s' but one sign such as # was expected".formatted(prefix));
				return Optional.empty();
			}
			return Optional.of(prefix.charAt(0));
		});
	}

	private static int lines(Section block, String key) {
		int lines = block.number(key, 0);
		if (lines > MOST_LINES) {
			block.fault(key, "'%s' is '%s' but at most %s was expected".formatted(key, lines, MOST_LINES));
		}
		return lines;
	}

	private static Numbers numbers(Section block) {
		Set<String> nulls = new HashSet<>(block.texts("null"));
		nulls.add("");
		Set<String> zeros = new HashSet<>(block.texts("zero"));
		if (zeros.stream().anyMatch(nulls::contains)) {
			block.fault("zero", "'zero' names a word that stands for no figure; another was expected");
		}
		String thousands = block.choice("thousands", "none", THOUSANDS, "");
		String decimal = block.choice("decimal", "none", DECIMALS, "");
		if (!thousands.isEmpty() && thousands.equals(decimal)) {
			block.fault("decimal", "'decimal' and 'thousands' are the same sign; two were expected");
		}
		return new Numbers(nulls, zeros, thousands, decimal, block.flag("powers"), false);
	}

	private static Layout layout(Section block) {
		List<Skip> skips = new ArrayList<>();
		List<Section> declared = block.isBlock("skip") ? List.of(block.section("skip")) : block.list("skip");
		for (Section skip : declared) {
			List<String> is = skip.texts("is");
			List<String> begins = skip.texts("begins");
			if (is.isEmpty() && begins.isEmpty()) {
				skip.fault("neither 'is' nor 'begins' was found; one of them was expected");
			}
			if (begins.contains("")) {
				skip.fault("begins", "'begins' is blank, which every cell begins with; a text was expected");
			}
			skips.add(new Skip(skip.text("column"), is, begins));
			skip.finish();
		}
		return new Layout(block.texts("header"), lines(block, "second-rows"), aliases(block), skips,
				block.choice("blank-rows", "refuse", Map.of("refuse", false, "skip", true), false));
	}

	private static Map<String, String> aliases(Section block) {
		Map<String, String> names = new HashMap<>();
		block.optionalSection("aliases").ifPresent((aliases) -> {
			for (String name : new ArrayList<>(aliases.keys())) {
				for (String alias : aliases.texts(name)) {
					String other = names.put(alias, name);
					if (other != null) {
						aliases.fault(name, "'%s' is another name of %s and of %s; one of them was expected"
							.formatted(alias, other, name));
					}
				}
			}
		});
		return new TreeMap<>(names);
	}

	private static Limits limits(Section block) {
		Limits defaults = Limits.DEFAULT;
		Limits limits = new Limits(block.number("field", defaults.field()), block.number("columns", defaults.columns()),
				block.number("record", defaults.record()));
		block.finish();
		return limits;
	}

	Dialect dialect() {
		return this.dialect;
	}

	Layout layout() {
		return this.layout;
	}

	Limits limits() {
		return this.limits;
	}

}
