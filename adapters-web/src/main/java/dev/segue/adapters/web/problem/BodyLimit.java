package dev.segue.adapters.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/** Reads a body whole before anything parses it, and never more than the limit. */
public final class BodyLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int BYTES = 64 * 1024;

    private final transient ProblemWriter writer;

    public BodyLimit(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Never inflated: a small body must not become a large one.
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            writer.write(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE), response);
            return;
        }
        if (request.getContentLengthLong() > BYTES) {
            writer.write(Problem.of(ProblemType.REQUEST_TOO_LARGE), response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(BYTES + 1);
        if (body.length > BYTES) {
            writer.write(Problem.of(ProblemType.REQUEST_TOO_LARGE), response);
            return;
        }
        chain.doFilter(new Read(request, body), response);
    }

    /** A request whose body has been read. */
    private static final class Read extends HttpServletRequestWrapper {

        private final byte[] body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is read already");
        }
    }
}
