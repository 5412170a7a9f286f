package dev.segue.application.port;

/**
 * The database behind a port did not answer, or refused. What was asked for may or may not have
 * been done: read again before deciding again. Carries no data, only what kind of failure it was.
 */
public final class LedgerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerUnavailable(String message) {
        super(message);
    }

    public LedgerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
