package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.tallybook.declaration.ReportFile;
import org.tallybook.source.SourceSpec;

/** The folder of the declaration and of the files that it names. */
final class InputFolder {

	private final Path folder;

	InputFolder(Path folder) {
		this.folder = folder;
	}

	Path file(SourceSpec source) {
		return this.folder.resolve(source.file());
	}

	/** Stops where there is no declaration. */
	void requireDeclaration() throws CommandException {
		Path file = this.folder.resolve(ReportFile.NAME);
		if (!Files.isRegularFile(file)) {
			throw new CommandException(ExitCode.NO_INPUT,
					"%s: expected the declaration of a report but there is none".formatted(file));
		}
	}

	/** That the file of a source is missing; empty where it is there. */
	Optional<String> missing(SourceSpec source) {
		return Files.isRegularFile(file(source)) ? Optional.empty() : Optional
			.of("%s: expected the file of source '%s' but there is none".formatted(file(source), source.id()));
	}

	/** That a file leads out of the folder; empty where it does not. */
	Optional<String> outside(SourceSpec source) throws IOException {
		return file(source).toRealPath().startsWith(this.folder.toRealPath()) ? Optional.empty()
				: Optional.of("%s: expected a file inside the input folder but it is a link that leads out of it"
					.formatted(file(source)));
	}

}
