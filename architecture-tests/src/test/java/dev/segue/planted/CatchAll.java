package dev.segue.planted;

/** Planted: bugs and outages in one net. */
public final class CatchAll {
    private CatchAll() {}

    public static boolean safely(Runnable work) {
        try {
            work.run();
            return true;
        } catch (IllegalStateException | IndexOutOfBoundsException e) {
            return false;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
