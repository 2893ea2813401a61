package org.tallybook.source;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Two cyclic redundancy checks of 32 bits as one of 64. It tells apart what a disk, a
 * network or a program wrote in the meantime, in a small part of the time that a SHA-256
 * takes. It does not tell apart what somebody made to have the same checks; that is what
 * the SHA-256 of the whole file is for.
 */
final class Fingerprint implements Checksum {

	private final CRC32 first = new CRC32();

	private final CRC32C second = new CRC32C();

	@Override
	public void update(int b) {
		this.first.update(b);
		this.second.update(b);
	}

	@Override
	public void update(byte[] bytes, int from, int length) {
		this.first.update(bytes, from, length);
		this.second.update(bytes, from, length);
	}

	@Override
	public void update(ByteBuffer bytes) {
		this.first.update(bytes.duplicate());
		this.second.update(bytes);
	}

	@Override
	public long getValue() {
		return this.first.getValue() << Integer.SIZE | this.second.getValue();
	}

	@Override
	public void reset() {
		this.first.reset();
		this.second.reset();
	}

}
