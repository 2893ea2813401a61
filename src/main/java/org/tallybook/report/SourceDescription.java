package org.tallybook.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

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
 * @param register how its claims are reconciled, for a register of claims
 */
public record SourceDescription(String id, String title, Publisher publisher, Definition definition,
		LocalDate retrieved, YearMonth completeTo, int provisional, State absent, List<Counted> counts,
		Optional<Claimed> register) {

	public SourceDescription {
		counts = List.copyOf(counts);
	}

	/**
	 * Who publishes a source.
	 *
	 * @param name the organisation
	 * @param licence the licence of its figures
	 * @param cite how to cite it
	 * @param corrections where to send corrections
	 */
	public record Publisher(String name, String licence, String cite, String corrections) {
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
	 * @param sexes the members of sex that the source gives
	 * @param restUnknown whether the rest of a total is of unknown sex
	 * @param earlier the series of the figures as first published
	 * @param remark why its parts add, or of what it is a part; empty where there is
	 * nothing to say
	 */
	public record Counted(Series series, String name, String label, List<String> sexes, boolean restUnknown,
			Optional<Series> earlier, String remark) {

		public Counted {
			sexes = List.copyOf(sexes);
		}

	}

	/**
	 * How the claims of a register become figures.
	 *
	 * @param rule the rule
	 * @param outcome the outcome that the register is about
	 * @param since the incidents that make one series
	 */
	public record Claimed(Rule rule, String outcome, Period since) {
	}

}
