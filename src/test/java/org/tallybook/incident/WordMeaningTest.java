package org.tallybook.incident;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallybook.incident.WordMeaning.ABOUT;
import static org.tallybook.incident.WordMeaning.AT_LEAST;
import static org.tallybook.incident.WordMeaning.AT_MOST;
import static org.tallybook.incident.WordMeaning.BETWEEN;
import static org.tallybook.incident.WordMeaning.FRACTION;
import static org.tallybook.incident.WordMeaning.LESS_THAN;
import static org.tallybook.incident.WordMeaning.MORE_THAN;
import static org.tallybook.incident.WordMeaning.MOST;
import static org.tallybook.incident.WordMeaning.NEARLY;
import static org.tallybook.incident.WordMeaning.ODD;
import static org.tallybook.incident.WordMeaning.STATED;
import static org.tallybook.incident.WordMeaning.VAGUE;

class WordMeaningTest {

	@Test
	void canBeTheWholeOfAClaimWhereItSaysHowMany() {
		assertThat(Stream.of(WordMeaning.values()).filter(WordMeaning::isClaim)).containsExactly(STATED, MORE_THAN,
				AT_LEAST, LESS_THAN, AT_MOST, ABOUT, NEARLY, BETWEEN, ODD, MOST, VAGUE);
	}

	@Test
	void makesTheRestOfAClaimUnclearWhereItSaysHowManyOnceMore() {
		assertThat(Stream.of(WordMeaning.values()).filter(WordMeaning::isTelling)).containsExactly(MORE_THAN, AT_LEAST,
				LESS_THAN, AT_MOST, ABOUT, NEARLY, ODD, MOST, VAGUE, FRACTION);
	}

	@Test
	void findsTheFormsOfOneMeaning() {
		assertThat(WordTable.of(MOST)).isNotEmpty().allMatch((form) -> form.meaning() == MOST);
		assertThat(WordTable.of(MOST)).hasSizeLessThan(WordTable.forms().size());
	}

}
