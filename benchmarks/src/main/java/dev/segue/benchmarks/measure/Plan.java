package dev.segue.benchmarks.measure;

import java.time.Duration;

/**
 * How large a run is.
 *
 * @param limit no round begins later than that after the start of the process
 * @param rounds most of each comparison
 * @param turn how long one side is measured in one round
 * @param users as many as the benchmark needs
 */
public record Plan(Duration limit, int rounds, Duration turn, int users) {

    /** A comparison has at least these rounds, whatever the time. */
    public static final int LEAST_ROUNDS = 3;

    /** What so many comparisons take at least, set-up and warm-up aside. */
    public Duration leastMeasuring(int comparisons) {
        return turn.multipliedBy(2L * LEAST_ROUNDS * comparisons);
    }

    /** The rounds within that part of the time. */
    public Turns turns(Budget budget) {
        return new Turns(rounds, LEAST_ROUNDS, budget);
    }

    public Budget budget() {
        return Budget.ofProcess(limit);
    }
}
