package dev.segue.application.port;

import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.credential.HashAlgorithm;
import dev.segue.domain.credential.HashFingerprint;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.Binding;
import dev.segue.domain.user.Cohort;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.OperationId;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.RoutingCause;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.WorkOsUserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People and histories for tests of the ledger's ports. */
public final class Examples {

    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static final Operator OLGA = new Operator("olga");

    private Examples() {}

    /** Somebody new each time. */
    public static Subject somebody() {
        return new Subject(UUID.randomUUID());
    }

    public static UserEvent discovered(Subject subject) {
        return new UserEvent.UserDiscovered(subject, Provider.FIREBASE, NOON);
    }

    public static UserEvent loggedInAtLegacy(Subject subject) {
        return new UserEvent.UserAuthenticatedLegacy(subject, NOON);
    }

    public static UserEvent erased(Subject subject) {
        return new UserEvent.UserErased(subject, NOON);
    }

    public static UserEvent signedUp(Subject subject) {
        return new UserEvent.UserSignedUp(subject, account(subject), NOON);
    }

    public static UserEvent escrowed(Subject subject) {
        return new UserEvent.CredentialEscrowed(
                subject,
                HashAlgorithm.SALTED_DIGEST,
                new HashFingerprint("0a".repeat(32)),
                NOON.minus(Duration.ofDays(1)),
                NOON);
    }

    public static UserEvent secondFactorCarried(Subject subject) {
        return new UserEvent.SecondFactorCarried(subject, NOON);
    }

    public static UserEvent invitedToReset(Subject subject) {
        return invited(subject, "spring");
    }

    public static UserEvent invited(Subject subject, String cohort) {
        return new UserEvent.ResetInvited(subject, new Cohort(cohort), NOON);
    }

    public static UserEvent copiedToLegacy(Subject subject) {
        return new UserEvent.CopiedToLegacy(subject, NOON);
    }

    /** From discovery by way of a parking and a rollback to WorkOS. */
    public static List<UserEvent> eventfulMove(Subject subject) {
        Reason practice = new Reason("practice");
        return List.of(
                discovered(subject),
                loggedInAtLegacy(subject),
                begun(subject),
                parked(subject, ParkReason.WORKOS_UNAVAILABLE),
                new UserEvent.ReleasedForMigration(subject, OLGA, practice, NOON),
                new UserEvent.PasswordResetRequested(subject, Authority.LEGACY, NOON),
                new UserEvent.UserProvisioned(subject, account(subject), Binding.CREATED, NOON),
                new UserEvent.HashImported(
                        subject,
                        HashAlgorithm.FIREBASE_SCRYPT,
                        new HashFingerprint("0a".repeat(32)),
                        NOON),
                new UserEvent.RoutedToWorkOs(subject, RoutingCause.HASH_IMPORT, NOON),
                new UserEvent.RoutedBackToLegacy(subject, OLGA, practice, NOON),
                new UserEvent.ReleasedForMigration(subject, OLGA, practice, NOON),
                new UserEvent.RoutedToWorkOs(subject, RoutingCause.FIRST_LOGIN, NOON));
    }

    /** From discovery by way of escrow and an invitation to WorkOS. */
    public static List<UserEvent> preparedMove(Subject subject) {
        return List.of(
                discovered(subject),
                escrowed(subject),
                new UserEvent.UserProvisioned(subject, account(subject), Binding.CREATED, NOON),
                secondFactorCarried(subject),
                invitedToReset(subject),
                new UserEvent.RoutedToWorkOs(subject, RoutingCause.PASSWORD_RESET, NOON));
    }

    public static UserEvent begun(Subject subject) {
        OperationId operation = new OperationId(new UUID(1, 2));
        return new UserEvent.ProvisioningBegun(subject, operation, NOON.plusSeconds(30), NOON);
    }

    public static UserEvent parked(Subject subject, ParkReason reason) {
        return new UserEvent.ProvisioningParked(subject, reason, NOON);
    }

    public static UserEvent routedBack(Subject subject) {
        return new UserEvent.RoutedBackToLegacy(subject, OLGA, new Reason("practice"), NOON);
    }

    public static WorkOsUserId account(Subject subject) {
        return new WorkOsUserId("user_" + subject);
    }

    public static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    /** A legacy user with this e-mail. */
    public static Person person(Subject subject, String email) {
        return new Person(subject, Optional.of(legacyId(subject)), Optional.of(email(email)));
    }

    /** A legacy user without an e-mail that could be compared. */
    public static Person nameless(Subject subject) {
        return new Person(subject, Optional.of(legacyId(subject)), Optional.empty());
    }

    private static LegacyId legacyId(Subject subject) {
        return new LegacyId(Provider.FIREBASE, "legacy-" + subject);
    }
}
