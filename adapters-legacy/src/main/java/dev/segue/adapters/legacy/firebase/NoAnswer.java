package dev.segue.adapters.legacy.firebase;

import dev.segue.application.port.Outage;

/** Something could not be read from Firebase. */
final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Outage outage;

    NoAnswer(Outage outage) {
        super(outage.what());
        this.outage = outage;
    }

    Outage outage() {
        return outage;
    }
}
