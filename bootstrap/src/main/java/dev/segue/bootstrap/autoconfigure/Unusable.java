package dev.segue.bootstrap.autoconfigure;

/**
 * Segue cannot do what it was asked as it is configured or called; the message says what to change.
 */
public final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unusable(String message) {
        super(message);
    }

    public Unusable(String message, Throwable cause) {
        super(message, cause);
    }
}
