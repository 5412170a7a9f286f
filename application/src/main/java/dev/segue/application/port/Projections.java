package dev.segue.application.port;

/** The tables that follow from the ledger, and the proof that they do. */
public interface Projections {

    /** How many events the ledger holds. */
    long events();

    /**
     * Folds the whole ledger again, beside the running system, compares the outcome with what the
     * tables say and repairs what differs. Routes stay readable throughout; counts start at zero
     * and catch up.
     *
     * @throws IllegalStateException if a replay is running already, or another node holds the
     *     progress projection; the message says which
     */
    ReplayReport replay();
}
