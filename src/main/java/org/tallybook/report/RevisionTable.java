package org.tallybook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tallybook.statistics.RevisionStatistics;

/** The statistics of the revisions of earlier vintages, one row a series and sex. */
final class RevisionTable implements Analysis {

	@Override
	public Table make(TableSpec spec, Draft draft) {
		draft.methods().used(Method.REVISION, spec);
		SourceDescription source = draft.source(spec.source());
		List<List<Cell>> rows = new ArrayList<>();
		String latest = source.vintage().map((period) -> period.label()).orElse("");
		for (VintagePair pair : VintagePair.of(spec, draft)) {
			List<Cell> row = new ArrayList<>(List.of(new Cell.Text(pair.label()), new Cell.Text(pair.group()),
					new Cell.Text(pair.vintage() + " against " + latest)));
			Optional<RevisionStatistics> statistics = pair.statistics();
			if (statistics.isPresent()) {
				RevisionFigures figures = RevisionFigures.of(pair.all(), statistics.get(), draft.spec().policies());
				row.addAll(figures.cells());
				row.add(new Cell.Text(figures.conclusion()));
			}
			else {
				row.addAll(RevisionFigures.none(pair.all(), pair.refuse(spec)));
				row.add(new Cell.Text("too few single periods for statistics"));
			}
			rows.add(row);
		}
		List<Column> columns = new ArrayList<>(
				List.of(Column.text("Series", 24), Column.text("Of", 14), Column.text("Vintages compared", 40)));
		columns.addAll(RevisionFigures.columns(source.definition().unit(), draft));
		columns.add(Column.text("In words", 40));
		return Analysis.table(spec, draft, List.of(Vintages.maturity(spec, draft)), columns, rows);
	}

}
