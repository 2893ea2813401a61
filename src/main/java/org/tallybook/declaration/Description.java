package org.tallybook.declaration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.tallybook.source.Sniffed;

/**
 * The block of a new file, as far as the file tells it. It reads the file as it stands;
 * what is guessed, and what only a person can know, is marked.
 */
public final class Description {

	/** What a text begins with that only a person can write. */
	static final String TO_FILL_IN = "TO BE FILLED IN: ";

	private static final int MOST_LETTERS = 33;

	private final Sniffed sniffed;

	private final LocalDate today;

	private final String id;

	/**
	 * Of a file.
	 * @param sniffed what the file looks like
	 * @param today the day on which it was retrieved, as far as is known
	 */
	public Description(Sniffed sniffed, LocalDate today) {
		this.sniffed = sniffed;
		this.today = today;
		String name = sniffed.file().toLowerCase(Locale.ROOT).replaceAll("\\.(csv|tsv|txt)?(\\.gz)?$", "");
		String plain = name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
		String cut = plain.substring(0, Math.min(plain.length(), MOST_LETTERS)).replaceAll("-+$", "");
		this.id = (cut.isEmpty() || Character.isDigit(cut.charAt(0))) ? ("source-" + cut).replaceAll("-+$", "") : cut;
	}

	/**
	 * The lines to add to a declaration: a source, and a workbook that shows it.
	 * @param whole whether there is no declaration yet, so that its other blocks are
	 * wanted as well
	 * @return the lines
	 */
	public List<String> lines(boolean whole) {
		List<String> lines = new ArrayList<>();
		lines.add("# %s: %s records were looked at. What is marked as a guess wants a look."
			.formatted(this.sniffed.file(), this.sniffed.records()));
		if (whole) {
			lines.addAll(frame());
		}
		lines.add("sources:");
		lines.add("  " + this.id + ":");
		lines.addAll(source());
		lines.add("");
		lines.add("workbooks:");
		lines.add("  " + this.id + ":");
		lines.add("    title: " + fill("what the workbook shows"));
		lines.add("    about: " + fill("for whom it is, and what it does not say"));
		lines.add("    sources: [" + YamlText.text(this.id) + "]");
		return lines;
	}

	private static List<String> frame() {
		List<String> lines = new ArrayList<>(List.of("calendar:", "  days-after-month: 25", "", "imprint:"));
		Map<String, String> imprint = new LinkedHashMap<>();
		imprint.put("name", "who publishes");
		imprint.put("contact", "address for questions");
		imprint.put("corrections", "address for corrections");
		imprint.put("cite", "how to cite");
		imprint.put("licence", "licence of the release");
		imprint.put("revisions", "how figures are revised");
		imprint.put("limits", "what figures may not be used for");
		imprint.forEach((word, what) -> lines.add("  " + word + ": " + fill(what)));
		lines.add("");
		return lines;
	}

	private static String fill(String what) {
		return YamlText.text(TO_FILL_IN + what);
	}

	private List<String> source() {
		GuessedRoles guessed = new GuessedRoles(this.sniffed);
		List<String> lines = new ArrayList<>();
		lines.add("    kind: tallies");
		lines.add("    file: " + YamlText.text(this.sniffed.file()));
		DialectGuess dialect = new DialectGuess(this.sniffed);
		if (!dialect.words().isEmpty()) {
			lines.add("    dialect:");
			dialect.words().forEach((word, value) -> lines.add("      " + word + ": " + value + dialect.remark(word)));
		}
		lines.add("    title: " + fill("what the file counts"));
		lines.add("    publisher:");
		List.of("name", "licence", "cite", "corrections")
			.forEach((word) -> lines.add("      " + word + ": " + fill(word + " of the publisher")));
		lines.add("    definition:");
		lines.add("      unit: persons  # guess");
		lines.add("      includes: " + fill("who is counted"));
		lines.add("      excludes: " + fill("who is not"));
		lines.add("      proof: " + fill("the standard of proof"));
		lines.add("      coverage: partial  # guess; complete only where the publisher claims to record every case");
		lines.add("      collected: " + fill("from when to when"));
		lines.add("    retrieved: %s  # guess: the day of this description".formatted(this.today));
		lines.add("    complete-to: %s  # guess: the last month in the file"
			.formatted(guessed.completeTo().orElse(this.today.toString().substring(0, 7))));
		lines.add("    confidentiality: {level: restricted}  # a public release needs {level: public,"
				+ " republication-harm: what was considered, and when}");
		if (this.sniffed.isTagged()) {
			lines.add("    mapping: hxl  # the hashtags of the file say what its columns hold, as in these comments:");
			TaggedRoles.of(this.sniffed).lines("    # ").forEach(lines::add);
		}
		else {
			lines.addAll(guessed.roles().lines("    "));
		}
		return lines;
	}

}
