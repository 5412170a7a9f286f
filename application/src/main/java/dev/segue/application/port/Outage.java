package dev.segue.application.port;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a side gave no usable answer. Safe to log.
 *
 * @param what for the operator: one sentence, without anything of the user
 * @param retryAfter as the side asked, if it did
 */
public record Outage(String what, Optional<Duration> retryAfter) {

    public static Outage of(String what) {
        return new Outage(what, Optional.empty());
    }
}
