package dev.segue.domain.user;

import dev.segue.domain.MigrationEvent;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.credential.HashAlgorithm;
import dev.segue.domain.credential.HashFingerprint;
import dev.segue.domain.provider.Provider;
import java.time.Instant;

/**
 * What happened to one user. Stored for ever: add a field, never repurpose one. No e-mail, name,
 * password, hash or token.
 */
public sealed interface UserEvent extends MigrationEvent {

    Subject subject();

    /** The user is known at the legacy provider, which answers their logins. */
    record UserDiscovered(Subject subject, Provider provider, Instant at) implements UserEvent {}

    /** The legacy provider accepted the user's password. Moves nobody. */
    record UserAuthenticatedLegacy(Subject subject, Instant at) implements UserEvent {}

    /** One attempt to provision the user has begun; until its lease ends, no other may. */
    record ProvisioningBegun(Subject subject, OperationId operation, Instant leaseEnds, Instant at)
            implements UserEvent {}

    /** WorkOS has an account that is bound to the user. */
    record UserProvisioned(Subject subject, WorkOsUserId account, Binding binding, Instant at)
            implements UserEvent {}

    /** The account at WorkOS carries the hash of the user's legacy password. */
    record HashImported(
            Subject subject, HashAlgorithm algorithm, HashFingerprint fingerprint, Instant at)
            implements UserEvent {}

    /**
     * A hash that WorkOS does not take is kept, sealed, to check the password at the first login.
     *
     * @param exportedAt when the provider had it: a reset since then makes it worthless
     */
    record CredentialEscrowed(
            Subject subject,
            HashAlgorithm algorithm,
            HashFingerprint fingerprint,
            Instant exportedAt,
            Instant at)
            implements UserEvent {}

    /** The user's authenticator app works at WorkOS as it did at legacy. */
    record SecondFactorCarried(Subject subject, Instant at) implements UserEvent {}

    /** A user without another way was asked to choose a new password at WorkOS. Moves nobody. */
    record ResetInvited(Subject subject, Cohort cohort, Instant at) implements UserEvent {}

    /** From the next request on, WorkOS answers. */
    record RoutedToWorkOs(Subject subject, RoutingCause cause, Instant at) implements UserEvent {}

    /** From the next request on, legacy answers, and keeps doing so until an operator releases. */
    record RoutedBackToLegacy(Subject subject, Operator by, Reason reason, Instant at)
            implements UserEvent {}

    /** The operator lets a held or parked user move again, at the next login or import. */
    record ReleasedForMigration(Subject subject, Operator by, Reason reason, Instant at)
            implements UserEvent {}

    /** A new user, born on WorkOS. */
    record UserSignedUp(Subject subject, WorkOsUserId account, Instant at) implements UserEvent {}

    /**
     * The legacy provider asked for the account, to make a copy of it, and was given it. Moves
     * nobody: WorkOS answers as before.
     */
    record CopiedToLegacy(Subject subject, Instant at) implements UserEvent {}

    /** The user asked for a password reset, and the named side sent it. */
    record PasswordResetRequested(Subject subject, Authority side, Instant at)
            implements UserEvent {}

    /** The user could not be moved and stays on legacy. */
    record ProvisioningParked(Subject subject, ParkReason reason, Instant at)
            implements UserEvent {}

    /** The user is gone on both sides; their personal data is deleted. */
    record UserErased(Subject subject, Instant at) implements UserEvent {}
}
