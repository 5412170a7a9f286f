package dev.segue.benchmarks.measure;

/**
 * How many rounds to run.
 *
 * @param most if the time lasts
 * @param least even if it does not: a median of fewer says little
 */
public record Turns(int most, int least, Budget budget) {

    /** Whether to go on after so many. */
    boolean another(int done) {
        return done < least || (done < most && !budget.spent());
    }
}
