package dev.segue.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Time that a run may take; on a busy machine there are fewer rounds, not a longer run. */
public final class Budget {

    private final long deadline;

    private Budget(long deadline) {
        this.deadline = deadline;
    }

    /** That long from the start of this process. */
    public static Budget ofProcess(Duration total) {
        long used = ManagementFactory.getRuntimeMXBean().getUptime();
        return in(total.minusMillis(used));
    }

    /** That long from now. */
    public static Budget in(Duration left) {
        return new Budget(System.nanoTime() + left.toNanos());
    }

    /** An equal part of what is left, where so many parts are still to come. */
    public Budget share(int parts) {
        long now = System.nanoTime();
        return new Budget(now + (deadline - now) / parts);
    }

    public boolean spent() {
        return System.nanoTime() - deadline >= 0;
    }
}
