package dev.segue.adapters.legacy.clerk;

/** Something could not be read from Clerk. */
final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    NoAnswer(Failure failure) {
        super(failure.outage().what());
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
