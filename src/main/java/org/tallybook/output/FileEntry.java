package org.tallybook.output;

/**
 * A file of a release as it was written.
 *
 * @param path its path inside the release, with slashes
 * @param bytes its size
 * @param sha256 its hash in hexadecimal
 */
public record FileEntry(String path, long bytes, String sha256) {
}
