package dev.segue.adapters.workos.http;

import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until somebody sleeps. */
final class VirtualTime implements Time {

    /** Close to overflow, as System.nanoTime may be. */
    static final long START = Long.MAX_VALUE - 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(START);

    @Override
    public long nanos() {
        return now.get();
    }

    @Override
    public void sleep(long nanos) {
        now.addAndGet(nanos);
    }

    long millisSinceStart() {
        return (now.get() - START) / 1_000_000;
    }
}
