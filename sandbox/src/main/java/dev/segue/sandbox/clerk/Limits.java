package dev.segue.sandbox.clerk;

import dev.segue.sandbox.http.SlidingWindow;
import dev.segue.sandbox.http.Switchboard;
import java.time.InstantSource;

/** What Clerk documents for one secret key, as exact sliding windows. */
final class Limits {
    private static final long TEN_SECONDS = 10_000;
    private static final int PRODUCTION = 1000;
    private static final int DEVELOPMENT = 100;

    private final InstantSource clock;
    private final Switchboard switchboard;
    private final int most;
    private volatile SlidingWindow window;

    Limits(InstantSource clock, Switchboard switchboard, String secretKey) {
        this.clock = clock;
        this.switchboard = switchboard;
        this.most = secretKey.startsWith("sk_live_") ? PRODUCTION : DEVELOPMENT;
        reset();
    }

    void admit() {
        if (switchboard.documentedLimits()) {
            long wait = window.admit(clock.millis());
            if (wait > 0) {
                throw ClerkError.tooMany(wait);
            }
        }
    }

    void reset() {
        window = new SlidingWindow(most, TEN_SECONDS);
    }
}
