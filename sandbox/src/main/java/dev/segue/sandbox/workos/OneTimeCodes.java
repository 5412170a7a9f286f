package dev.segue.sandbox.workos;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Codes and tokens that were mailed. A newer one of the same kind replaces the older. */
final class OneTimeCodes {
    private final InstantSource clock;
    private final Map<String, Issued> byOwner = new ConcurrentHashMap<>();
    private final Map<String, Issued> byId = new ConcurrentHashMap<>();
    private final Map<String, Issued> byToken = new ConcurrentHashMap<>();

    /** What a code is for, and how long it lasts. */
    enum Purpose {
        EMAIL_VERIFICATION("email_verification", Duration.ofMinutes(10)),
        MAGIC_AUTH("magic_auth", Duration.ofMinutes(10)),
        PASSWORD_RESET("password_reset", Duration.ofHours(24));

        final String label;
        final Duration lifetime;

        Purpose(String label, Duration lifetime) {
            this.label = label;
            this.lifetime = lifetime;
        }
    }

    record Issued(
            String id,
            Purpose purpose,
            String userId,
            String email,
            String code,
            Instant createdAt,
            Instant expiresAt) {}

    /** How a presented code fares. */
    enum Outcome {
        RIGHT,
        WRONG,
        EXPIRED
    }

    OneTimeCodes(InstantSource clock) {
        this.clock = clock;
    }

    Issued issue(String id, Purpose purpose, User user, String code) {
        Instant now = clock.instant();
        Issued issued =
                new Issued(
                        id,
                        purpose,
                        user.id(),
                        user.email(),
                        code,
                        now,
                        now.plus(purpose.lifetime));
        Issued older = byOwner.put(owner(purpose, user.id()), issued);
        if (older != null) {
            forget(older);
        }
        byId.put(id, issued);
        byToken.put(code, issued);
        return issued;
    }

    /** Spends the code if it is the user's current one. */
    Outcome redeem(Purpose purpose, String userId, String code) {
        String owner = owner(purpose, userId);
        Issued issued = byOwner.get(owner);
        if (issued == null || !issued.code().equals(code)) {
            return Outcome.WRONG;
        }
        if (!clock.instant().isBefore(issued.expiresAt())) {
            return Outcome.EXPIRED;
        }
        forget(issued);
        return byOwner.remove(owner, issued) ? Outcome.RIGHT : Outcome.WRONG;
    }

    Optional<Issued> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Finds by the code itself: for tokens long enough to be unique. */
    Optional<Issued> byToken(Purpose purpose, String token) {
        return Optional.ofNullable(byToken.get(token)).filter(i -> i.purpose() == purpose);
    }

    void clear() {
        byOwner.clear();
        byId.clear();
        byToken.clear();
    }

    private void forget(Issued issued) {
        byId.remove(issued.id());
        byToken.remove(issued.code(), issued);
    }

    private static String owner(Purpose purpose, String userId) {
        return purpose + " " + userId;
    }
}
