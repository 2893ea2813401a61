package org.tallybook.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.tallybook.report.Provenance;

/**
 * What a release was made from and what it consists of, as {@code manifest.json} tells
 * it: keys in order, and nothing that varies from run to run.
 *
 * @param provenance what it was made from
 * @param files its files, the manifest itself and the list of hashes aside
 */
public record Manifest(Provenance provenance, List<FileEntry> files) {

	/** The name of the file. */
	public static final String NAME = "manifest.json";

	private static final JsonMapper MAPPER = JsonMapper.shared();

	public Manifest {
		files = List.copyOf(files);
	}

	/**
	 * The text of the file.
	 * @return JSON, with a line feed at its end
	 */
	String json() {
		DefaultIndenter indent = new DefaultIndenter("  ", "\n");
		DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
		return MAPPER.writer().with(printer).writeValueAsString(tree()) + "\n";
	}

	private Map<String, Object> tree() {
		Map<String, Object> tree = new TreeMap<>();
		tree.put("month", this.provenance.month().toString());
		tree.put("audience", this.provenance.audience());
		tree.put("revision", this.provenance.revision());
		tree.put("fingerprint", this.provenance.fingerprint());
		tree.put("methods", this.provenance.methodVersion());
		tree.put("declaration_sha256", this.provenance.declarationHash());
		tree.put("published", this.provenance.published().toString());
		tree.put("next_release", this.provenance.next().toString());
		this.provenance.comparedWith().ifPresent((label) -> tree.put("compared_with", label));
		tree.put("inputs", this.provenance.inputs().stream().map(Manifest::tree).toList());
		tree.put("files", this.files.stream().map(Manifest::tree).toList());
		return tree;
	}

	private static Map<String, Object> tree(Provenance.Input input) {
		Map<String, Object> tree = new TreeMap<>();
		tree.put("source", input.source());
		tree.put("file", input.file());
		if (input.isWithheld()) {
			tree.put("withheld", true);
			return tree;
		}
		tree.put("sha256", input.sha256());
		tree.put("bytes", input.bytes());
		tree.put("records_read", input.read());
		tree.put("records_accepted", input.accepted());
		tree.put("records_refused", input.rejected());
		tree.put("records_set_aside", input.setAside());
		tree.put("records_left_out", input.leftOut());
		return tree;
	}

	private static Map<String, Object> tree(FileEntry file) {
		return new TreeMap<>(Map.of("path", file.path(), "bytes", file.bytes(), "sha256", file.sha256()));
	}

	/**
	 * Reads the manifest of a release.
	 * @param release the folder of the release
	 * @return the manifest
	 * @throws DamagedReleaseException where it is no manifest
	 * @throws IOException where it cannot be read
	 */
	static Manifest read(Path release) throws IOException {
		Path file = release.resolve(NAME);
		if (!Files.isRegularFile(file)) {
			throw new DamagedReleaseException(
					"%s: expected the manifest of a release but there is none".formatted(file));
		}
		try {
			return of(MAPPER.readTree(Files.readAllBytes(file)));
		}
		catch (JacksonException | DateTimeException ex) {
			throw new DamagedReleaseException(
					"%s: expected the manifest of a release but got something else".formatted(file));
		}
	}

	private static Manifest of(JsonNode tree) {
		List<Provenance.Input> inputs = new ArrayList<>();
		for (JsonNode input : tree.required("inputs")) {
			if (input.has("withheld")) {
				inputs.add(Provenance.Input.withheld(text(input, "source"), text(input, "file")));
				continue;
			}
			inputs.add(new Provenance.Input(text(input, "source"), text(input, "file"), text(input, "sha256"),
					number(input, "bytes"), number(input, "records_read"), number(input, "records_accepted"),
					number(input, "records_refused"), number(input, "records_set_aside"),
					input.has("records_left_out") ? number(input, "records_left_out") : 0));
		}
		List<FileEntry> files = new ArrayList<>();
		for (JsonNode file : tree.required("files")) {
			files.add(new FileEntry(text(file, "path"), number(file, "bytes"), text(file, "sha256")));
		}
		Provenance provenance = new Provenance(YearMonth.parse(text(tree, "month")), text(tree, "audience"),
				(int) number(tree, "revision"), text(tree, "fingerprint"), text(tree, "methods"),
				text(tree, "declaration_sha256"), LocalDate.parse(text(tree, "published")),
				LocalDate.parse(text(tree, "next_release")), inputs,
				Optional.ofNullable(tree.get("compared_with")).map(JsonNode::stringValue));
		return new Manifest(provenance, files);
	}

	private static String text(JsonNode tree, String key) {
		return tree.required(key).stringValue();
	}

	private static long number(JsonNode tree, String key) {
		return tree.required(key).longValue();
	}

}
