package org.tallybook.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A file read up to its first record of data.
 *
 * @param header where its columns are
 * @param first the record behind the header, where it was looked at for hashtags and
 * holds none
 */
record Opened(Header header, Optional<Line> first) {

	/** Reads the header and the rows behind it that are no data. */
	static Opened of(SourceSpec spec, RecordReader records) throws IOException {
		Header header = header(spec, records);
		for (int i = 0; i < spec.layout().secondRows(); i++) {
			records.next().ifPresent((line) -> checkSecond(spec, header, line));
		}
		return new Opened(header, records.next().filter((line) -> !Hashtags.isRow(line)));
	}

	private static Header header(SourceSpec spec, RecordReader records) throws IOException {
		List<String> names = spec.layout().header();
		if (!names.isEmpty()) {
			return Header.of(spec, new Line(1, names));
		}
		return Header.of(spec, records.next()
			.orElseThrow(() -> new InputRefusedException(
					"%s: line 1: missing-label: expected a header but the file is empty".formatted(spec.file()))));
	}

	/** A record in place of the units would be left out in silence. */
	private static void checkSecond(SourceSpec spec, Header header, Line line) {
		boolean told = !(spec.mapper() instanceof TallyMapper mapper && mapper.when() instanceof When.Always);
		if (told && isRecord(spec, header, line)) {
			throw new InputRefusedException(
					"%s: line %s: missing-label: expected a row without data, as 'second-rows' says, but found a record"
						.formatted(spec.file(), line.line()));
		}
	}

	private static boolean isRecord(SourceSpec spec, Header header, Line line) {
		try {
			Mapper.Entry entry = spec.mapper().map(header.row(spec, line));
			return !entry.tallies().isEmpty() || !entry.claims().isEmpty();
		}
		catch (RejectedRecord ex) {
			return false;
		}
	}

}
