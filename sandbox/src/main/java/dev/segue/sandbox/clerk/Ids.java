package dev.segue.sandbox.clerk;

import java.util.concurrent.atomic.AtomicLong;

/** Ids in Clerk's form: a prefix and 27 characters. */
final class Ids {
    private final AtomicLong last = new AtomicLong();

    String next(String prefix) {
        return prefix + "_%027d".formatted(last.incrementAndGet());
    }

    void reset() {
        last.set(0);
    }
}
