package dev.segue.planted;

/** Planted: a failure that nobody hears of. */
public final class SilentCatch {
    private SilentCatch() {}

    @SuppressWarnings("EmptyCatch")
    public static void quietly(Runnable work) {
        try {
            work.run();
        } catch (IllegalStateException e) {
        }
    }
}
