package org.tallybook.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.tallybook.job.Outcome;
import org.tallybook.output.FileEntry;
import org.tallybook.report.Provenance;
import org.tallybook.report.Report;

/**
 * What a person wants to know of a run: what it read, and what it published and where.
 */
final class Summary {

	private final Outcome.Published outcome;

	private final Options options;

	Summary(Outcome.Published outcome, Options options) {
		this.outcome = outcome;
		this.options = options;
	}

	void print(PrintStream out) throws IOException {
		Provenance provenance = this.outcome.release().provenance();
		out.println("Reference month %s, %s release, revision %s".formatted(provenance.month(), provenance.audience(),
				provenance.revision()));
		int width = provenance.inputs().stream().mapToInt((input) -> input.file().length()).max().orElse(0);
		provenance.inputs().forEach((input) -> out.println(read(input, width)));
		out.println(String.format(Locale.ROOT, "made       %d workbooks, %d charts, %,d figures",
				this.outcome.release().workbooks().size(), charts(), this.outcome.release().figures().size()));
		out.println("published  " + this.outcome.where().folder());
		List<String> files = this.outcome.where().manifest().files().stream().map(FileEntry::path).toList();
		files.stream().filter((file) -> file.endsWith(".xlsx")).forEach((file) -> out.println("           " + file));
		long images = files.stream().filter(Summary::isImage).count();
		if (images > 0) {
			out.println(String.format(Locale.ROOT, "           charts/, %d images", images));
		}
		out.println("           " + files.stream()
			.filter((file) -> !file.endsWith(".xlsx") && !isImage(file))
			.collect(Collectors.joining(", ")));
	}

	private static boolean isImage(String file) {
		return file.startsWith("charts/");
	}

	private static String read(Provenance.Input input, int width) {
		if (input.isWithheld()) {
			return String.format(Locale.ROOT, "read       %-" + width + "s  restricted: its records are not told",
					input.file());
		}
		String line = "read       %-" + width
				+ "s  %,d records: %,d accepted, %,d refused, %,d set aside, %,d left out";
		return String.format(Locale.ROOT, line, input.file(), input.read(), input.accepted(), input.rejected(),
				input.setAside(), input.leftOut());
	}

	private int charts() {
		return this.outcome.release().workbooks().stream().map(Report.Workbook::charts).mapToInt((c) -> c.size()).sum();
	}

}
