/**
 * Many claims to one tally per incident, and published claims tested against what is
 * recorded.
 */
@NullMarked
package org.tallybook.incident;

import org.jspecify.annotations.NullMarked;
