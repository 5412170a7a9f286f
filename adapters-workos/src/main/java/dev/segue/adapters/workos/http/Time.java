package dev.segue.adapters.workos.http;

import java.util.concurrent.TimeUnit;

/** A monotonic clock and a way to wait by it. */
interface Time {

    Time SYSTEM =
            new Time() {
                @Override
                public long nanos() {
                    return System.nanoTime();
                }

                @Override
                public void sleep(long nanos) throws InterruptedException {
                    TimeUnit.NANOSECONDS.sleep(nanos);
                }
            };

    /** Nanoseconds since some moment; may be negative, compare differences only. */
    long nanos();

    void sleep(long nanos) throws InterruptedException;
}
