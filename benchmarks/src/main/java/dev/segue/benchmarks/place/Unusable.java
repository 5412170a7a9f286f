package dev.segue.benchmarks.place;

/** Something that a benchmark needs is not as it must be; the message says what to do. */
public final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unusable(String message) {
        super(message);
    }

    public Unusable(String message, Throwable cause) {
        super(message, cause);
    }
}
