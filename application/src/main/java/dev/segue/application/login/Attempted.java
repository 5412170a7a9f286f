package dev.segue.application.login;

import dev.segue.application.port.LegacyUser;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.Subject;

/**
 * One attempt to move one user at login.
 *
 * @param proof who said that the password is right
 */
record Attempted(
        Subject subject,
        OperationId operation,
        LegacyUser user,
        EmailAddress email,
        LoginRequest request,
        Proof proof) {

    /** What a password can be proved by. */
    enum Proof {
        LEGACY,
        ESCROW
    }
}
