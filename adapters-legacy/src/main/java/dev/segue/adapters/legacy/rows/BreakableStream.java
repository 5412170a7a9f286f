package dev.segue.adapters.legacy.rows;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Ends where its source fails, and tells why when asked: a decoder that meets an exception loses
 * the characters that it has decoded in the same go.
 */
final class BreakableStream extends FilterInputStream {

    private Optional<IOException> broken = Optional.empty();

    BreakableStream(InputStream source) {
        super(source);
    }

    void throwIfBroken() throws IOException {
        if (broken.isPresent()) {
            throw new IOException(broken.get());
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (broken.isPresent()) {
            return -1;
        }
        try {
            return super.read(target, offset, length);
        } catch (IOException e) {
            broken = Optional.of(e);
            return -1;
        }
    }
}
