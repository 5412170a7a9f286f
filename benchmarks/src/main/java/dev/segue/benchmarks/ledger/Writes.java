package dev.segue.benchmarks.ledger;

/** Ways to write events durably. Safe for use by many threads. */
interface Writes {

    /** Rows of one {@link #bulk()}. */
    int BATCH = 1_000;

    /** One event, durable on return. */
    void single();

    /** A batch of events, each in a stream of its own, durable on return. */
    void bulk();
}
