package dev.segue.adapters.legacy.firebase;

import dev.segue.application.port.Outage;

/** Something could not be read from Firebase. */
final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    NoAnswer(Outage outage) {
        super(outage.what());
    }
}
