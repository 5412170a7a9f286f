package dev.segue.adapters.web;

import dev.segue.adapters.web.key.ServiceKey;
import java.time.Duration;
import java.util.List;

/**
 * How the API is guarded.
 *
 * @param keys any of which lets a caller in; at least one, and two while they rotate
 * @param failureFloor how long after arrival the answers are given that must not tell by their time
 *     whether an account exists or which side has it; 0 to 10 seconds, best above what the slower
 *     side usually takes
 */
public record WebSettings(List<ServiceKey> keys, Duration failureFloor) {

    public static final Duration DEFAULT_FLOOR = Duration.ofMillis(400);

    private static final Duration HIGHEST_FLOOR = Duration.ofSeconds(10);

    public WebSettings {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("configure at least one service key");
        }
        if (failureFloor.isNegative() || failureFloor.compareTo(HIGHEST_FLOOR) > 0) {
            throw new IllegalArgumentException("the failure floor lies between 0 and 10 seconds");
        }
    }
}
