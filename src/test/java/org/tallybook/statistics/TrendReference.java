package org.tallybook.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import tools.jackson.databind.JsonNode;

/** Series over time: trend, change point, level shift, correlation, regression. */
final class TrendReference {

	private TrendReference() {
	}

	static Map<String, Function<ReferenceCase, Map<String, ?>>> functions() {
		Map<String, Function<ReferenceCase, Map<String, ?>>> functions = new TreeMap<>();
		functions.put("mann_kendall", (c) -> mannKendall(series(c)));
		functions.put("mann_kendall_exact_small_n", (c) -> exactMannKendall(series(c)));
		functions.put("theil_sen", (c) -> theilSen(series(c)));
		functions.put("seasonal_mann_kendall", (c) -> seasonalMannKendall(series(c), (int) c.parameter("season")));
		functions.put("pettitt", (c) -> pettitt(series(c)));
		functions.put("poisson_loglinear_trend", (c) -> poissonTrend(series(c), (int) c.parameter("periods_per_year")));
		functions.put("interrupted_time_series_poisson", (c) -> levelShift(series(c), c));
		functions.put("autocorrelation", (c) -> autocorrelation(series(c), (int) c.parameter("lag")));
		functions.put("summary", (c) -> summary(series(c).values()));
		functions.put("nist_univariate", (c) -> univariate(numbers(c.input().get("y"))));
		functions.put("nist_linear_regression", (c) -> regression(c.input(), c.parameters().get("model").asString()));
		return functions;
	}

	private static Map<String, Object> mannKendall(TimeSeries series) {
		MannKendall test = made(MannKendall.of(series));
		double uncorrected = test.s() / Math.sqrt(test.variance());
		return Map.of("n", test.n(), "S", test.s(), "var_S", test.variance(), "tau_b", test.tauB(), "z", test.z(),
				"p_two_sided", test.p(), "z_no_continuity", uncorrected, "p_no_continuity", twoSided(uncorrected));
	}

	private static Map<String, Object> exactMannKendall(TimeSeries series) {
		MannKendall test = made(MannKendall.of(series));
		return Map.of("S", test.s(), "tau", test.tauB(), "p_exact_two_sided", test.p(), "p_normal_continuity",
				twoSided(test.z()));
	}

	private static Map<String, Object> theilSen(TimeSeries series) {
		TheilSen wide = made(TheilSen.of(series, 0.95));
		TheilSen narrow = made(TheilSen.of(series, 0.90));
		return Map.of("slope", wide.slope(), "lower95", wide.lower(), "upper95", wide.upper(), "lower90",
				narrow.lower(), "upper90", narrow.upper(), "intercept_median", wide.intercept());
	}

	private static Map<String, Object> seasonalMannKendall(TimeSeries series, int length) {
		SeasonalMannKendall test = made(SeasonalMannKendall.of(series, length, 0.95));
		MannKendall first = made(MannKendall.of(series.season(1, length)));
		return Map.of("S", test.s(), "var_S", test.variance(), "z", test.z(), "p_two_sided", test.p(), "S_first_season",
				first.s(), "seasonal_sen_slope_per_year", test.slope());
	}

	private static Map<String, Object> pettitt(TimeSeries series) {
		Pettitt test = made(Pettitt.unchecked(series));
		return Map.of("U", test.k(), "tau_index", oneOrAll(test.lastPeriods()), "p_approx", test.p());
	}

	private static Map<String, Object> poissonTrend(TimeSeries series, int perYear) {
		PoissonTrend trend = made(PoissonTrend.of(series, 1));
		LogLinear model = trend.model();
		double slope = model.estimate(1);
		double plain = model.quasiError(1) / Math.sqrt(trend.dispersion());
		double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);
		Map<String, Object> got = new LinkedHashMap<>();
		got.put("intercept", model.estimate(0));
		got.put("slope", slope);
		got.put("se_slope", plain);
		got.put("se_slope_quasi", model.quasiError(1));
		got.put("dispersion_pearson", trend.dispersion());
		got.put("deviance", model.deviance());
		got.put("annual_percent_change", Factor.percent(model.factor(1, perYear, 0.95).estimate()));
		got.put("wald_lower", slope - z * plain);
		got.put("wald_upper", slope + z * plain);
		got.put("aic", 4 - 2 * logLikelihood(series, model));
		return got;
	}

	/** The log-likelihood of Poisson counts, for two coefficients. */
	private static double logLikelihood(TimeSeries series, LogLinear model) {
		return IntStream.range(0, series.size())
			.mapToDouble((i) -> PoissonDistribution.of(Math.exp(model.estimate(0) + model.estimate(1) * (i + 1)))
				.logProbability((int) series.value(i)))
			.sum();
	}

	private static Map<String, Object> levelShift(TimeSeries series, ReferenceCase c) {
		int first = (int) c.parameter("first_index_after_event");
		int seasons = c.parameters().get("month_dummies").asBoolean() ? 12 : 1;
		double[] ones = new double[series.size()];
		Arrays.fill(ones, 1);
		LogLinear model = made(LogLinear.fit(series.values(), Terms.eventTimeAndSeason(series, first, seasons), ones));
		LevelShift shift = made(LevelShift.of(series, first, seasons, 4, 0.95));
		return Map.of("slope_before", shift.slopeBefore(), "level_change", Math.log(shift.level().estimate()),
				"slope_change", shift.slopeChange(), "se_level_change",
				model.quasiError(1) / Math.sqrt(model.dispersion()), "dispersion", shift.dispersion(),
				"se_level_change_quasi", model.quasiError(1), "level_rate_ratio", shift.level().estimate(), "deviance",
				model.deviance());
	}

	private static Map<String, Object> autocorrelation(TimeSeries series, int lag) {
		Autocorrelation correlation = made(Autocorrelation.of(series));
		Autocorrelation.LjungBox test = correlation.ljungBox(lag);
		return Map.of("acf1", correlation.at(1), "acf_k", correlation.at(lag), "ljung_box", test.q(), "p", test.p());
	}

	private static Map<String, Object> summary(double[] values) {
		double mean = Mean.of(values).getAsDouble();
		double deviation = StandardDeviation.of(values).getAsDouble();
		double median = Median.withDefaults().evaluate(values.clone());
		Quantile seven = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);
		double[] distances = DoubleStream.of(values).map((value) -> Math.abs(value - median)).toArray();
		return Map.of("n", values.length, "mean", mean, "sd", deviation, "median", median, "q25",
				seven.evaluate(values.clone(), 0.25), "q75", seven.evaluate(values.clone(), 0.75), "q90",
				seven.evaluate(values.clone(), 0.9), "mad_scaled", 1.4826 * Median.withDefaults().evaluate(distances),
				"dispersion_index", deviation * deviation / mean);
	}

	private static Map<String, Object> univariate(double[] values) {
		return Map.of("n", values.length, "mean", Mean.of(values).getAsDouble(), "sd",
				StandardDeviation.of(values).getAsDouble(), "acf1",
				made(Autocorrelation.of(TimeSeries.consecutive(values))).at(1));
	}

	private static Map<String, Object> regression(JsonNode input, String model) {
		double[] y = numbers(input.get("y"));
		double[] ones = new double[y.length];
		Arrays.fill(ones, 1);
		double[][] x = new double[y.length][];
		Arrays.setAll(x, (row) -> regressors(input.get("x").get(row), model));
		boolean constant = !model.equals("no intercept");
		LeastSquares fit = made(
				constant ? LeastSquares.withIntercept(y, x, ones) : LeastSquares.withoutIntercept(y, x, ones));
		List<Double> estimates = new ArrayList<>();
		List<Double> errors = new ArrayList<>();
		for (int j = 0; j < x[0].length + (constant ? 1 : 0); j++) {
			estimates.add(fit.estimate(j));
			errors.add(fit.standardError(j));
		}
		return Map.of("estimates", oneOrAll(estimates), "standard_errors", oneOrAll(errors), "residual_sd",
				fit.residualDeviation(), "r_squared", fit.rSquared());
	}

	private static double[] regressors(JsonNode x, String model) {
		if (model.startsWith("polynomial")) {
			int degree = Integer.parseInt(model.substring(model.lastIndexOf(' ') + 1));
			return IntStream.rangeClosed(1, degree).mapToDouble((power) -> Math.pow(x.asDouble(), power)).toArray();
		}
		return x.isArray() ? numbers(x) : new double[] { x.asDouble() };
	}

	private static TimeSeries series(ReferenceCase c) {
		return TimeSeries.consecutive(
				c.input().has("series") ? c.series() : numbers(Objects.requireNonNull(c.input().get("values"))));
	}

	/** Other software prints a list of one as a number. */
	private static Object oneOrAll(List<? extends Number> numbers) {
		return (numbers.size() == 1) ? numbers.get(0) : numbers;
	}

	private static double[] numbers(JsonNode array) {
		return IntStream.range(0, array.size()).mapToDouble((i) -> array.get(i).asDouble()).toArray();
	}

	private static double twoSided(double z) {
		return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
	}

	private static <T> T made(Attempt<T> attempt) {
		return attempt.result().orElseThrow(() -> new AssertionError("Refused: " + attempt.refusal().orElseThrow()));
	}

}
