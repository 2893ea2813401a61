package org.tallybook.job;

/**
 * A wish to stop, heard at the next safe point. Safe for use by several threads.
 */
public final class StopSignal {

	private volatile boolean requested;

	/** Asks the run to stop. */
	public void request() {
		this.requested = true;
	}

	/**
	 * Whether the run is to stop.
	 * @return true once asked for
	 */
	public boolean isRequested() {
		return this.requested;
	}

}
