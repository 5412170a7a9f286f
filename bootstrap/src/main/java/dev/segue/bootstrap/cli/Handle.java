package dev.segue.bootstrap.cli;

import dev.segue.application.routing.Routing;
import dev.segue.bootstrap.autoconfigure.Unusable;
import dev.segue.domain.user.Subject;

/** How an operator names a user on the command line. */
final class Handle {

    static final String DESCRIPTION =
            "The user: an e-mail, a legacy id such as firebase:ID, or a subject.";

    private Handle() {}

    static Subject resolve(Routing routing, String handle) {
        return routing.subject(handle)
                .orElseThrow(() ->
                        new Unusable(
                                "nobody is known as that; give an e-mail, firebase:ID or a"
                                        + " subject"));
    }
}
