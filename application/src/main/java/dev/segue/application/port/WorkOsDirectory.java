package dev.segue.application.port;

import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.WorkOsUserId;

/**
 * The accounts at WorkOS. Never throws for anything that a user, a limit or an outage can cause.
 * Every write takes its place in the environment's write budget first.
 */
public interface WorkOsDirectory {

    /**
     * Creates an account. Not idempotent by itself: on {@code Unanswered}, look before retrying.
     */
    Creation create(NewAccount account);

    WorkOsLookup byExternalId(ExternalId id);

    WorkOsLookup byEmail(EmailAddress email);

    /** Overwrites what the change names and leaves the rest. */
    Creation update(WorkOsUserId account, AccountChange change);

    /** Ends all sessions of the account. */
    Delivery revokeSessions(WorkOsUserId account);

    /** Has WorkOS mail a password reset. */
    Delivery sendPasswordReset(EmailAddress email);

    /** Deletes the account; one that is gone already counts as deleted. */
    Delivery delete(WorkOsUserId account);
}
