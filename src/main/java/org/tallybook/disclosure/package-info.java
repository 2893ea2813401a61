/** A report made safe to publish: the only place where a release is made. */
@NullMarked
package org.tallybook.disclosure;

import org.jspecify.annotations.NullMarked;
