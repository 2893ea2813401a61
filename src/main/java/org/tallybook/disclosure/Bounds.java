package org.tallybook.disclosure;

/**
 * How closely somebody outside can work out a count that is not printed.
 *
 * @param lower the least that it can be
 * @param upper the most that it can be
 */
record Bounds(double lower, double upper) {
}
