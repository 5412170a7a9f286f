package dev.segue.bootstrap.demo;

/** The demo did not show what it should. */
final class DemoFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFailed(String message) {
        super(message);
    }
}
