package org.tallybook.incident;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tallybook.statistics.WholeRange;
import org.tallybook.tally.Claim;
import org.tallybook.tally.Stance;

/**
 * Reads the wording of a claim into the set that it allows. One of the forms of the
 * {@link WordTable} has to stand at the beginning, and what follows may name people and
 * say nothing else of their number; else the wording is not understood, and nothing is
 * guessed. Remarks in brackets are left out; digits of every script count.
 */
public final class Wording {

	private static final List<WordPattern> PATTERNS = WordTable.forms()
		.stream()
		.filter((form) -> form.meaning().isClaim())
		.map(WordPattern::new)
		.toList();

	private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]");

	/**
	 * Footnotes, powers and fractions, which would become digits of the number before
	 * them.
	 */
	private static final Pattern RAISED = Pattern.compile("\\p{No}");

	private static final Pattern MARKS = Pattern.compile("[\\u064B-\\u0652\\u0640\\u200B-\\u200F\\u202A-\\u202E]");

	private Wording() {
	}

	/** What a wording says of a number. */
	public sealed interface Reading {

	}

	/**
	 * It allows a set.
	 *
	 * @param set the set
	 */
	public record Allows(ClaimedSet set) implements Reading {
	}

	/** It has no number: "several", "hundreds". */
	public record NoNumber() implements Reading {
	}

	/** It is not understood, or says more than one thing. */
	public record NotUnderstood() implements Reading {
	}

	/**
	 * Reads a wording; words such as "hundreds" are no number.
	 * @param wording the words, in any language
	 * @return what they say
	 */
	public static Reading read(String wording) {
		return read(wording, false);
	}

	/**
	 * Reads a wording.
	 * @param wording the words, in any language
	 * @param vague whether, by convention, "dozens" are 24 or more, "scores" 40 and
	 * "hundreds" 200
	 * @return what they say
	 */
	public static Reading read(String wording, boolean vague) {
		String text = plain(wording);
		List<Match> matches = PATTERNS.stream()
			.flatMap((pattern) -> pattern.match(text).map((matcher) -> new Match(pattern.form(), matcher)).stream())
			.sorted(Comparator.comparingInt(Match::end).reversed())
			.toList();
		List<Reading> longest = matches.stream()
			.filter((match) -> match.end() == matches.get(0).end())
			.map((match) -> reading(match, text.substring(match.end()), vague))
			.filter((reading) -> !(reading instanceof NotUnderstood))
			.distinct()
			.toList();
		return (longest.size() == 1) ? longest.get(0) : new NotUnderstood();
	}

	/**
	 * Whether the columns of a claim allow other numbers than its wording. A wording that
	 * is not understood, or that denies, differs from nothing.
	 * @param claim the claim
	 * @param vague whether words such as "dozens" are numbers by convention
	 * @return whether the two disagree
	 */
	public static boolean differs(Claim claim, boolean vague) {
		Reading reading = read(claim.wording(), vague);
		if (reading instanceof NotUnderstood || claim.stance() != Stance.ASSERTS) {
			return false;
		}
		Optional<ClaimedSet> words = (reading instanceof Allows allows) ? Optional.of(allows.set()) : Optional.empty();
		return !words.equals(columns(claim));
	}

	/** What the columns of a claim allow; empty where they state nothing. */
	private static Optional<ClaimedSet> columns(Claim claim) {
		if (claim.share().isPresent()) {
			return Quantity.OfPeople.set(claim.share().get()).map(ClaimedSet.Shares::new);
		}
		ClaimedCount count = ClaimedCount.of(claim.count());
		return (claim.hasCount() && count.least() <= count.most())
				? Optional.of(new ClaimedSet.Counts(new WholeRange(count.least(), count.most()))) : Optional.empty();
	}

	private static Reading reading(Match match, String rest, boolean vague) {
		WordForm form = match.form();
		if (form.meaning() == WordMeaning.VAGUE) {
			boolean counts = vague && !form.value().isEmpty();
			return !Remainder.isSilent(rest, form.language(), false, match.endsInNumber()) ? new NotUnderstood()
					: counts ? new Allows(
							new Quantity.People(Long.parseLong(form.value())).under(WordMeaning.AT_LEAST).orElseThrow())
							: new NoNumber();
		}
		Optional<ClaimedSet> set = match.set(rest);
		boolean share = set.filter(ClaimedSet.Shares.class::isInstance).isPresent();
		return set.filter((some) -> Remainder.isSilent(rest, form.language(), share, match.endsInNumber()))
			.<Reading>map(Allows::new)
			.orElseGet(NotUnderstood::new);
	}

	/** One way to write the same: case, widths, digits, blanks, dashes and remarks. */
	private static String plain(String wording) {
		String raised = RAISED.matcher(wording).replaceAll("^");
		String text = MARKS.matcher(Normalizer.normalize(raised, Normalizer.Form.NFKC)).replaceAll("");
		StringBuilder plain = new StringBuilder();
		text.codePoints().forEach((c) -> plain.appendCodePoint(sign(c)));
		String bare = plain.toString();
		String before;
		do {
			before = bare;
			bare = REMARK.matcher(bare).replaceAll(" ");
		}
		while (!bare.equals(before));
		return bare.replaceAll("\\s+", " ")
			.replaceAll("^[\\s\"'\u201C\u00AB\u300C]+|[\\s\"'\u201D\u00BB\u300D.]+$", "")
			.toLowerCase(Locale.ROOT);
	}

	private static int sign(int c) {
		return switch (c) {
			case '\u066A' -> '%';
			case '\u066C', '\u060C' -> ',';
			case '\u066B' -> '.';
			case '\u2019' -> '\'';
			case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
			case '\u301C' -> '~';
			default -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
		};
	}

	/**
	 * A form at the beginning of a text.
	 *
	 * @param form the form
	 * @param matcher where it stands
	 */
	private record Match(WordForm form, Matcher matcher) {

		int end() {
			return this.matcher.end();
		}

		boolean endsInNumber() {
			return this.form.form().endsWith("#");
		}

		Optional<ClaimedSet> set(String rest) {
			if (this.form.meaning() == WordMeaning.MOST) {
				return Quantity.OfPeople.fraction("1/2").under(WordMeaning.MORE_THAN);
			}
			String first = this.matcher.group(1);
			if (this.form.meaning() == WordMeaning.BETWEEN) {
				String second = this.matcher.group(2);
				return number(first, NumberWords.isPercent(second))
					.flatMap((low) -> number(second, false).flatMap(low::to));
			}
			boolean plain = this.form.meaning() == WordMeaning.STATED;
			if (plain && NumberWords.isFraction(first) && !Remainder.isPartitive(rest, first)) {
				return Optional.empty();
			}
			if (plain && Remainder.isHedged(rest)) {
				return number(first, false).flatMap((number) -> number.under(WordMeaning.ABOUT));
			}
			boolean exactly = plain && !this.form.form().equals("#");
			return number(first, false)
				.flatMap((number) -> exactly ? number.exactly() : number.under(this.form.meaning()));
		}

		private Optional<Quantity> number(String text, boolean percent) {
			return NumberWords.read(text, this.form.language(), percent);
		}

	}

}
