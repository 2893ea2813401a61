package org.tallybook.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.tallybook.report.ReportSpec.WorkbookSpec;
import org.tallybook.tally.Value;

/** What changed since an earlier release: every figure that is new, gone or different. */
final class Changes {

	private Changes() {
	}

	static Table table(WorkbookSpec workbook, Draft draft, List<String> tables) {
		Optional<EarlierRelease> earlier = draft.history().previous();
		String id = workbook.id() + "-changes";
		List<List<Cell>> rows = new ArrayList<>();
		List<Sentence> about = new ArrayList<>();
		if (earlier.isEmpty()) {
			about.add(Sentence.of("There is no earlier release to compare with."));
		}
		else {
			about.add(Sentence
				.of("Compared with release " + earlier.get().label() + ". " + causes(earlier.get(), draft)));
			rows.addAll(rows(id, draft, earlier.get(), tables));
		}
		if (rows.isEmpty()) {
			Cell none = new Cell.Text("");
			rows.add(List.of(new Cell.Text("No figure changed."), none, none, none, none));
		}
		List<Column> columns = List.of(Column.text("Figure", 60), Column.text("Change", 14), Column.text("Before", 30),
				Column.text("Now", 30), Column.text("Reason", 40));
		return new Table(id, "What changed", Sentence.of("What changed since the earlier release"), about, "", "", "",
				columns, rows, false);
	}

	private static List<List<Cell>> rows(String table, Draft draft, EarlierRelease earlier, List<String> tables) {
		SortedMap<String, Figure> now = new TreeMap<>(draft.figures());
		Set<String> own = new HashSet<>(tables);
		now.values().removeIf((figure) -> !own.contains(figure.table()));
		TreeSet<String> ids = new TreeSet<>(now.keySet());
		earlier.figures().values().stream().filter((f) -> own.contains(f.table())).map(Figure::id).forEach(ids::add);
		String reason = earlier.sameMonth() ? "revision: " + causes(earlier, draft) : "later month";
		List<List<Cell>> rows = new ArrayList<>();
		for (String id : ids) {
			Figure before = earlier.figures().get(id);
			Figure after = now.get(id);
			boolean same = before != null && after != null && words(before.value()).equals(words(after.value()));
			if (!same && (earlier.sameMonth() || before != null)) {
				rows.add(row(table, id, draft, before, after, reason));
			}
		}
		return rows;
	}

	private static List<Cell> row(String table, String id, Draft draft, @Nullable Figure before, @Nullable Figure after,
			String reason) {
		String change = (before == null) ? "new" : (after == null) ? "gone" : "different";
		Cell was = new Cell.Text("");
		if (before != null) {
			Figure kept = new Figure(table + "/" + id + "/before", table, before.series(), before.kind(),
					before.outcome(), before.measure() + "_before", before.period(), before.members(), before.unit(),
					before.value(), before.sources(), before.definition(), before.vintage());
			was = new Cell.Number(draft.add(kept), Part.WORDS);
		}
		Cell is = (after == null) ? new Cell.Text("") : new Cell.Number(id, Part.WORDS);
		return List.of(new Cell.Text(id), new Cell.Text(change), was, is, new Cell.Text(reason));
	}

	private static String words(Value value) {
		return Words.of(value, Part.WORDS) + Words.of(value, Part.LOW_KIND) + Words.of(value, Part.BEST)
				+ Words.of(value, Part.HIGH) + Words.status(value);
	}

	/** What differs between what the two releases were made from, in words. */
	private static String causes(EarlierRelease earlier, Draft draft) {
		List<String> causes = new ArrayList<>();
		SortedMap<String, String> before = earlier.fingerprints();
		Provenance now = draft.provenance();
		for (Provenance.Input input : now.inputs()) {
			if (!input.sha256().equals(before.get("input/" + input.file()))) {
				causes.add(input.file() + " changed");
			}
		}
		if (!now.declarationHash().equals(before.get("declaration"))) {
			causes.add("the declaration changed");
		}
		if (!now.methodVersion().equals(before.get("methods"))) {
			causes.add("the methods changed");
		}
		return causes.isEmpty() ? "made from the same files" : String.join(", ", causes);
	}

}
