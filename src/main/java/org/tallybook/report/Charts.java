package org.tallybook.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.tallybook.tally.Period;
import org.tallybook.tally.Series;

/** Charts over the figures of tables by period. */
final class Charts {

	private final ChartSpec spec;

	private final Draft draft;

	private final TableSpec table;

	private final SourceDescription source;

	private final List<Period> calendar;

	private Charts(ChartSpec spec, Draft draft) {
		this.spec = spec;
		this.draft = draft;
		this.table = table(spec.frame().table(), draft);
		this.source = draft.source(this.table.source());
		this.calendar = calendar(draft.timespan(this.source));
	}

	/** The rows of a table by period that have a place on a time axis. */
	private List<Period> calendar(Timespan timespan) {
		boolean flow = SeriesFigures.of(this.table, this.draft)
			.stream()
			.allMatch((series) -> series.counted().isFlow());
		return flow ? timespan.calendar(this.table.every()) : List.copyOf(timespan.reported());
	}

	/** The chart, where there is anything to draw; what is left out is a finding. */
	static Optional<Chart> make(ChartSpec spec, Draft draft) {
		if (spec instanceof ChartSpec.TimelineSpec timeline) {
			return Optional.of(new Charts(spec, draft).timeline(timeline));
		}
		if (spec instanceof ChartSpec.ShareSpec share) {
			return Optional.of(new Charts(spec, draft).share(share));
		}
		if (spec instanceof ChartSpec.OutcomesSpec outcomes) {
			return Optional.of(new Charts(spec, draft).outcomes(outcomes));
		}
		if (spec instanceof ChartSpec.PanelsSpec panels) {
			return Optional.of(new Charts(spec, draft).panels(panels));
		}
		return ClaimCharts.make(spec, draft);
	}

	static TableSpec table(String id, Draft draft) {
		return draft.spec()
			.workbooks()
			.stream()
			.flatMap((workbook) -> workbook.tables().stream())
			.filter((table) -> table.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Expected a declared table but got " + id));
	}

	/**
	 * The frame of a chart; plain words where a sentence cannot be said, which is a
	 * finding.
	 */
	static Chart.Frame frame(ChartSpec.Frame spec, String caption, String plain, Draft draft) {
		return new Chart.Frame(spec.id(), spec.sheet(), sentence("title", spec.title(), spec, plain, draft),
				sentence("alt", spec.alt(), spec, plain, draft), caption, spec.table(), spec.axis());
	}

	private static Sentence sentence(String key, TableSpec.Statement statement, ChartSpec.Frame spec, String plain,
			Draft draft) {
		Optional<String> obstacle = Headlines.obstacle(statement, draft, List.of());
		if (obstacle.isEmpty()) {
			return Headlines.sentence(statement, draft);
		}
		draft.leftOut("sentence-left-out",
				"'%s' of chart '%s' is not said: %s".formatted(key, spec.id(), obstacle.get()));
		return Sentence.of(plain);
	}

	private Chart.Frame frame(String caption) {
		return frame(this.spec.frame(), caption, this.source.title() + ", by " + this.table.every().code(), this.draft);
	}

	private Chart timeline(ChartSpec.TimelineSpec timeline) {
		List<Chart.Line> lines = this.source.counts()
			.stream()
			.filter((counted) -> timeline.series().isEmpty() || timeline.series().contains(counted.name()))
			.map(this::line)
			.toList();
		return new Chart.Timeline(frame(timeline.frame().caption()), lines, happened(timeline.events()));
	}

	private Chart.Line line(SourceDescription.Counted counted) {
		return new Chart.Line(counted.label(),
				this.calendar.stream()
					.map((period) -> new Chart.Point(period, figure(period, counted.name(), counted.series().unit())))
					.toList());
	}

	private String figure(Period period, String series, String measure) {
		return this.table.id() + "/" + period.code() + "/" + series + "/" + measure;
	}

	/** The events up to the reference month. */
	private List<Chart.Event> happened(List<Chart.Event> events) {
		return events.stream()
			.filter((event) -> !event.date().end().isAfter(this.draft.month().atEndOfMonth()))
			.toList();
	}

	private Chart share(ChartSpec.ShareSpec share) {
		String measure = "share_" + this.table.share();
		List<Chart.Portion> portions = this.calendar.stream()
			.map((period) -> new Chart.Portion(period, figure(period, share.series(), measure + "_known"),
					figure(period, share.series(), "coverage_sex"), figure(period, share.series(), measure + "_lower"),
					figure(period, share.series(), measure + "_upper")))
			.toList();
		return new Chart.Share(frame(share.frame().caption()), counted(share.series()).label(),
				BigDecimal.valueOf(this.draft.spec().policies().lowCoverage()).movePointLeft(2), portions,
				share.threshold(), happened(share.events()));
	}

	private SourceDescription.Counted counted(String series) {
		return this.source.counts()
			.stream()
			.filter((counted) -> counted.name().equals(series))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Expected a declared series but got " + series));
	}

	/** A line for each member that has figures, and one for all members together. */
	private Chart panels(ChartSpec.PanelsSpec panels) {
		SourceDescription.Counted counted = SeriesFigures.of(this.table, this.draft).get(0).counted();
		List<Period> periods = periods(this.table.axes().get(1));
		List<Chart.Line> lines = new ArrayList<>();
		for (String member : panels.members()) {
			Chart.Line line = line(Labels.of(this.table.axes().get(0), member), ByPlace.key(member), periods, counted);
			if (this.draft.figures().keySet().containsAll(line.points().stream().map(Chart.Point::figure).toList())) {
				lines.add(line);
			}
			else {
				this.draft.leftOut("panel-left-out",
						"chart '%s' has no '%s': no count has this member".formatted(this.spec.id(), member));
			}
		}
		return new Chart.Panels(frame(panels.frame().caption()), lines,
				line("All together", Series.ALL, periods, counted));
	}

	private List<Period> periods(String every) {
		return Stream.of(Period.Precision.values())
			.filter((precision) -> precision.code().equals(every))
			.findFirst()
			.map((precision) -> this.draft.timespan(this.source).calendar(precision))
			.orElse(List.of());
	}

	private Chart.Line line(String label, String key, List<Period> periods, SourceDescription.Counted counted) {
		return new Chart.Line(label,
				periods.stream()
					.map((period) -> new Chart.Point(period,
							this.table.id() + "/" + key + "/" + period.code() + "/" + counted.name() + "/"
									+ counted.series().unit()))
					.toList());
	}

	/** In the declared order, those of whom nobody knows last. */
	private Chart outcomes(ChartSpec.OutcomesSpec outcomes) {
		List<String> series = new ArrayList<>(outcomes.series());
		outcomes.unknown().ifPresent((unknown) -> {
			series.remove(unknown);
			series.add(unknown);
		});
		List<Chart.Line> lines = series.stream().map((name) -> line(counted(name))).toList();
		return new Chart.Outcomes(frame(outcomes.frame().caption() + " " + outcomes.because()), lines,
				outcomes.unknown().isPresent());
	}

}
