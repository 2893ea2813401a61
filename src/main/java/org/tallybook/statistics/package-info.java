/**
 * Mathematics only: shares, bounds and feasible sets, free of files and of the words of a
 * report.
 */
@NullMarked
package org.tallybook.statistics;

import org.jspecify.annotations.NullMarked;
