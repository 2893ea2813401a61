package org.tallybook.output;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.tallybook.disclosure.Release;
import org.tallybook.report.Chart;
import org.tallybook.report.Column;
import org.tallybook.tally.Period;

/**
 * The numbers of a timeline as a table: a row for each period, then for each line what is
 * drawn, the bars down and up where it has ranges, and the figure in words; last the
 * events.
 */
final class TimelineGrid {

	private static final int WORDS = 24;

	private static final int EVENT = 50;

	private final List<Chart.Line> declared;

	private final List<Chart.Event> events;

	private final List<List<TimelinePoint>> lines;

	private final boolean shares;

	private final Grid grid;

	TimelineGrid(String id, List<Chart.Line> declared, List<Chart.Event> events, Release release) {
		this.declared = declared;
		this.events = events;
		this.lines = declared.stream()
			.map((line) -> line.points()
				.stream()
				.map((point) -> TimelinePoint.of(point, release.value(point.figure())))
				.toList())
			.toList();
		this.shares = declared.stream()
			.flatMap((line) -> line.points().stream())
			.anyMatch((point) -> release.value(point.figure()).number().isPresent());
		this.grid = new Grid(id, columns(), rows());
	}

	Grid grid() {
		return this.grid;
	}

	boolean shares() {
		return this.shares;
	}

	List<TimelinePoint> points(int line) {
		return this.lines.get(line);
	}

	/** The column of what is drawn of a line. */
	int column(int line) {
		int column = 1;
		for (int i = 0; i < line; i++) {
			column += hasRanges(i) ? 4 : 2;
		}
		return column;
	}

	boolean hasRanges(int line) {
		return this.lines.get(line).stream().anyMatch((point) -> point.hasBand() && !point.low().equals(point.high()));
	}

	private List<Column> columns() {
		List<Column> columns = new ArrayList<>(List.of(Column.text("Period", 12)));
		for (int i = 0; i < this.lines.size(); i++) {
			String label = this.declared.get(i).label();
			columns.add(Column.number(label));
			if (hasRanges(i)) {
				columns.add(Column.number(label + ", from there down to the low end"));
				columns.add(Column.number(label + ", from there up to the high end"));
			}
			columns.add(Column.text(label + ", in words", WORDS));
		}
		if (!this.events.isEmpty()) {
			columns.add(Column.text("Events", EVENT));
		}
		return columns;
	}

	private List<List<Box>> rows() {
		List<List<Box>> rows = new ArrayList<>();
		List<Period> periods = this.declared.isEmpty() ? List.of()
				: this.declared.get(0).points().stream().map(Chart.Point::period).toList();
		for (int i = 0; i < periods.size(); i++) {
			rows.add(row(i, periods.get(i)));
		}
		return rows;
	}

	private List<Box> row(int index, Period period) {
		List<Box> row = new ArrayList<>(List.of(Box.words(period.code())));
		for (int i = 0; i < this.lines.size(); i++) {
			TimelinePoint point = this.lines.get(i).get(index);
			row.add(box(point.at()));
			if (hasRanges(i)) {
				row.add(box(length(point.low(), point.at())));
				row.add(box(length(point.at(), point.high())));
			}
			row.add(Box.words(point.words()));
		}
		if (!this.events.isEmpty()) {
			row.add(Box.words(EventMarks.in(period, this.events)));
		}
		return row;
	}

	private static OptionalDouble length(OptionalDouble from, OptionalDouble to) {
		return (from.isPresent() && to.isPresent() && to.getAsDouble() > from.getAsDouble())
				? OptionalDouble.of(to.getAsDouble() - from.getAsDouble()) : OptionalDouble.empty();
	}

	private Box box(OptionalDouble number) {
		return number.isPresent() ? FigureBoxes.drawn(number.getAsDouble(), this.shares) : Box.GAP;
	}

}
