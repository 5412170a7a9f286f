package dev.segue.adapters.legacy.firebase;

import dev.segue.application.port.Outage;

/** Says what an administrative call's error is, and what to do if it is about our rights. */
final class AdminRefusal {

    static final String RIGHTS =
            "Firebase refuses the service account: grant it the role Firebase Authentication Admin"
                    + " in this project";

    private AdminRefusal() {}

    static Outage of(ErrorReply error) {
        return error.refusesUs() ? error.outage(RIGHTS) : error.outage();
    }
}
