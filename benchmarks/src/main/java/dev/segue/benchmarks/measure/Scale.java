package dev.segue.benchmarks.measure;

import picocli.CommandLine.Option;

/** The option that every benchmark has. */
public final class Scale {

    @Option(
            names = "--quick",
            description = "Less than 50 seconds: fewer rounds and users, rougher figures.")
    private boolean quick;

    /** The plan that the caller asked for. */
    public Plan choose(Plan ifQuick, Plan otherwise) {
        return quick ? ifQuick : otherwise;
    }
}
