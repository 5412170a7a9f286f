package dev.segue.sandbox.http;

/** Ends the handling of a request with an error reply; carries no stack trace. */
public final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    /** Ends the request with this reply. */
    public Rejected(Reply reply) {
        super("rejected with " + reply.status(), null, false, false);
        this.reply = reply;
    }

    /** What the client is told. */
    public Reply reply() {
        return reply;
    }
}
