package org.tallybook.pollution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.tallybook.declaration.DeclarationException;
import org.tallybook.declaration.ReportFile;
import org.tallybook.source.SourceSpec;

/** The declaration of all layouts, read as any other is. */
final class Declarations {

	private static final String FRONT = """
			calendar: {days-after-month: 25}
			imprint: {name: Desk, contact: a@example.org, corrections: a@example.org, cite: Desk, licence: CC0, revisions: none, limits: none}
			workbooks:
			  all: {title: All, about: all, sources: [%s]}
			sources:
			""";

	private static final String COMMON = """
			  %1$s:
			    kind: tallies
			    file: %1$s.csv
			    title: Counts of %1$s
			    publisher: {name: Desk, licence: CC0, cite: Desk, corrections: a@example.org}
			    definition: {includes: people, excludes: none, proof: one statement, coverage: complete, collected: to 2025}
			    retrieved: 2026-01-10
			    complete-to: 2025-12
			    confidentiality: {level: public, republication-harm: none; considered on 2026-01-10}
			""";

	private Declarations() {
	}

	/** The sources by the ids of their layouts. */
	static Map<String, SourceSpec> read(Path folder) throws IOException, DeclarationException {
		StringBuilder text = new StringBuilder(
				FRONT.formatted(String.join(", ", Layouts.ALL.stream().map((layout) -> layout.id).toList())));
		Layouts.ALL.forEach((layout) -> text.append(COMMON.formatted(layout.id)).append(layout.declaration));
		Files.writeString(folder.resolve(ReportFile.NAME), text);
		Map<String, SourceSpec> specs = new LinkedHashMap<>();
		ReportFile.read(folder).sources().forEach((spec) -> specs.put(spec.id(), spec));
		return specs;
	}

}
