package org.tallybook.source;

/**
 * How one source is read.
 *
 * @param id the id of the source
 * @param file the name of its file in the input folder
 */
public record SourceSpec(String id, String file) {
}
