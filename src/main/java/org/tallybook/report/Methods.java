package org.tallybook.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.tallybook.report.ReportSpec.WorkbookSpec;

/**
 * The methods of one workbook: on which sheets each was used, and what was refused and
 * why.
 */
final class Methods {

	private static final String NOT_OFFERED = "Not offered";

	private final Map<Method, Set<String>> sheets = new EnumMap<>(Method.class);

	private final List<Refusal> refusals = new ArrayList<>();

	/** A method that was not applied where it was asked for. */
	private record Refusal(Method method, String sheet, String of, Sentence why) {
	}

	/** Notes that the table on a sheet rests on a method. */
	void used(Method method, TableSpec table) {
		used(method, table.sheet());
	}

	/** Notes that a sheet rests on a method. */
	void used(Method method, String sheet) {
		this.sheets.computeIfAbsent(method, (key) -> new LinkedHashSet<>()).add(sheet);
	}

	/**
	 * Notes that a method was refused.
	 * @param method the method
	 * @param table the table that asked for it
	 * @param of of what, such as the label of a series
	 * @param why the reason, whose numbers are figures
	 */
	void refused(Method method, TableSpec table, String of, Sentence why) {
		this.refusals.add(new Refusal(method, table.sheet(), of, why));
	}

	/** The sheet of methods. */
	Table table(WorkbookSpec workbook, Policies policies) {
		List<List<Cell>> rows = new ArrayList<>();
		for (Map.Entry<Method, Set<String>> used : this.sheets.entrySet()) {
			Method method = used.getKey();
			rows.add(row(method.title(), "used", String.join("; ", used.getValue()), method.question(), method.how(),
					method.values(policies), Sentence.of("")));
			if (method == Method.CLAIM_TEST) {
				rows.addAll(ClaimWords.rows(String.join("; ", used.getValue())));
			}
		}
		Stream.of(Method.values())
			.forEach((method) -> this.refusals.stream()
				.filter((refusal) -> refusal.method() == method)
				.forEach((refusal) -> rows.add(row(method.title(), "refused", refusal.sheet() + ": " + refusal.of(),
						method.question(), method.how(), method.values(policies), refusal.why()))));
		rows.add(row("Estimate of undocumented cases", "refused", "all sheets", "How many cases were never recorded?",
				NOT_OFFERED, "", Sentence.of("Not estimable from tallies: it needs at least three lists of persons that"
						+ " can be matched, of one population and one definition.")));
		List<Column> columns = List.of(Column.text("Method", 28), Column.text("Used or refused", 14),
				Column.text("Where", 40), Column.text("What it answers", 34),
				Column.text("How, and who described it", 60), Column.text("Values used", 36),
				Column.text("Why refused", 46));
		return new Table(workbook.id() + "-methods", "Methods",
				Sentence.of("Methods that this workbook uses, and what was refused and why"),
				List.of(Sentence
					.of("A method that does not fit the figures is not applied; the reason stands beside it.")),
				"", "", "", columns, rows, false);
	}

	static List<Cell> row(String method, String state, String where, String question, String how, String values,
			Sentence why) {
		return List.of(new Cell.Text(method), new Cell.Text(state), new Cell.Text(where), new Cell.Text(question),
				new Cell.Text(how), new Cell.Text(values), new Cell.Phrase(why));
	}

}
