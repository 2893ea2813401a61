/**
 * The verbs of the command line, their exit codes, and what has to be settled before a
 * run starts.
 */
@NullMarked
package org.tallybook.command;

import org.jspecify.annotations.NullMarked;
