package dev.segue.adapters.legacy.cognito;

import dev.segue.application.port.Outage;

/** What is said where an address leads to more than one user of the pool. */
final class Several {

    static final Outage OUTAGE =
            Outage.of(
                    "several Cognito users share an e-mail: link or delete all but one, or import"
                            + " the pool, which settles who of them logs in by it");

    private Several() {}
}
