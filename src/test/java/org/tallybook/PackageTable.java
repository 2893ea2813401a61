package org.tallybook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The table of packages in docs/design.md. */
final class PackageTable {

	private static final Path PAGE = Path.of("docs/design.md");

	private static final String HEAD = "| package | may use | purpose |";

	private PackageTable() {
	}

	static List<Room> read() {
		List<String[]> rows = rows();
		Set<String> all = new TreeSet<>();
		rows.forEach((row) -> all.add(unquoted(row[1])));
		return rows.stream().map((row) -> room(row, all)).toList();
	}

	private static List<String[]> rows() {
		List<String> lines;
		try {
			lines = Files.readAllLines(PAGE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		int head = lines.indexOf(HEAD);
		if (head < 0) {
			throw new IllegalStateException("Expected a table '%s' in %s".formatted(HEAD, PAGE));
		}
		List<String[]> rows = new ArrayList<>();
		for (int i = head + 2; i < lines.size() && lines.get(i).startsWith("|"); i++) {
			rows.add(lines.get(i).split("\\|"));
		}
		return rows;
	}

	private static Room room(String[] row, Set<String> all) {
		Set<String> uses = new TreeSet<>();
		boolean spring = false;
		for (String word : row[2].split(",")) {
			switch (unquoted(word)) {
				case "nothing" -> uses.clear();
				case "everything" -> uses.addAll(all);
				case "Spring" -> spring = true;
				default -> uses.add(known(unquoted(word), all));
			}
		}
		return new Room(unquoted(row[1]), uses, spring);
	}

	private static String known(String word, Set<String> all) {
		if (!all.contains(word)) {
			throw new IllegalStateException("%s: '%s' is not one of %s".formatted(PAGE, word, all));
		}
		return word;
	}

	private static String unquoted(String cell) {
		return cell.replace('`', ' ').strip();
	}

	/**
	 * A package and what it may use.
	 *
	 * @param name the package below the root
	 * @param uses the packages that it may use
	 * @param spring whether it may use Spring
	 */
	record Room(String name, Set<String> uses, boolean spring) {

		@Override
		public String toString() {
			return this.name;
		}

	}

}
