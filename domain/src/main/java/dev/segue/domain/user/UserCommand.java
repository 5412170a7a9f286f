package dev.segue.domain.user;

import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.credential.HashAlgorithm;
import dev.segue.domain.credential.HashFingerprint;
import dev.segue.domain.provider.Provider;
import java.time.Duration;
import java.time.Instant;

/** What can be asked of one user's stream. Time and ids come in with the command. */
public sealed interface UserCommand {

    Subject subject();

    Instant at();

    /** Take note of a user whom the legacy provider knows. */
    record Discover(Subject subject, Provider provider, Instant at) implements UserCommand {}

    /** Take note that legacy accepted the user's password. */
    record RecordLegacyLogin(Subject subject, Instant at) implements UserCommand {}

    /** Claim the right to provision, for as long as the lease. */
    record BeginProvisioning(
            Subject subject, OperationId operation, Initiator initiator, Duration lease, Instant at)
            implements UserCommand {}

    /** WorkOS has the account and confirmed the password: bind and flip. */
    record CompleteProvisioning(
            Subject subject,
            OperationId operation,
            WorkOsUserId account,
            Binding binding,
            Instant at)
            implements UserCommand {}

    /** WorkOS has the account but did not confirm the password: bind, do not flip. */
    record BindOnly(
            Subject subject,
            OperationId operation,
            WorkOsUserId account,
            Binding binding,
            Instant at)
            implements UserCommand {}

    /** WorkOS has the account with the user's hash: bind and flip. */
    record CompleteImport(
            Subject subject,
            OperationId operation,
            WorkOsUserId account,
            Binding binding,
            HashAlgorithm algorithm,
            HashFingerprint fingerprint,
            Instant exportedAt,
            Instant at)
            implements UserCommand {}

    /** WorkOS has the account of a user who has no password: bind and flip. */
    record CompleteWithoutPassword(
            Subject subject,
            OperationId operation,
            WorkOsUserId account,
            Binding binding,
            Instant at)
            implements UserCommand {}

    /** Take note that a hash is kept, sealed, for the first login. */
    record Escrow(
            Subject subject,
            HashAlgorithm algorithm,
            HashFingerprint fingerprint,
            Instant exportedAt,
            Instant at)
            implements UserCommand {}

    /** Take note that the user's second factor was enrolled at WorkOS. */
    record CarryFactor(Subject subject, Instant at) implements UserCommand {}

    /** WorkOS has the account and has mailed a reset: bind, do not flip. */
    record InviteToReset(
            Subject subject,
            OperationId operation,
            WorkOsUserId account,
            Binding binding,
            Cohort cohort,
            Instant at)
            implements UserCommand {}

    /** WorkOS accepted the password that an invited user chose there: flip. */
    record CompleteReset(Subject subject, WorkOsUserId account, Instant at)
            implements UserCommand {}

    /** The attempt came to nothing: leave the user on legacy, with a reason. */
    record Park(Subject subject, OperationId operation, ParkReason reason, Instant at)
            implements UserCommand {}

    /**
     * Send the user back to legacy.
     *
     * @param force even though the password was reset at WorkOS since
     */
    record RouteBack(Subject subject, Operator by, Reason reason, boolean force, Instant at)
            implements UserCommand {}

    /** Let a held or parked user move again. */
    record Release(Subject subject, Operator by, Reason reason, Instant at)
            implements UserCommand {}

    /** Take note of a user who was created at WorkOS. */
    record SignUp(Subject subject, WorkOsUserId account, Instant at) implements UserCommand {}

    /** Take note that legacy is given the account to copy. */
    record RecordCopy(Subject subject, Instant at) implements UserCommand {}

    /** Take note of a password reset that the given side sent. */
    record RecordReset(Subject subject, Authority side, Instant at) implements UserCommand {}

    /** Take note that the user is gone on both sides. */
    record Erase(Subject subject, Instant at) implements UserCommand {}
}
