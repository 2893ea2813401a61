package org.tallybook.report;

import java.util.List;
import java.util.function.Function;

/**
 * A method that a workbook may use: what it answers, how, and who described it. The sheet
 * of methods lists those that were used.
 */
enum Method {

	/** Ranges are added end by end. */
	SUM_OF_RANGES("Sum of ranges", "How many in all, and between which ends?",
			"Low ends are added to low ends and high ends to high ends; a sum has a best figure only where every part"
					+ " has one (interval arithmetic).",
			(policies) -> List.of()),

	/** The share of known sex with its coverage and bounds. */
	SHARE_WITH_BOUNDS("Share with bounds", "Which part belongs to the group?",
			"f / (f + o) among the known; bounds f / (f + o + u) and (f + u) / (f + o + u), which assume nothing of the"
					+ " unknown; both can be attained (Manski 1989).",
			(policies) -> List.of("percentages from a base of " + policies.percentBase(),
					"a decimal from a base of " + policies.decimalBase(),
					"marked [u] below a coverage of " + policies.lowCoverage() + " %",
					"withheld below a coverage of " + policies.leastCoverage() + " %")),

	/** Change of a count. */
	CHANGE("Change", "More or fewer than before?",
			"Difference, and 100 (x / b - 1) percent; of ranges the smallest and the largest that they allow. Increase"
					+ " or decrease only where the ranges do not overlap.",
			(policies) -> List.of("percentages from a base of " + policies.percentBase())),

	/** The change of a share by its bounds. */
	CHANGE_OF_SHARE("Change of a share", "Has the share risen or fallen?",
			"The bounds of two periods are compared; rise or fall only where they do not overlap. Of a sample or a"
					+ " process, only where chance does not explain the difference.",
			(policies) -> List.of()),

	/** The average of the periods up to each. */
	AVERAGE("Trailing average", "What is the level of the last periods together?",
			"Sum of the last k periods divided by k; full windows only, so that later figures never change it. Of"
					+ " ranges, each end by itself.",
			(policies) -> List.of("k is " + policies.window() + " periods where a table does not say otherwise")),

	/** The year so far. */
	YEAR_TO_DATE("Year to date", "Is this year above or below the same part of the last one?",
			"Sum of the complete periods of the calendar year so far, against the same periods of the year before; both"
					+ " must be complete to be compared.",
			(policies) -> List.of("percentages from a base of " + policies.percentBase())),

	/** What a year like the months so far would bring. */
	ANNUALISED("Annualised count", "What would a year like its months so far bring?",
			"12 times the sum of k complete months of the year, divided by k; no forecast.",
			(policies) -> List.of("from 6 complete months")),

	/** Growth a year between two years. */
	COMPOUND_GROWTH("Compound growth", "By how much a year did it grow or fall between two years?",
			"(last / first)^(1 / years) - 1 of the first and the last complete year; uses two points alone.",
			(policies) -> List.of("from a base of " + policies.percentBase())),

	/** Cases for each 100,000 people. */
	RATE("Rate", "How many for each 100,000 people?",
			"100,000 x / person-years; of a month or quarter the person-years are its months times a twelfth of the"
					+ " year's.",
			(policies) -> List.of("a decimal from a count of " + policies.decimalBase())),

	/** The interval of a rate. */
	RATE_INTERVAL("Interval of a rate", "How much of the rate may be chance?",
			"Exact Poisson limits (Garwood 1936), of incidents or of a process only.",
			(policies) -> List.of("confidence " + policies.confidence().toPlainString() + " %")),

	/** The interval of a share. */
	INTERVAL("Interval of a share", "How much of the share may be chance?",
			"Wilson (1927), with the effective size of a sample of a design (Kish 1965); with unknown sex the lower limit"
					+ " of Clopper and Pearson (1934) without any unknown and the upper with all of them; of a sample"
					+ " of more than 5 % of its frame the exact hypergeometric limits (Buonaccorsi 1987).",
			(policies) -> List.of("confidence " + policies.confidence().toPlainString() + " %")),

	/** The difference of two shares. */
	DIFFERENCE_OF_SHARES("Difference of shares", "How much of the change of a share may be chance?",
			"Hybrid score interval (Newcombe 1998, method 10), where the sex of everybody is known.",
			(policies) -> List.of("confidence " + policies.confidence().toPlainString() + " %")),

	/** Percentages that add to 100. */
	LARGEST_REMAINDER("Percentages that add to 100", "Which part of the whole is each?",
			"Each is rounded down and the units that are left go to the largest fractional parts (largest remainder,"
					+ " Hamilton 1792); of equal parts to the larger count, then to the earlier row.",
			(policies) -> List.of("percentages from a base of " + policies.percentBase(),
					"a decimal from a base of " + policies.decimalBase())),

	/** Women per 100 men. */
	SEX_RATIO("Sex ratio", "How many women for each 100 men?",
			"100 f / m among the known; bounds 100 f / (m + u) and 100 (f + u) / m; an interval by the limits p of the"
					+ " share of women as 100 p / (1 - p).",
			(policies) -> List.of("from a base of " + policies.percentBase(),
					"a decimal from a base of " + policies.decimalBase())),

	/** How much figures were revised. */
	REVISION("Revisions", "How much were figures changed after they were first published?",
			"Later figure less first, for single periods: mean and mean absolute revision, relative mean absolute"
					+ " revision, standard deviation, and t with the standard error of Newey and West (1987), Bartlett"
					+ " weights, lag 1 (OECD and Eurostat guidelines on revisions, 2007).",
			(policies) -> List.of("tests from 8 periods", "bias at a level of 5 %")),

	/** Figures of a source against each other. */
	MISPRINTS("Misprints", "Do the figures of a source agree with each other?",
			"Parts against totals, figures as printed against those found, published shares against their parts,"
					+ " cumulative counts against the dates before and the periods between, and the periods covered;"
					+ " two neighbouring digits exchanged, or a digit moved by a place, are named. Nothing is corrected.",
			(policies) -> List.of("at most " + Misprints.MOST + " findings of one kind and series are printed")),

	/** Several claims on one incident. */
	RECONCILIATION("Reconciliation of claims", "What is known of one incident that several sources speak of?",
			"From the smallest low end that was stated to the highest figure that was stated; never a mean or median of"
					+ " claims.",
			(policies) -> List.of()),

	/** Rise or fall. */
	TREND("Trend", "Does it rise or fall?",
			"Mann-Kendall test (Mann 1945, Kendall 1975) with the correction for ties, within months where there are"
					+ " three full years (Hirsch, Slack and Smith 1982); the median of all slopes with an interval by"
					+ " rank (Theil 1950, Sen 1968, Gilbert 1987).",
			(policies) -> List.of("confidence " + policies.confidence().toPlainString() + " %", "from 5 periods")),

	/** Whether neighbours resemble each other. */
	DEPENDENCE("Correlation of neighbours", "Do periods resemble their neighbours?",
			"Correlation at lag 1 of what is left beside a straight line, and beside the months where there are three"
					+ " full years; significant beyond 1.96 / sqrt(n) (Box and Jenkins 1970).",
			(policies) -> List.of()),

	/** How widely counts scatter. */
	DISPERSION("Dispersion", "How widely do counts scatter?",
			"Pearson's chi-square about a log-linear trend by its degrees of freedom; 1 for independent events"
					+ " (Wedderburn 1974).",
			(policies) -> List.of("at most " + policies.trend().mostDispersion().toPlainString())),

	/** The change per year. */
	CHANGE_PER_YEAR("Change per year", "By how much a year?",
			"Log-linear trend of counts with quasi-Poisson errors and Student's t (McCullagh and Nelder 1989). Refused"
					+ " where neighbours resemble each other or counts scatter too widely.",
			(policies) -> List.of("confidence " + policies.confidence().toPlainString() + " %",
					"dispersion at most " + policies.trend().mostDispersion().toPlainString())),

	/** One change of level. */
	CHANGE_POINT("Change point", "Did the level change at one time?",
			"The rank test of one change by Pettitt (1979). Refused where neighbours resemble each other or counts"
					+ " scatter too widely.",
			(policies) -> List.of("dispersion at most " + policies.trend().mostDispersion().toPlainString())),

	/** A level before and after a date. */
	LEVEL_SHIFT("Level before and after an event", "Did the level change when something happened?",
			"Interrupted series: log-linear trend with a step and a change of slope at a date known from elsewhere,"
					+ " quasi-Poisson errors (Wagner and others 2002); the same at dates at which nothing is known to"
					+ " have happened. It says what coincides, never why.",
			(policies) -> List.of("confidence " + policies.confidence().toPlainString() + " %",
					policies.trend().eventPeriods() + " complete periods on each side")),

	/** An unusual period. */
	SPIKE("Unusual period", "Were there more incidents than usual?",
			"Exact test of the count given its sum with the baseline (Przyborowski and Wilenski 1940), adjusted over all"
					+ " series of the table (Benjamini and Hochberg 1995). The baseline is the same season of up to five"
					+ " earlier years where there are three full years, else up to twelve periods before.",
			(policies) -> List.of("adjusted p below " + policies.trend().spikeLevel().toPlainString(),
					"from " + policies.trend().leastSpike() + " incidents",
					"dispersion at most " + policies.trend().spikeDispersion().toPlainString())),

	/** Tests of claims. */
	CLAIM_TEST("Test of a claim", "Do the records support what was said?",
			"The wording allows a set of numbers, the records another: supported where the second lies in the first,"
					+ " contradicted where they are disjoint, else undetermined; whole-number arithmetic.",
			(policies) -> List.of(policies.conventions() ? "dozens, scores and hundreds are 24, 40 and 200 or more"
					: "dozens, scores and hundreds are no number"));

	private final String title;

	private final String question;

	private final String how;

	private final Function<Policies, List<String>> values;

	Method(String title, String question, String how, Function<Policies, List<String>> values) {
		this.title = title;
		this.question = question;
		this.how = how;
		this.values = values;
	}

	String title() {
		return this.title;
	}

	String question() {
		return this.question;
	}

	/** The formula in words, with its reference. */
	String how() {
		return this.how;
	}

	/** The values of policies and parameters, in words. */
	String values(Policies policies) {
		return String.join("; ", this.values.apply(policies));
	}

}
