package dev.segue.application.port;

import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;

/** Logging in at WorkOS. Never throws for anything that a user, a limit or an outage can cause. */
public interface WorkOsLogins {

    WorkOsLogin authenticate(EmailAddress identifier, Password password, ClientContext client);

    /** Ends a session that was opened only to check a password; others of the user go on. */
    Delivery signOut(WorkOsSession session);

    /** Goes on with a login that was answered by a step. */
    WorkOsLogin resume(StepAnswer answer, ClientContext client);
}
