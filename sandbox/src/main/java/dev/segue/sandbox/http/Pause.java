package dev.segue.sandbox.http;

import java.time.Duration;

/** A wait on the request's own virtual thread; ends early when the server stops. */
final class Pause {
    private Pause() {}

    static void ofMillis(long millis) {
        of(Duration.ofMillis(millis));
    }

    static void of(Duration duration) {
        if (duration.isZero()) {
            return;
        }
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
