package org.tallybook.tally;

/**
 * A count of one cell, read from one record or added up.
 *
 * @param key the cell
 * @param count the count, in units of the series
 */
public record Tally(CellKey key, CountRange count) {
}
