package org.tallybook.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream, and nothing after them. */
final class BoundedStream extends FilterInputStream {

	private long left;

	BoundedStream(InputStream in, long length) {
		super(in);
		this.left = length;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] target, int start, int length) throws IOException {
		if (this.left <= 0) {
			return -1;
		}
		int n = super.read(target, start, (int) Math.min(length, this.left));
		this.left -= Math.max(0, n);
		return n;
	}

}
