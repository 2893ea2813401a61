package org.tallybook.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A share that somebody claimed is printed as it was stated, from none to all. */
class ClaimedSharesTest {

	private static final String DECLARATION = """
			calendar: {days-after-month: 25}
			imprint: {name: Us, contact: a@example.org, corrections: a@example.org, cite: Us, licence: CC0,
			  revisions: none, limits: none}
			sources:
			  claims:
			    kind: claims
			    file: claims.csv
			    title: Claims
			    publisher: {name: Us, licence: CC0, cite: "Us (2026)", corrections: a@example.org}
			    definition: {includes: a, excludes: b, proof: c, coverage: partial, collected: since 2024}
			    retrieved: 2026-01-10
			    complete-to: 2025-12
			    confidentiality: {level: public, republication-harm: considered}
			    register: {outcome: heard, rule: hull, since: 2020-01}
			    columns: {claim: claim, incident: incident, outcome: outcome, from: from, to: to, place: place,
			      low: low, low-kind: low-kind, high: high, high-kind: high-kind, share-of: share-of, share: share,
			      share-kind: share-kind, wording: wording, claimant: claimant, stance: stance, url: url,
			      url-kind: url-kind}
			workbooks:
			  claims: {title: Claims, about: Claims, sources: [claims]}
			""";

	private static final String HEADER = "claim,incident,outcome,from,to,place,low,low-kind,high,high-kind,share-of,"
			+ "share,share-kind,wording,claimant,stance,url,url-kind\n";

	@Test
	void standOnTheSideOnWhichTheyWereStated(@TempDir Path folder) throws IOException {
		Path input = Files.createDirectory(folder.resolve("input"));
		StringBuilder rows = new StringBuilder(HEADER);
		int claims = 0;
		for (String share : List.of("0", "0.70", "0.333", "1", "1.0")) {
			for (String kind : List.of("", "stated", "approximate", "at-least", "more-than", "up-to")) {
				if (!kind.equals("more-than") || !share.startsWith("1")) {
					rows.append(
							"c%s,i%s,heard,2025-05-01,2025-05-02,,,,,,female,%s,%s,words,Somebody,asserts,%s,original\n"
								.formatted(++claims, claims, share, kind, "https://example.org/"));
				}
			}
		}
		Files.writeString(input.resolve("report.yml"), DECLARATION);
		Files.writeString(input.resolve("claims.csv"), rows);
		Runs runs = Runs.of(input, folder.resolve("output"));
		assertThat(runs.run("month=2025-12")).as(runs.err()).isEqualTo(ExitCode.OK);
		List<String> shares = runs.data("releases/2025-12/r1")
			.stream()
			.filter((line) -> line.contains("/share_female,"))
			.toList();
		assertThat(shares).hasSize(claims);
		assertThat(shares).filteredOn((line) -> line.contains(",,not_stated,,0.70,up_to,fraction,")).hasSize(1);
		assertThat(shares).filteredOn((line) -> line.contains(",1,at_least,,,not_stated,fraction,")).hasSize(1);
		assertThat(shares).filteredOn((line) -> line.contains(",0,approximate,0,0,approximate,fraction,")).hasSize(1);
	}

}
