package org.tallybook.statistics;

import java.util.OptionalLong;

/** What the formulas of this package ask of their arguments. */
final class Arguments {

	private Arguments() {
	}

	/** The error rate of a level: 0.05 of 0.95. */
	static double error(double confidence) {
		if (!(confidence > 0 && confidence < 1)) {
			throw new IllegalArgumentException("Expected a confidence between 0 and 1 but got " + confidence);
		}
		return 1 - confidence;
	}

	static void members(long members, long total) {
		if (total <= 0 || members < 0 || members > total) {
			throw new IllegalArgumentException(
					"Expected 0 <= members <= total and a total above 0 but got %s of %s".formatted(members, total));
		}
	}

	static void count(String name, long count) {
		if (count < 0) {
			throw new IllegalArgumentException("Expected %s from 0 but got %s".formatted(name, count));
		}
	}

	static void range(String name, long low, OptionalLong high) {
		count(name, low);
		if (high.isPresent() && high.getAsLong() < low) {
			throw new IllegalArgumentException(
					"Expected %s with low <= high but got %s, %s".formatted(name, low, high.getAsLong()));
		}
	}

	static void positive(String name, double value) {
		if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException("Expected %s above 0 but got %s".formatted(name, value));
		}
	}

	/** The distributions of Commons Statistics count in whole numbers of 32 bits. */
	static int whole(long count) {
		if (count > Integer.MAX_VALUE) {
			throw new IllegalArgumentException(
					"Expected a count up to %s but got %s".formatted(Integer.MAX_VALUE, count));
		}
		return (int) count;
	}

}
