package dev.segue.sandbox.auth0;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens for the Management API: good for a day. */
final class ManagementTokens {
    static final Duration LIFETIME = Duration.ofDays(1);

    private final InstantSource clock;
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

    ManagementTokens(InstantSource clock) {
        this.clock = clock;
    }

    String issue() {
        String token = Tenant.random(24);
        ends.put(token, clock.instant().plus(LIFETIME));
        return token;
    }

    boolean accepts(String token) {
        Instant end = token == null ? null : ends.get(token);
        return end != null && clock.instant().isBefore(end);
    }

    void clear() {
        ends.clear();
    }
}
