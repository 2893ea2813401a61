package org.tallybook.job;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;

import org.tallybook.disclosure.Release;
import org.tallybook.output.PublishedRelease;
import org.tallybook.source.InputRefusedException;
import org.tallybook.source.Part;
import org.tallybook.source.SourceSpec;

/**
 * A run on its way: what its steps hand to each other in memory. The files of the work
 * folder are what a restart goes by. Safe for use by several threads.
 */
final class Run {

	private final Plan plan;

	private final StopSignal stop;

	private final Progress progress;

	private final SortedMap<String, Part> parts = new ConcurrentSkipListMap<>();

	private final AtomicReference<Release> release = new AtomicReference<>();

	private final AtomicReference<PublishedRelease> published = new AtomicReference<>();

	private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

	Run(Plan plan, StopSignal stop, Progress progress) {
		this.plan = plan;
		this.stop = stop;
		this.progress = progress;
	}

	Progress progress() {
		return this.progress;
	}

	Plan plan() {
		return this.plan;
	}

	boolean isToStop() {
		return this.stop.isRequested();
	}

	void read(Piece piece, Part part) {
		this.parts.put(piece.fileName(), part);
	}

	/** The parts of a file, in its order. */
	List<Part> parts(SourceSpec source) {
		return this.plan.pieces()
			.stream()
			.filter((piece) -> piece.source().id().equals(source.id()) && piece.source().file().equals(source.file()))
			.map((piece) -> Optional.ofNullable(this.parts.get(piece.fileName()))
				.orElseThrow(() -> new IllegalStateException("Expected " + piece.label() + " to have been read")))
			.toList();
	}

	void made(Release made) {
		this.release.set(made);
	}

	Release release() {
		return Optional.ofNullable(this.release.get())
			.orElseThrow(() -> new IllegalStateException("Expected the report step to have made a release"));
	}

	void published(PublishedRelease done) {
		this.published.set(done);
	}

	void failed(Throwable cause) {
		this.failures.add(cause);
	}

	/**
	 * What ended the run: the first failure, or all refusals of input together, since
	 * whoever mends one file wants to know of the others.
	 */
	Optional<Throwable> failure() {
		Optional<Throwable> worse = this.failures.stream()
			.filter((failure) -> !(failure instanceof InputRefusedException))
			.findFirst();
		List<String> refusals = this.failures.stream().map(Throwable::getMessage).distinct().sorted().toList();
		return worse.or(() -> refusals.isEmpty() ? Optional.empty()
				: Optional.of(new InputRefusedException(String.join("\n", refusals))));
	}

	Optional<Release> made() {
		return Optional.ofNullable(this.release.get());
	}

	Optional<PublishedRelease> done() {
		return Optional.ofNullable(this.published.get());
	}

}
