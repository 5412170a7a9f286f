package dev.segue.adapters.legacy.cognito;

import dev.segue.adapters.legacy.cognito.Reply.Declined;
import dev.segue.adapters.legacy.cognito.Reply.Silence;
import dev.segue.application.port.Outage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * Reads in bulk: what passes is asked for again after a pause, up to six times. The account's other
 * callers share the quota, so a pause is all that helps.
 */
final class PatientCalls implements Calls {

    private static final int TRIES = 6;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Calls calls;
    private final Duration firstPause;
    private final Predicate<Reply<?>> passes;

    private PatientCalls(Calls calls, Duration firstPause, Predicate<Reply<?>> passes) {
        this.calls = calls;
        this.firstPause = firstPause;
        this.passes = passes;
    }

    /**
     * Waits while Cognito throttles, is down or does not answer.
     *
     * @param firstPause before the second try; twice as much before the third, and so on
     */
    static Calls outlasting(Calls calls, Duration firstPause) {
        return new PatientCalls(calls, firstPause, reply -> throttles(reply) || isDown(reply));
    }

    /** Waits while Cognito throttles, and for nothing else: somebody waits for the answer. */
    static Calls pacing(Calls calls, Duration firstPause) {
        return new PatientCalls(calls, firstPause, PatientCalls::throttles);
    }

    @Override
    public <T> Reply<T> call(Function<CognitoIdentityProviderClient, T> operation) {
        for (int tried = 1; ; tried++) {
            Reply<T> reply = calls.call(operation);
            if (tried == TRIES || !passes.test(reply)) {
                return reply;
            }
            try {
                Thread.sleep(pause(reply, tried));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Silence<>(Outage.of("the wait for Cognito was interrupted"), false);
            }
        }
    }

    private static boolean throttles(Reply<?> reply) {
        return reply instanceof Declined<?>(Refusal refusal) && refusal.isThrottling();
    }

    private static boolean isDown(Reply<?> reply) {
        return switch (reply) {
            case Reply.Answer<?> answer -> false;
            case Declined<?>(Refusal refusal) -> refusal.isOutage();
            case Silence<?>(Outage outage, boolean ours) -> !ours;
        };
    }

    private Duration pause(Reply<?> reply, int tried) {
        Optional<Duration> asked =
                reply instanceof Declined<?>(Refusal refusal)
                        ? refusal.retryAfter()
                        : Optional.empty();
        Duration pause = asked.orElse(firstPause.multipliedBy(1L << (tried - 1)));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
