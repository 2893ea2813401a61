package org.tallybook.report;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a declaration that stand for a period relative to the reference month. */
final class Tokens {

	/** The latest year that is over at the end of the reference month. */
	static final String YEAR = "@year";

	private static final Pattern TOKEN = Pattern.compile("@(year|month)(?:~(\\d{1,3}))?");

	private Tokens() {
	}

	/**
	 * Replaces {@code @year}, {@code @year~1}, {@code @month} and {@code @month~1}.
	 * @param text the text
	 * @param month the reference month
	 * @return the text with years and months in place of tokens
	 */
	static String resolve(String text, YearMonth month) {
		int year = (month.getMonthValue() == 12) ? month.getYear() : month.getYear() - 1;
		Matcher token = TOKEN.matcher(text);
		StringBuilder resolved = new StringBuilder();
		while (token.find()) {
			int back = (token.group(2) == null) ? 0 : Integer.parseInt(token.group(2));
			token.appendReplacement(resolved,
					token.group(1).equals("year") ? String.valueOf(year - back) : month.minusMonths(back).toString());
		}
		return token.appendTail(resolved).toString();
	}

}
