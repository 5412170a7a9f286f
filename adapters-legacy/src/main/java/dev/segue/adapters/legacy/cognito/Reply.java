package dev.segue.adapters.legacy.cognito;

import dev.segue.application.port.Outage;

/** What came of one call. */
sealed interface Reply<T> {

    record Answer<T>(T value) implements Reply<T> {}

    /** Cognito, or AWS before it, answered with an error. */
    record Declined<T>(Refusal refusal) implements Reply<T> {}

    /** Nothing, or nothing in time; or we could not even ask. */
    record Silence<T>(Outage outage, boolean ours) implements Reply<T> {}
}
