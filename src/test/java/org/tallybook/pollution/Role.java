package org.tallybook.pollution;

/** What a column of a made-up publisher holds. */
enum Role {

	PERIOD, YEAR, MONTH, START, END, PLACE, CODE, AGE, COUNT, LOW, BEST, HIGH, PART, KEY, IGNORED

}
