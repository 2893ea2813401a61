package org.tallybook.report;

/** Codes in words. */
final class Labels {

	private Labels() {
	}

	/** A code without its hyphens and underscores. */
	static String of(String code) {
		return code.replace('-', ' ').replace('_', ' ');
	}

}
