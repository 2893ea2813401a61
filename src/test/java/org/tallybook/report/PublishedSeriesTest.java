package org.tallybook.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.tallybook.tally.CountRange;
import org.tallybook.tally.End;
import org.tallybook.tally.Mark;
import org.tallybook.tally.Period;
import org.tallybook.tally.State;
import org.tallybook.tally.Value;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedSeriesTest {

	private static final Period MONTH = Period.parse("2009-01");

	@Test
	void findsAFigureWhateverTablePrintedIt() {
		assertThat(published(release("2009-01/r1", figure("other", Value.of(5)))).value(0, MONTH))
			.isEqualTo(Value.of(5));
		assertThat(published(release("2009-01/r1")).value(0, MONTH)).isEqualTo(Value.none(State.NOT_APPLICABLE));
	}

	@Test
	void prefersItsOwnTableAndTakesNothingWhereOthersDisagree() {
		EarlierRelease release = release("2009-01/r1", figure("a", Value.of(5)), figure("b", Value.of(6)));
		assertThat(published(release).value(0, MONTH)).isEqualTo(Value.none(State.NOT_APPLICABLE).with(Mark.FLAGGED));
		EarlierRelease own = release("2009-01/r1", figure("a", Value.of(5)), figure("own", Value.of(6)));
		assertThat(published(own).value(0, MONTH)).isEqualTo(Value.of(6));
		EarlierRelease marked = release("2009-01/r1", figure("a", Value.of(5)),
				figure("b", Value.of(5).with(Mark.REVISED)));
		assertThat(published(marked).value(0, MONTH)).isEqualTo(Value.of(5));
	}

	@Test
	void takesAsFirstOnlyAFigureOfTheWholePeriod() {
		assertThat(published(release("2009-01/r1", figure("a", Value.of(5).with(Mark.INCOMPLETE))),
				release("2009-02/r1", figure("a", Value.of(7).with(Mark.PROVISIONAL))))
			.first(MONTH)).hasValue(1);
		assertThat(published(release("2009-01/r1", figure("a", Value.none(State.MISSING)))).first(MONTH)).isEmpty();
	}

	@Test
	void revisesBestByBestAndMinimumByMinimumAndNoneByAnother() {
		Value range = Value.of(new CountRange(End.stated(3), OptionalLong.of(5), End.stated(9)));
		Value other = Value.of(new CountRange(End.stated(4), OptionalLong.of(4), End.stated(9)));
		Value open = Value.of(new CountRange(End.stated(3), OptionalLong.empty(), End.stated(9)));
		Value least = Value.of(CountRange.atLeast(7));
		assertThat(PublishedSeries.revision(range, other)).hasValue(-1L);
		assertThat(PublishedSeries.revision(Value.of(8), other)).hasValue(-4L);
		assertThat(PublishedSeries.revision(open, range)).isEmpty();
		assertThat(PublishedSeries.revision(range, open)).isEmpty();
		assertThat(PublishedSeries.revision(Value.none(State.NONE_DOCUMENTED), least)).hasValue(7L);
		assertThat(PublishedSeries.revision(Value.of(8), least)).as("a count against a minimum").isEmpty();
		assertThat(PublishedSeries.revision(Value.none(State.SUPPRESSED), Value.of(8))).isEmpty();
		assertThat(PublishedSeries.revision(End.NOT_STATED, End.stated(9))).isEmpty();
		assertThat(PublishedSeries.revision(End.stated(4), End.stated(9))).hasValue(5L);
	}

	private static PublishedSeries published(EarlierRelease... releases) {
		return new PublishedSeries(List.of(releases), "own", "list/hurt", Map.of());
	}

	private static EarlierRelease release(String label, Figure... figures) {
		TreeMap<String, Figure> byId = new TreeMap<>();
		for (Figure figure : figures) {
			byId.put(figure.id(), figure);
		}
		return new EarlierRelease(label, LocalDate.of(2009, 2, 25), false, new TreeMap<>(), byId);
	}

	private static Figure figure(String table, Value value) {
		return new Figure(table + "/2009-01/hurt/persons", table, "list/hurt", "flow", "hurt", "persons",
				Optional.of(MONTH), new TreeMap<>(), "persons", value, 1, "list", "2009-02-01");
	}

}
