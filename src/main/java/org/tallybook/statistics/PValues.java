package org.tallybook.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** P-values of several tests that are read together. */
public final class PValues {

	/** How p-values are adjusted for the number of tests. */
	public enum Method {

		/** Family-wise error: every p-value times their number (Dunn 1961). */
		BONFERRONI,

		/** Family-wise error, from the smallest p-value up (Holm 1979). */
		HOLM,

		/** False discovery rate of independent tests (Benjamini and Hochberg 1995). */
		BENJAMINI_HOCHBERG,

		/** False discovery rate under any dependence (Benjamini and Yekutieli 2001). */
		BENJAMINI_YEKUTIELI

	}

	private PValues() {
	}

	/**
	 * Adjusts p-values. With p(1) the smallest of n: Bonferroni takes n p; Holm the
	 * largest of (n - j + 1) p(j) over j up to i; Benjamini and Hochberg the smallest of
	 * n p(j) / j over j from i on, and Benjamini and Yekutieli that times 1 + 1/2 + ... +
	 * 1/n. None is above 1.
	 * @param values p-values from 0 to 1, in any order
	 * @param method the method
	 * @return the adjusted p-values, in the order of the values
	 * @throws IllegalArgumentException if a value is no probability
	 */
	public static List<Double> adjusted(List<Double> values, Method method) {
		if (!values.stream().allMatch((p) -> p >= 0 && p <= 1)) {
			throw new IllegalArgumentException("Expected p-values from 0 to 1 but got " + values);
		}
		int n = values.size();
		List<Integer> ascending = IntStream.range(0, n).boxed().sorted(Comparator.comparing(values::get)).toList();
		List<Double> adjusted = new ArrayList<>(Collections.nCopies(n, 1.0));
		double least = 0;
		for (int i = 0; i < n && method == Method.HOLM; i++) {
			least = Math.max(least, (n - i) * values.get(ascending.get(i)));
			adjusted.set(ascending.get(i), Math.min(1, least));
		}
		double most = 1;
		for (int i = n - 1; i >= 0 && method != Method.HOLM; i--) {
			most = Math.min(most, values.get(ascending.get(i)) * factor(method, n, i + 1));
			adjusted.set(ascending.get(i), most);
		}
		return List.copyOf(adjusted);
	}

	private static double factor(Method method, int n, int rank) {
		return switch (method) {
			case BENJAMINI_HOCHBERG -> (double) n / rank;
			case BENJAMINI_YEKUTIELI -> IntStream.rangeClosed(1, n).mapToDouble((i) -> 1.0 / i).sum() * n / rank;
			default -> n;
		};
	}

}
