/** From a source's CSV file to tallies and claims, or to rejects that say why. */
@NullMarked
package org.tallybook.source;

import org.jspecify.annotations.NullMarked;
