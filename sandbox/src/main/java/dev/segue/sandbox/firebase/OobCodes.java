package dev.segue.sandbox.firebase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Mailed action codes: each serves once and for an hour. */
final class OobCodes {
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final InstantSource clock;
    private final Map<String, Issued> byCode = new ConcurrentHashMap<>();

    record Issued(String localId, Instant expiresAt) {}

    OobCodes(InstantSource clock) {
        this.clock = clock;
    }

    String issue(String localId) {
        String code = FirebaseProject.newLocalId() + FirebaseProject.newLocalId();
        byCode.put(code, new Issued(localId, clock.instant().plus(LIFETIME)));
        return code;
    }

    Optional<Issued> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    boolean expired(Issued issued) {
        return !clock.instant().isBefore(issued.expiresAt());
    }

    /** True for the one caller who may use it. */
    boolean spend(String code) {
        return byCode.remove(code) != null;
    }

    void clear() {
        byCode.clear();
    }
}
