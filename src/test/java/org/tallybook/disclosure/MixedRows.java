package org.tallybook.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tallybook.Reports;
import org.tallybook.declaration.DeclarationException;
import org.tallybook.disclosure.Disclosure.Disclosed;
import org.tallybook.report.EarlierRelease;
import org.tallybook.report.Figure;
import org.tallybook.report.Report;

/**
 * A file of which some rows are public, as it stands at one time, and its releases. It
 * counts women and men, or, where the rows say no sex, everybody.
 */
record MixedRows(List<Row> rows) {

	private static final YearMonth MONTH = YearMonth.of(2023, 12);

	MixedRows {
		rows = List.copyOf(rows);
	}

	/** How many people of one place, quarter and sex stand on one list. */
	record Row(boolean isPublic, String quarter, String place, String sex, long count) {

		String text() {
			if (this.sex.isEmpty()) {
				return "%s,%s,%s,%s\n".formatted(this.isPublic ? "official" : "monitors", this.quarter, this.place,
						this.count);
			}
			boolean women = this.sex.equals("female");
			return "%s,%s,%s,%s,%s,%s\n".formatted(this.isPublic ? "official" : "monitors", this.quarter, this.place,
					women ? this.count : 0, women ? 0 : this.count, this.count);
		}

		boolean isIn(Figure figure) {
			return figure.period().map((period) -> period.code().equals(this.quarter)).orElse(true)
					&& figure.members().getOrDefault("place", this.place).equals(this.place)
					&& figure.members().getOrDefault("sex", this.sex).equals(this.sex);
		}

	}

	/** The people of a figure on the public rows, or on the others. */
	long sum(Figure figure, boolean ofPublic) {
		return this.rows.stream()
			.filter((row) -> row.isPublic() == ofPublic && row.isIn(figure))
			.mapToLong(Row::count)
			.sum();
	}

	/** A release, and what is kept of it. */
	record Released(Release release, SortedMap<String, Long> rests) {

		EarlierRelease earlier() {
			return new EarlierRelease("2023-12/r1", LocalDate.of(2024, 1, 25), true, Collections.emptySortedMap(),
					this.release.figures());
		}

	}

	/** The release of these rows, where no other is published. */
	Released released(Path folder) {
		return released(folder, List.of(), Collections.emptySortedMap());
	}

	/** The release after another one. */
	Released after(Released first, Path folder) {
		return released(folder, List.of(first.earlier()), new TreeMap<>(Map.of("2023-12/r1", first.rests())));
	}

	/** The release after another one of which nothing is kept. */
	Released afterLosing(Released first, Path folder) {
		return released(folder, List.of(first.earlier()), Collections.emptySortedMap());
	}

	private Released released(Path folder, List<EarlierRelease> published,
			SortedMap<String, SortedMap<String, Long>> kept) {
		try {
			write(folder);
			Disclosed disclosed = Reports.disclosed(folder, MONTH, kept, published);
			return new Released(disclosed.release(), disclosed.rests());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (DeclarationException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/** The report of everything, for those who may see it. */
	static Report report(Path folder) throws IOException, DeclarationException {
		return Reports.of(folder, MONTH, 1 << 26, Optional.empty());
	}

	private void write(Path folder) throws IOException {
		String declaration = Files.readString(Path.of("src/test/resources/public-rows/report.yml"));
		boolean sexes = this.rows.stream().noneMatch((row) -> row.sex().isEmpty());
		Files.writeString(folder.resolve("report.yml"), sexes
				? declaration.replace("count: held}", "count: held, sex: {female: female, male: male}}") : declaration);
		StringBuilder text = new StringBuilder("list,quarter,place," + (sexes ? "female,male,held\n" : "held\n"));
		this.rows.forEach((row) -> text.append(row.text()));
		Files.writeString(folder.resolve("counts.csv"), text);
	}

}
