/** From a release to files. */
@NullMarked
package org.tallybook.output;

import org.jspecify.annotations.NullMarked;
