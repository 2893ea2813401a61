package org.tallybook.statistics;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of applying a method: a result, or the reason why there is none.
 *
 * @param <T> the result
 */
public sealed interface Attempt<T> {

	/**
	 * The result.
	 * @return the result, empty where the method refused
	 */
	Optional<T> result();

	/**
	 * Why there is no result.
	 * @return the reason, empty where there is a result
	 */
	Optional<Refusal> refusal();

	/**
	 * Goes on with the result, where there is one.
	 * @param next what follows from a result
	 * @param <R> its result
	 * @return the second attempt, or the refusal of the first
	 */
	<R> Attempt<R> then(Function<? super T, Attempt<R>> next);

	static <T> Attempt<T> made(T result) {
		return new Made<>(result);
	}

	static <T> Attempt<T> refused(Refusal reason) {
		return new Refused<>(reason);
	}

	/**
	 * The method applied.
	 *
	 * @param value the result
	 * @param <T> the result
	 */
	record Made<T>(T value) implements Attempt<T> {

		@Override
		public Optional<T> result() {
			return Optional.of(this.value);
		}

		@Override
		public Optional<Refusal> refusal() {
			return Optional.empty();
		}

		@Override
		public <R> Attempt<R> then(Function<? super T, Attempt<R>> next) {
			return next.apply(this.value);
		}

	}

	/**
	 * The method does not apply.
	 *
	 * @param reason why not
	 * @param <T> what it would have given
	 */
	record Refused<T>(Refusal reason) implements Attempt<T> {

		@Override
		public Optional<T> result() {
			return Optional.empty();
		}

		@Override
		public Optional<Refusal> refusal() {
			return Optional.of(this.reason);
		}

		@Override
		public <R> Attempt<R> then(Function<? super T, Attempt<R>> next) {
			return new Refused<>(this.reason);
		}

	}

}
