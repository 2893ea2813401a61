package org.tallybook.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tallybook.incident.Rule;
import org.tallybook.tally.Period;
import org.tallybook.tally.Series;
import org.tallybook.tally.State;

/**
 * What readers are told of a source, and what its counts mean.
 *
 * @param id the id of the source
 * @param title what it counts, in words
 * @param publisher who publishes it, and how to cite it
 * @param definition what is counted and what is not
 * @param retrieved when its file was retrieved
 * @param completeTo the last month that the file covers
 * @param provisional how many of its last periods will still change
 * @param absent what it means that the source reported for a period and has no count for
 * a place
 * @param counts its series, none for a register of claims
 * @param labels the declared names of dimensions
 * @param vintage the latest vintage, where the file holds several
 * @param register how its claims are reconciled, for a register of claims
 * @param confidentiality what readers outside may learn of it
 */
public record SourceDescription(String id, String title, Publisher publisher, Definition definition,
		LocalDate retrieved, YearMonth completeTo, int provisional, State absent, List<Counted> counts,
		Map<String, String> labels, Optional<Period> vintage, Optional<Claimed> register,
		Confidentiality confidentiality) {

	public SourceDescription {
		counts = List.copyOf(counts);
		labels = Map.copyOf(labels);
	}

	/**
	 * The name of a dimension in headers.
	 * @param dimension the dimension
	 * @return the declared label, else the code in words
	 */
	String label(String dimension) {
		return this.labels.getOrDefault(dimension, Labels.capital(Labels.of(dimension)));
	}

	/**
	 * Who publishes a source.
	 *
	 * @param name the organisation
	 * @param licence the licence of its figures
	 * @param cite how to cite it
	 * @param corrections where to send corrections
	 * @param address where its figures can be read: an address of the web, or words that
	 * tell where such addresses stand
	 */
	public record Publisher(String name, String licence, String cite, String corrections, String address) {
	}

	/**
	 * What is counted.
	 *
	 * @param unit what is counted: persons
	 * @param includes what belongs to it
	 * @param excludes what does not
	 * @param proof the standard of proof
	 * @param complete whether the source claims to have recorded every case
	 * @param collected since when, and until when, figures are collected
	 * @param harm why publishing the figures again does no harm
	 */
	public record Definition(String unit, String includes, String excludes, String proof, boolean complete,
			String collected, String harm) {
	}

	/**
	 * A series and what readers are told of it.
	 *
	 * @param series the series
	 * @param name its name in figure ids
	 * @param label its name in headers
	 * @param ranged whether its counts have a low end, a best figure and a high end
	 * @param parts the members of each part that the source gives
	 * @param rowSexes the sexes of whole records, where a column of the source tells the
	 * sex: what has no record of a sex has none of it
	 * @param restUnknown whether the rest of a total is of unknown sex
	 * @param takenFrom the cumulative series whose differences these are
	 * @param earlier the series of the figures as first published
	 * @param printed the series of the figures as the source prints them
	 * @param remark why its parts add, or of what it is a part; empty where there is
	 * nothing to say
	 * @param basis how the counted stand for those who are meant
	 * @param population the people among whom they are counted, for rates
	 */
	public record Counted(Series series, String name, String label, boolean ranged,
			List<SortedMap<String, String>> parts, List<String> rowSexes, boolean restUnknown,
			Optional<Series> takenFrom, Optional<Series> earlier, Optional<Series> printed, String remark, Basis basis,
			Optional<Population> population) {

		public Counted {
			parts = List.copyOf(parts);
			rowSexes = List.copyOf(rowSexes);
		}

		/** The sexes that the source gives, in the order of their codes. */
		public List<String> sexes() {
			return Stream
				.concat(this.rowSexes.stream(),
						this.parts.stream().flatMap((part) -> Stream.ofNullable(part.get(Series.SEX))))
				.distinct()
				.sorted()
				.toList();
		}

		/** The dimensions by which the source divides a total within a record. */
		Set<String> partDimensions() {
			return this.parts.stream().flatMap((part) -> part.keySet().stream()).collect(Collectors.toSet());
		}

		/**
		 * The dimensions by which parts come to the total only as far as the publisher's
		 * do: by sex they do where the rest is taken for unknown.
		 */
		Set<String> divided() {
			Set<String> divided = new TreeSet<>(partDimensions());
			if (this.restUnknown) {
				divided.remove(Series.SEX);
			}
			return divided;
		}

		/** Whether counts of different periods add. */
		public boolean isFlow() {
			return this.series.kind() == Series.Kind.FLOW;
		}

	}

	/**
	 * How the claims of a register become figures.
	 *
	 * @param rule the rule
	 * @param outcome the outcome that the register is about
	 * @param since the incidents that make one series
	 * @param stocks the outcomes that are a state at a moment, never added over time
	 */
	public record Claimed(Rule rule, String outcome, Period since, Set<String> stocks) {

		public Claimed {
			stocks = Set.copyOf(stocks);
		}

		/** Whether incidents of the register's outcome are added. */
		public boolean isAdded() {
			return !this.stocks.contains(this.outcome);
		}

	}

}
