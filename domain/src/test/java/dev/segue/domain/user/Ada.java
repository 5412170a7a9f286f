package dev.segue.domain.user;

import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.credential.HashAlgorithm;
import dev.segue.domain.credential.HashFingerprint;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.UserCommand.BeginProvisioning;
import dev.segue.domain.user.UserCommand.BindOnly;
import dev.segue.domain.user.UserCommand.CarryFactor;
import dev.segue.domain.user.UserCommand.CompleteImport;
import dev.segue.domain.user.UserCommand.CompleteProvisioning;
import dev.segue.domain.user.UserCommand.CompleteReset;
import dev.segue.domain.user.UserCommand.CompleteWithoutPassword;
import dev.segue.domain.user.UserCommand.Discover;
import dev.segue.domain.user.UserCommand.Erase;
import dev.segue.domain.user.UserCommand.Escrow;
import dev.segue.domain.user.UserCommand.InviteToReset;
import dev.segue.domain.user.UserCommand.Park;
import dev.segue.domain.user.UserCommand.RecordLegacyLogin;
import dev.segue.domain.user.UserCommand.RecordReset;
import dev.segue.domain.user.UserCommand.Release;
import dev.segue.domain.user.UserCommand.RouteBack;
import dev.segue.domain.user.UserCommand.SignUp;
import dev.segue.domain.user.UserEvent.CredentialEscrowed;
import dev.segue.domain.user.UserEvent.HashImported;
import dev.segue.domain.user.UserEvent.PasswordResetRequested;
import dev.segue.domain.user.UserEvent.ProvisioningBegun;
import dev.segue.domain.user.UserEvent.ProvisioningParked;
import dev.segue.domain.user.UserEvent.ReleasedForMigration;
import dev.segue.domain.user.UserEvent.ResetInvited;
import dev.segue.domain.user.UserEvent.RoutedBackToLegacy;
import dev.segue.domain.user.UserEvent.RoutedToWorkOs;
import dev.segue.domain.user.UserEvent.SecondFactorCarried;
import dev.segue.domain.user.UserEvent.UserAuthenticatedLegacy;
import dev.segue.domain.user.UserEvent.UserDiscovered;
import dev.segue.domain.user.UserEvent.UserErased;
import dev.segue.domain.user.UserEvent.UserProvisioned;
import dev.segue.domain.user.UserEvent.UserSignedUp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** What happens to Ada, the one user of these tests, and what is asked about her. */
final class Ada {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Duration LEASE = Duration.ofSeconds(30);
    static final Instant LEASE_ENDS = NOW.plus(LEASE);
    static final Subject ADA = new Subject(new UUID(0x8000L, 0x8000_0000_0000_0000L));
    static final OperationId FIRST = new OperationId(new UUID(0, 1));
    static final OperationId SECOND = new OperationId(new UUID(0, 2));
    static final WorkOsUserId ACCOUNT = new WorkOsUserId("user_ada");
    static final WorkOsUserId OTHER_ACCOUNT = new WorkOsUserId("user_somebody_else");
    static final HashFingerprint FINGERPRINT = new HashFingerprint("0a".repeat(32));
    static final Cohort SPRING = new Cohort("spring");
    static final Operator GRACE = new Operator("grace");
    static final Reason REASON = new Reason("support case 4711");

    private Ada() {}

    static UserEvent discovered() {
        return new UserDiscovered(ADA, Provider.FIREBASE, NOW);
    }

    static UserEvent loggedInAtLegacy() {
        return new UserAuthenticatedLegacy(ADA, NOW);
    }

    static UserEvent begun() {
        return begun(FIRST, NOW);
    }

    static UserEvent begun(OperationId operation, Instant at) {
        return new ProvisioningBegun(ADA, operation, at.plus(LEASE), at);
    }

    static UserEvent provisioned() {
        return provisioned(NOW);
    }

    static UserEvent provisioned(Instant at) {
        return new UserProvisioned(ADA, ACCOUNT, Binding.CREATED, at);
    }

    static UserEvent routedToWorkOs() {
        return new RoutedToWorkOs(ADA, RoutingCause.FIRST_LOGIN, NOW);
    }

    static UserEvent hashImported() {
        return new HashImported(ADA, HashAlgorithm.FIREBASE_SCRYPT, FINGERPRINT, NOW);
    }

    static UserEvent routedToWorkOsByImport() {
        return new RoutedToWorkOs(ADA, RoutingCause.HASH_IMPORT, NOW);
    }

    static UserEvent escrowed() {
        return escrowed(NOW);
    }

    static UserEvent escrowed(Instant exportedAt) {
        return new CredentialEscrowed(
                ADA, HashAlgorithm.SALTED_DIGEST, FINGERPRINT, exportedAt, NOW);
    }

    static UserEvent factorCarried() {
        return new SecondFactorCarried(ADA, NOW);
    }

    static UserEvent invited() {
        return new ResetInvited(ADA, SPRING, NOW);
    }

    static UserEvent routedToWorkOs(RoutingCause cause) {
        return new RoutedToWorkOs(ADA, cause, NOW);
    }

    static UserEvent parked(ParkReason reason) {
        return new ProvisioningParked(ADA, reason, NOW);
    }

    static UserEvent routedBack() {
        return routedBack(NOW);
    }

    static UserEvent routedBack(Instant at) {
        return new RoutedBackToLegacy(ADA, GRACE, REASON, at);
    }

    static UserEvent released() {
        return new ReleasedForMigration(ADA, GRACE, REASON, NOW);
    }

    static UserEvent signedUp() {
        return new UserSignedUp(ADA, ACCOUNT, NOW);
    }

    static UserEvent resetRequested(Authority side) {
        return resetRequested(side, NOW);
    }

    static UserEvent resetRequested(Authority side, Instant at) {
        return new PasswordResetRequested(ADA, side, at);
    }

    static UserEvent erased() {
        return new UserErased(ADA, NOW);
    }

    /** Invited, and bound to an account without a password. */
    static UserEvent[] waitingForAnAnswer() {
        return new UserEvent[] {discovered(), provisioned(), invited()};
    }

    /** Moved by a first login. */
    static UserEvent[] moved() {
        return new UserEvent[] {discovered(), begun(), provisioned(), routedToWorkOs()};
    }

    static UserEvent[] after(UserEvent[] history, UserEvent... more) {
        UserEvent[] all = Arrays.copyOf(history, history.length + more.length);
        System.arraycopy(more, 0, all, history.length, more.length);
        return all;
    }

    static UserCommand discovering() {
        return new Discover(ADA, Provider.FIREBASE, NOW);
    }

    static UserCommand recordingALegacyLogin() {
        return new RecordLegacyLogin(ADA, NOW);
    }

    static UserCommand beginning() {
        return beginning(FIRST, Initiator.LOGIN, NOW);
    }

    static UserCommand beginning(OperationId operation, Initiator initiator, Instant at) {
        return new BeginProvisioning(ADA, operation, initiator, LEASE, at);
    }

    static UserCommand completing() {
        return completing(FIRST, ACCOUNT, NOW);
    }

    static UserCommand completing(OperationId operation, WorkOsUserId account, Instant at) {
        return new CompleteProvisioning(ADA, operation, account, Binding.CREATED, at);
    }

    static UserCommand bindingOnly() {
        return bindingOnly(FIRST, ACCOUNT);
    }

    static UserCommand bindingOnly(OperationId operation, WorkOsUserId account) {
        return new BindOnly(ADA, operation, account, Binding.CREATED, NOW);
    }

    static UserCommand importing() {
        return importing(FIRST, ACCOUNT, NOW);
    }

    static UserCommand importing(OperationId operation, WorkOsUserId account, Instant exportedAt) {
        return new CompleteImport(
                ADA,
                operation,
                account,
                Binding.CREATED,
                HashAlgorithm.FIREBASE_SCRYPT,
                FINGERPRINT,
                exportedAt,
                NOW);
    }

    static UserCommand escrowing() {
        return escrowing(NOW);
    }

    static UserCommand escrowing(Instant exportedAt) {
        return new Escrow(ADA, HashAlgorithm.SALTED_DIGEST, FINGERPRINT, exportedAt, NOW);
    }

    static UserCommand carryingAFactor() {
        return new CarryFactor(ADA, NOW);
    }

    static UserCommand inviting() {
        return inviting(FIRST, ACCOUNT, NOW);
    }

    static UserCommand inviting(OperationId operation, WorkOsUserId account, Instant at) {
        return new InviteToReset(ADA, operation, account, Binding.CREATED, SPRING, at);
    }

    static UserCommand completingTheReset() {
        return completingTheReset(ACCOUNT, NOW);
    }

    static UserCommand completingTheReset(WorkOsUserId account, Instant at) {
        return new CompleteReset(ADA, account, at);
    }

    static UserCommand completingWithoutPassword() {
        return completingWithoutPassword(FIRST, ACCOUNT);
    }

    static UserCommand completingWithoutPassword(OperationId operation, WorkOsUserId account) {
        return new CompleteWithoutPassword(ADA, operation, account, Binding.CREATED, NOW);
    }

    static UserCommand parking(ParkReason reason) {
        return parking(FIRST, reason);
    }

    static UserCommand parking(OperationId operation, ParkReason reason) {
        return new Park(ADA, operation, reason, NOW);
    }

    static UserCommand routingBack() {
        return new RouteBack(ADA, GRACE, REASON, false, NOW);
    }

    static UserCommand forcingBack() {
        return new RouteBack(ADA, GRACE, REASON, true, NOW);
    }

    static UserCommand releasing() {
        return new Release(ADA, GRACE, REASON, NOW);
    }

    static UserCommand signingUp() {
        return signingUp(ACCOUNT);
    }

    static UserCommand signingUp(WorkOsUserId account) {
        return new SignUp(ADA, account, NOW);
    }

    static UserCommand recordingAReset(Authority side) {
        return new RecordReset(ADA, side, NOW);
    }

    static UserCommand erasing() {
        return new Erase(ADA, NOW);
    }
}
