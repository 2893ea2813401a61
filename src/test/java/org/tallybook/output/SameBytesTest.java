package org.tallybook.output;

import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The same release gives the same bytes, whenever and wherever it is written. */
class SameBytesTest {

	private Locale locale;

	private TimeZone zone;

	@BeforeEach
	void keepTheDefaults() {
		this.locale = Locale.getDefault();
		this.zone = TimeZone.getDefault();
	}

	@AfterEach
	void putTheDefaultsBack() {
		Locale.setDefault(this.locale);
		TimeZone.setDefault(this.zone);
	}

	@ParameterizedTest
	@MethodSource("org.tallybook.output.Written#all")
	void writesTheSameBytesTwice(Written written) throws IOException {
		areTheSame(Written.of(written.name() + "-again", written.release()), written);
	}

	@ParameterizedTest
	@MethodSource("places")
	void writesTheSameBytesUnderAnyLocaleAndTimeZone(Written written, String language, String place)
			throws IOException {
		Locale.setDefault(Locale.forLanguageTag(language));
		TimeZone.setDefault(TimeZone.getTimeZone(place));
		assertThat(TimeZone.getDefault().getID()).isEqualTo(place);
		areTheSame(Written.of(written.name() + "-" + language, written.release()), written);
	}

	static Stream<Arguments> places() {
		return Written.all()
			.flatMap((written) -> Stream.of(Arguments.of(written, "tr-TR", "Europe/Istanbul"),
					Arguments.of(written, "ar-EG-u-nu-arab", "Pacific/Kiritimati"),
					Arguments.of(written, "th-TH-u-ca-buddhist-nu-thai", "America/St_Johns")));
	}

	private static void areTheSame(Written actual, Written expected) throws IOException {
		assertThat(actual.files()).isNotEmpty().isEqualTo(expected.files());
		for (String file : expected.files()) {
			assertThat(actual.bytes(file)).as(file).isEqualTo(expected.bytes(file));
		}
	}

}
