package org.tallybook.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.tallybook.report.Excess;
import org.tallybook.report.SourceDescription.Counted;
import org.tallybook.report.TableSpec;

/** What a table by period measures of a series, for the ids of figures. */
final class SeriesMeasures {

	private SeriesMeasures() {
	}

	static List<String> of(Counted counted, TableSpec table) {
		String unit = counted.series().unit();
		List<String> measures = new ArrayList<>(List.of(unit));
		switch (table.kind()) {
			case "change" -> {
				List<String> comparisons = new ArrayList<>(List.of("change_previous", "change_year"));
				table.from().ifPresent((period) -> comparisons.add("change_from_" + period));
				comparisons.forEach((against) -> measures.addAll(change(counted, "", against)));
			}
			case "averages" -> {
				measures.addAll(ends(counted, unit + "_average"));
				measures.addAll(List.of(unit + "_year_to_date", unit + "_year_to_date_before", unit + "_annualised"));
				measures.addAll(change(counted, "year_to_date_", "change_year"));
			}
			case "rates" -> {
				measures.add("population");
				measures.addAll(ends(counted, "rate_per_100000"));
				measures.addAll(limits("rate_per_100000"));
			}
			default -> measures.addAll(shares(counted, table));
		}
		return measures;
	}

	private static List<String> change(Counted counted, String prefix, String against) {
		String share = prefix + against;
		return counted.ranged() ? List.of(counted.series().unit() + "_" + share, share + "_lower", share + "_upper")
				: List.of(counted.series().unit() + "_" + share, share);
	}

	private static List<String> ends(Counted counted, String measure) {
		return counted.ranged() ? List.of(measure + "_low", measure + "_best", measure + "_high") : List.of(measure);
	}

	private static List<String> limits(String measure) {
		return List.of(measure + "_interval_lower", measure + "_interval_upper");
	}

	private static List<String> shares(Counted counted, TableSpec table) {
		List<String> measures = new ArrayList<>();
		String unit = counted.series().unit();
		if (counted.earlier().isPresent()) {
			measures.add(unit + "_first_published");
		}
		if (counted.sexes().isEmpty()) {
			return measures;
		}
		String share = "share_" + table.share();
		measures.addAll(
				List.of("coverage_sex", share + "_known", share + "_lower", share + "_upper", unit + Excess.MEASURE));
		List<String> ratios = table.choices().sexRatio()
				? List.of("women_per_100_men", "women_per_100_men_lower", "women_per_100_men_upper") : List.of();
		measures.addAll(ratios);
		if (counted.basis().hasInterval()) {
			Stream.concat(Stream.of(share), ratios.stream().limit(1))
				.forEach((measure) -> measures.addAll(limits(measure)));
			table.from()
				.map((period) -> share + "_interval_change_from_" + period)
				.ifPresent((change) -> measures.addAll(List.of(change + "_lower", change + "_upper")));
		}
		return measures;
	}

}
