package dev.segue.adapters.ledger.projection;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * The lock under which everything is appended, on every node. An index is given out and committed
 * under it, so an event never appears behind one that a projection has already seen.
 */
public final class OrderLock {

    private OrderLock() {}

    /** Waits for the lock and holds it until the surrounding transaction ends. */
    public static void take(JdbcOperations jdbc) {
        jdbc.queryForObject("SELECT id FROM ledger_order WHERE id = 1 FOR UPDATE", Integer.class);
    }
}
