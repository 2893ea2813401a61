package org.tallybook.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tallybook.disclosure.Release;
import org.tallybook.report.Figure;
import org.tallybook.report.Provenance;
import org.tallybook.tally.Finding;

/**
 * Writes the figures and the rejects as data for programs: RFC 4180, UTF-8 without a byte
 * order mark, lines ending in CR LF, nothing escaped for spreadsheets.
 */
final class TidyWriter implements ReleaseWriter {

	static final String DATA = "data.csv";

	static final String REJECTS = "rejects.csv";

	static final CSVFormat FORMAT = CSVFormat.RFC4180;

	/**
	 * The file of the figures, which takes long to make.
	 * @param release what may be published
	 * @return the file
	 */
	static MadeFile figures(Release release) {
		return new MadeFile(DATA, () -> {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			writeFigures(release.figures().values(), bytes);
			return bytes.toByteArray();
		});
	}

	/** Writes the rejects. */
	@Override
	public void write(Release release, Folder folder) throws IOException {
		Stream<String> header = Stream.of("source", "file", "line", "column", "code", "message");
		try (CSVPrinter printer = print(folder.create(REJECTS), header)) {
			for (Finding reject : release.rejects()) {
				printer.printRecord(reject.source(), reject.file(), reject.line(), reject.column(), reject.code(),
						reject.message());
			}
		}
	}

	private static void writeFigures(Collection<Figure> figures, OutputStream out) throws IOException {
		List<DataColumn> columns = DataColumn.of(figures);
		try (CSVPrinter printer = print(out, columns.stream().map(DataColumn::name))) {
			for (Figure figure : figures) {
				List<String> texts = columns.stream().map((column) -> column.text().apply(figure)).toList();
				texts.forEach((text) -> SafeText.check(text, "figure '" + figure.id() + "'"));
				printer.printRecord(texts);
			}
		}
	}

	private static CSVPrinter print(OutputStream out, Stream<String> header) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder());
		CSVPrinter printer = new CSVPrinter(writer, FORMAT);
		printer.printRecord(header);
		return printer;
	}

}
