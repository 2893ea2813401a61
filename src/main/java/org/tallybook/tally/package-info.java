/** What is counted: series, tallies, claims, and the values made of them. */
@NullMarked
package org.tallybook.tally;

import org.jspecify.annotations.NullMarked;
