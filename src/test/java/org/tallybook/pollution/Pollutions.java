package org.tallybook.pollution;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every pollution by its name. */
final class Pollutions {

	static final Map<String, Pollution> ALL = all();

	private Pollutions() {
	}

	private static Map<String, Pollution> all() {
		Map<String, Pollution> all = new LinkedHashMap<>();
		QuotePollutions.addTo(all);
		QuotePollutions.addEscapesTo(all);
		DelimiterPollutions.addTo(all);
		LinePollutions.addTo(all);
		LinePollutions.addCutsTo(all);
		BytePollutions.addTo(all);
		BytePollutions.addPackedTo(all);
		HeaderPollutions.addTo(all);
		RecordPollutions.addTo(all);
		ValuePollutions.addTo(all);
		ValuePollutions.addWordsTo(all);
		ValuePollutions.addFiguresTo(all);
		SizePollutions.addTo(all);
		PersonPollutions.addTo(all);
		FormPollutions.addTo(all);
		return all;
	}

}
