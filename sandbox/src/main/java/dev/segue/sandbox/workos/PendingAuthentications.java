package dev.segue.sandbox.workos;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Logins that wait for a further step. A token serves once and for 10 minutes. */
final class PendingAuthentications {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Map<String, Pending> byToken = new ConcurrentHashMap<>();

    /** What the login waits for. */
    enum Step {
        EMAIL_VERIFICATION,
        SECOND_FACTOR,
        ORGANIZATION_SELECTION
    }

    /** How far a login has come; {@code organizationId} is null until one is chosen. */
    record Attempt(
            String userId,
            String method,
            String organizationId,
            boolean secondFactorDone,
            Sessions.Client client) {

        Attempt withSecondFactor() {
            return new Attempt(userId, method, organizationId, true, client);
        }

        Attempt in(String organization) {
            return new Attempt(userId, method, organization, secondFactorDone, client);
        }
    }

    private record Pending(Attempt attempt, Step step, Instant expiresAt) {}

    PendingAuthentications(InstantSource clock) {
        this.clock = clock;
    }

    String suspend(Attempt attempt, Step step) {
        String token = Ids.secret(25);
        byToken.put(token, new Pending(attempt, step, clock.instant().plus(LIFETIME)));
        return token;
    }

    /** The login waiting for that step, without spending the token. */
    Optional<Attempt> waiting(String token, Step step) {
        return Optional.ofNullable(byToken.get(token))
                .filter(pending -> pending.step() == step)
                .filter(pending -> clock.instant().isBefore(pending.expiresAt()))
                .map(Pending::attempt);
    }

    /** True for the one caller who may go on. */
    boolean spend(String token) {
        return byToken.remove(token) != null;
    }

    void clear() {
        byToken.clear();
    }
}
