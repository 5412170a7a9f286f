package dev.segue.application.port;

import dev.segue.domain.credential.PasswordHash;

/** What WorkOS takes as an imported hash, by its documented kinds and limits. */
public interface HashAcceptance {

    Acceptance of(PasswordHash hash);

    /** Whether a hash may be sent. */
    sealed interface Acceptance {
        record Accepted() implements Acceptance {}

        /**
         * WorkOS would refuse it.
         *
         * @param why one sentence with the limit, without the hash
         */
        record Refused(String why) implements Acceptance {}
    }
}
