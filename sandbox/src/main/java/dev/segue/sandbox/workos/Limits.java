package dev.segue.sandbox.workos;

import dev.segue.sandbox.http.SlidingWindow;
import dev.segue.sandbox.http.Switchboard;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rate limits WorkOS documents, as exact sliding windows. */
final class Limits {
    private static final long MINUTE = 60_000;
    private static final long TEN_SECONDS = 10_000;

    private final InstantSource clock;
    private final Switchboard switchboard;
    private volatile Windows windows = new Windows();

    /** What a request draws on besides the allowance every request of a key draws on. */
    enum Budget {
        READ,
        WRITE,
        NONE
    }

    private static final class Windows {
        final SlidingWindow all = new SlidingWindow(6_000, MINUTE);
        final SlidingWindow reads = new SlidingWindow(1_000, TEN_SECONDS);
        final SlidingWindow writes = new SlidingWindow(500, TEN_SECONDS);
        final Map<String, SlidingWindow> authentications = new ConcurrentHashMap<>();
        final Map<String, SlidingWindow> mails = new ConcurrentHashMap<>();
    }

    Limits(InstantSource clock, Switchboard switchboard) {
        this.clock = clock;
        this.switchboard = switchboard;
    }

    void admit(Budget budget) {
        long now = clock.millis();
        if (budget == Budget.WRITE) {
            switchboard.traffic().wrote(now);
        }
        Windows current = windows;
        draw(current.all, now);
        switch (budget) {
            case READ -> draw(current.reads, now);
            case WRITE -> draw(current.writes, now);
            case NONE -> {}
        }
    }

    /** One of 10 attempts in 60 s for that e-mail address or pending token. */
    void admitAuthentication(String subject) {
        draw(window(windows.authentications, subject, 10), clock.millis());
    }

    /** One of 3 mails in 60 s of that kind to that address. */
    void admitMail(String kind, String email) {
        draw(window(windows.mails, kind + ' ' + email, 3), clock.millis());
    }

    void reset() {
        windows = new Windows();
    }

    private static SlidingWindow window(Map<String, SlidingWindow> by, String key, int most) {
        String folded = key.toLowerCase(Locale.ROOT);
        return by.computeIfAbsent(folded, k -> new SlidingWindow(most, MINUTE));
    }

    private void draw(SlidingWindow window, long now) {
        if (switchboard.documentedLimits()) {
            long wait = window.admit(now);
            if (wait > 0) {
                throw WorkOsError.tooMany(wait);
            }
        }
    }
}
