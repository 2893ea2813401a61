package org.tallybook.command;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

import org.tallybook.job.Progress;

/**
 * How far a run has come, on the last line of a terminal: records, megabytes a second and
 * the time that is left. Whatever else is printed writes over it.
 */
final class ProgressBar implements Progress {

	private static final int WIDTH = 24;

	private static final double NANOS = 1e9;

	private static final double MEGABYTE = 1e6;

	/** Often enough for people, and rarely enough to cost nothing. */
	private static final long PAUSE = 200_000_000;

	private final PrintStream out;

	private final LongSupplier nanos;

	private final Map<String, long[]> parts = new HashMap<>();

	private String step = "";

	private long total;

	private long began;

	private long told;

	/**
	 * A bar.
	 * @param out the terminal
	 * @param nanos a clock that only goes forward
	 */
	ProgressBar(PrintStream out, LongSupplier nanos) {
		this.out = out;
		this.nanos = nanos;
	}

	/** For a run: quiet where nobody looks at a terminal. */
	static Progress of(PrintStream out) {
		return (System.console() == null) ? Progress.SILENT : new ProgressBar(out, System::nanoTime);
	}

	@Override
	public synchronized void begins(String name, long bytes) {
		this.step = name;
		this.total = bytes;
		this.parts.clear();
		this.began = this.nanos.getAsLong();
		this.told = this.began - PAUSE;
		tell();
	}

	@Override
	public synchronized void at(String part, long records, long bytes) {
		this.parts.put(part, new long[] { records, bytes });
		tell();
	}

	@Override
	public synchronized void ends() {
		this.out.print("\r\u001b[K");
		this.out.flush();
	}

	private void tell() {
		long now = this.nanos.getAsLong();
		if (now - this.told >= PAUSE) {
			this.told = now;
			this.out.print("\r" + line((now - this.began) / NANOS) + "\u001b[K\r");
			this.out.flush();
		}
	}

	private String line(double seconds) {
		if (this.total == 0) {
			return this.step + " ...";
		}
		long records = this.parts.values().stream().mapToLong((part) -> part[0]).sum();
		long bytes = this.parts.values().stream().mapToLong((part) -> part[1]).sum();
		double done = Math.min(1, (double) bytes / this.total);
		String bar = "#".repeat((int) (done * WIDTH)) + ".".repeat(WIDTH - (int) (done * WIDTH));
		double speed = (seconds > 0) ? bytes / seconds : 0;
		return String.format(Locale.ROOT, "%s [%s] %3.0f %%  %,d records  %.1f MB/s%s", this.step, bar, 100 * done,
				records, speed / MEGABYTE, left(bytes, speed));
	}

	/** Nothing at first, and where more was read than there was: the file is packed. */
	private String left(long bytes, double speed) {
		if (speed == 0 || bytes == 0 || bytes > this.total) {
			return "";
		}
		long left = Math.round((this.total - bytes) / speed);
		return String.format(Locale.ROOT, "  %d:%02d left", left / 60, left % 60);
	}

}
