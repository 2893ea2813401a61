package org.tallybook.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressBarTest {

	private static final long SECOND = 1_000_000_000;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private long now;

	private final ProgressBar bar = new ProgressBar(new PrintStream(this.bytes, true, StandardCharsets.UTF_8),
			() -> this.now);

	private List<String> lines() {
		return Stream.of(this.bytes.toString(StandardCharsets.UTF_8).split("\r|\u001b\\[K"))
			.filter((line) -> !line.isEmpty())
			.toList();
	}

	@Test
	void tellsRecordsSpeedAndTheTimeThatIsLeft() {
		this.bar.begins("read", 400_000_000);
		this.now = 2 * SECOND;
		this.bar.at("a", 500_000, 60_000_000);
		this.now = 4 * SECOND;
		this.bar.at("b", 500_000, 40_000_000);
		assertThat(lines()).containsExactly("read [........................]   0 %  0 records  0.0 MB/s",
				"read [###.....................]  15 %  500,000 records  30.0 MB/s  0:11 left",
				"read [######..................]  25 %  1,000,000 records  25.0 MB/s  0:12 left");
	}

	@Test
	void tellsNoMoreThanAPersonReads() {
		this.bar.begins("read", 100);
		for (int i = 0; i < 1000; i++) {
			this.now += SECOND / 1000;
			this.bar.at("a", i, i / 10);
		}
		assertThat(lines()).hasSizeBetween(5, 7);
	}

	@Test
	void promisesNoEndOfAFileThatUnpacksToMore() {
		this.bar.begins("read", 100);
		this.now = SECOND;
		this.bar.at("a", 10, 250);
		assertThat(lines().get(1)).isEqualTo("read [########################] 100 %  10 records  0.0 MB/s");
	}

	@Test
	void leavesAnEmptyLine() {
		this.bar.begins("report", 0);
		this.bar.ends();
		assertThat(this.bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\rreport ...\u001b[K\r\r\u001b[K");
	}

}
