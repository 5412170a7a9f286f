package dev.segue.adapters.legacy.table;

import dev.segue.application.port.Outage;

/** Why the table gave no answer. */
final class TableFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean ours;

    private TableFault(String what, boolean ours, Throwable cause) {
        super(what, cause);
        this.ours = ours;
    }

    /** The table did not say; the next call may be answered. */
    static TableFault silent(String what, Throwable cause) {
        return new TableFault(what, false, cause);
    }

    /** A setting, a query or the table's content is wrong; it stays so until somebody acts. */
    static TableFault ours(String what, Throwable cause) {
        return new TableFault(what, true, cause);
    }

    boolean isOurs() {
        return ours;
    }

    Outage outage() {
        return Outage.of(getMessage());
    }
}
