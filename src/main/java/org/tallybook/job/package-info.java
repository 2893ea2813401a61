/** The steps of a run as Spring Batch knows them: read, report, publish. */
@NullMarked
package org.tallybook.job;

import org.jspecify.annotations.NullMarked;
