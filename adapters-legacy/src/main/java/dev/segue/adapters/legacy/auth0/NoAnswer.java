package dev.segue.adapters.legacy.auth0;

import dev.segue.application.port.Outage;
import dev.segue.application.port.UserExport.UnreadableExport;

/** Something could not be read from Auth0. */
final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    NoAnswer(Outage outage) {
        super(outage.what());
    }

    UnreadableExport endsListing() {
        return new UnreadableExport("the listing broke off: " + getMessage(), this);
    }
}
