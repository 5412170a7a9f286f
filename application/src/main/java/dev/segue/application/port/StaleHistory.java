package dev.segue.application.port;

import dev.segue.domain.user.Subject;

/** The stream has grown since it was read: read again and decide again. */
public final class StaleHistory extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleHistory(Subject subject) {
        super("the stream of subject " + subject + " has grown since it was read");
    }
}
