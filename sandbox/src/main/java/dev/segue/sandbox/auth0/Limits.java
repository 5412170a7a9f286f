package dev.segue.sandbox.auth0;

import dev.segue.sandbox.http.Switchboard;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rate limits that Auth0 documents for a production tenant of an enterprise, as buckets. */
final class Limits {
    private static final int MANAGEMENT_BURST = 50;
    private static final double MANAGEMENT_PER_SECOND = 16;
    private static final int LOGIN_BURST = 20;
    private static final double LOGINS_PER_SECOND = 10 / 60.0;

    private final InstantSource clock;
    private final Switchboard switchboard;
    private volatile Bucket management = new Bucket(MANAGEMENT_BURST, MANAGEMENT_PER_SECOND);
    private final Map<String, Bucket> logins = new ConcurrentHashMap<>();

    /** Full at first; refills steadily. */
    private static final class Bucket {
        private final int size;
        private final double perSecond;
        private double tokens;
        private long last = Long.MIN_VALUE;

        Bucket(int size, double perSecond) {
            this.size = size;
            this.perSecond = perSecond;
            this.tokens = size;
        }

        synchronized boolean take(long now) {
            double refilled = last == Long.MIN_VALUE ? 0 : (now - last) / 1000.0 * perSecond;
            tokens = Math.min(size, tokens + refilled);
            last = now;
            if (tokens < 1) {
                return false;
            }
            tokens--;
            return true;
        }
    }

    Limits(InstantSource clock, Switchboard switchboard) {
        this.clock = clock;
        this.switchboard = switchboard;
    }

    /** One call of the Management API. */
    void admit() {
        if (switchboard.documentedLimits() && !management.take(clock.millis())) {
            throw Auth0Error.tooMany(headers(MANAGEMENT_BURST));
        }
    }

    /** One login of a user from an address; successes count as failures do. */
    void admitLogin(String email, String address) {
        Bucket bucket =
                logins.computeIfAbsent(
                        email + ' ' + address, k -> new Bucket(LOGIN_BURST, LOGINS_PER_SECOND));
        if (switchboard.documentedLimits() && !bucket.take(clock.millis())) {
            throw Auth0Error.tooMany(headers(LOGIN_BURST));
        }
    }

    void reset() {
        management = new Bucket(MANAGEMENT_BURST, MANAGEMENT_PER_SECOND);
        logins.clear();
    }

    private Map<String, String> headers(int limit) {
        return Map.of(
                "X-RateLimit-Limit", Integer.toString(limit),
                "X-RateLimit-Remaining", "0",
                "X-RateLimit-Reset", Long.toString(clock.instant().getEpochSecond() + 1));
    }
}
