package dev.segue.application.hashimport;

/** The import cannot go on; what it has done stands, and the same command resumes it. */
public final class ImportStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImportStopped(String message) {
        super(message);
    }

    public ImportStopped(String message, Throwable cause) {
        super(message, cause);
    }
}
