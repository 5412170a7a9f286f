package dev.segue.application.fakes;

/** The process dies here. An error, so that nothing but the outermost code may catch it. */
public final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    public Crash(String where) {
        super(where);
    }
}
