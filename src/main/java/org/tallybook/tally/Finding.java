package org.tallybook.tally;

/**
 * Something remarkable about a record or a figure that is printed as published all the
 * same. Holds no cell content: coordinates only.
 *
 * @param source the id of the source
 * @param file the name of its file, empty where a finding is not about a file
 * @param line the physical line on which the record starts; 0 where a finding is not
 * about one record
 * @param column the column, empty where it is about the whole record
 * @param code the code of the check, such as {@code parts-exceed-total}
 * @param message the finding in one sentence, without figures
 */
public record Finding(String source, String file, long line, String column, String code, String message) {
}
