package dev.segue.domain.planted;

import java.time.Instant;
import java.util.function.Supplier;

/** Planted: a rule that reads the clock, by reference. */
public final class RuleWithAClock {
    private RuleWithAClock() {}

    public static Supplier<Instant> clock() {
        return Instant::now;
    }
}
