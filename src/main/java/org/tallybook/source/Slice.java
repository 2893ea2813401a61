package org.tallybook.source;

/**
 * A run of whole records of a file, the unit of restart.
 *
 * @param from the first byte
 * @param to the byte after the last
 * @param firstLine the physical line of the first byte, from 1
 */
public record Slice(long from, long to, long firstLine) {
}
