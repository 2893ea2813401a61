/** From cells to tables and charts, declared as data. */
@NullMarked
package org.tallybook.report;

import org.jspecify.annotations.NullMarked;
