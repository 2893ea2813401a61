/** From report.yml to the specs of the rooms, with every fault reported at once. */
@NullMarked
package org.tallybook.declaration;

import org.jspecify.annotations.NullMarked;
