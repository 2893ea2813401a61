package org.tallybook.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * How the counted stand for those who are meant. It decides whether a confidence interval
 * has any meaning: an enumeration has none, whatever it may have missed.
 *
 * @param kind what the counts are
 * @param designEffect of a sample, the variance of a share under its design over that of
 * a simple random sample of the same size, above 0; else 1
 * @param frame of a sample, from how many it was drawn; empty where that is not known
 */
public record Basis(Kind kind, double designEffect, OptionalLong frame) {

	public Basis {
		if (!(designEffect > 0 && designEffect < Double.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException("Expected a design effect above 0 but got " + designEffect);
		}
	}

	/**
	 * What counts are where nothing else is declared.
	 * @param complete whether the source claims to have recorded every case
	 * @return a census or a list, both without any interval
	 */
	public static Basis enumeration(boolean complete) {
		return of(complete ? Kind.CENSUS : Kind.LIST);
	}

	/**
	 * A basis that needs no more words.
	 * @param kind what the counts are
	 * @return the basis, with a design effect of 1 and no frame
	 */
	public static Basis of(Kind kind) {
		return new Basis(kind, 1, OptionalLong.empty());
	}

	/** Whether an interval of a share has a meaning. */
	public boolean hasInterval() {
		return !this.kind.error.isEmpty();
	}

	/**
	 * What an interval tells, in words that stand beside it; empty where there is none.
	 */
	String error() {
		return this.kind.error;
	}

	/** What it is, for those who read an interval. */
	String words() {
		List<String> words = new ArrayList<>(List.of(this.kind.name().toLowerCase(Locale.ROOT)));
		if (this.designEffect != 1) {
			words.add("design effect " + BigDecimal.valueOf(this.designEffect).stripTrailingZeros().toPlainString());
		}
		this.frame.ifPresent((size) -> words.add("drawn from " + size));
		words.add(error());
		return String.join("; ", words);
	}

	/** What counts are. */
	public enum Kind {

		/** Every case, as far as the source knows. */
		CENSUS(""),

		/** The cases that somebody put on record. */
		LIST(""),

		/** A probability sample. */
		SAMPLE("sampling error only"),

		/** Events seen as the outcome of an underlying rate. */
		PROCESS("chance variation only, does not include missing cases");

		private final String error;

		Kind(String error) {
			this.error = error;
		}

	}

}
