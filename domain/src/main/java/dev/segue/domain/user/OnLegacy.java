package dev.segue.domain.user;

import static dev.segue.domain.Decision.accepted;
import static dev.segue.domain.Decision.acceptedAll;
import static dev.segue.domain.Decision.nothingToDo;
import static dev.segue.domain.Decision.refused;
import static dev.segue.domain.user.UserRefusal.ACCOUNT_MISMATCH;
import static dev.segue.domain.user.UserRefusal.ALREADY_KNOWN;
import static dev.segue.domain.user.UserRefusal.AWAITS_OPERATOR;
import static dev.segue.domain.user.UserRefusal.HELD_ON_LEGACY;
import static dev.segue.domain.user.UserRefusal.NOT_HELD;
import static dev.segue.domain.user.UserRefusal.PROVISIONING_IN_PROGRESS;
import static dev.segue.domain.user.UserRefusal.STALE_HASH;
import static dev.segue.domain.user.UserRefusal.SUPERSEDED;

import dev.segue.domain.Decision;
import dev.segue.domain.user.ParkReason.Retry;
import dev.segue.domain.user.UserCommand.BeginProvisioning;
import dev.segue.domain.user.UserCommand.BindOnly;
import dev.segue.domain.user.UserCommand.CompleteImport;
import dev.segue.domain.user.UserCommand.CompleteProvisioning;
import dev.segue.domain.user.UserCommand.Discover;
import dev.segue.domain.user.UserCommand.Erase;
import dev.segue.domain.user.UserCommand.Park;
import dev.segue.domain.user.UserCommand.RecordLegacyLogin;
import dev.segue.domain.user.UserCommand.RecordReset;
import dev.segue.domain.user.UserCommand.Release;
import dev.segue.domain.user.UserCommand.RouteBack;
import dev.segue.domain.user.UserCommand.SignUp;
import dev.segue.domain.user.UserEvent.HashImported;
import dev.segue.domain.user.UserEvent.PasswordResetRequested;
import dev.segue.domain.user.UserEvent.ProvisioningBegun;
import dev.segue.domain.user.UserEvent.ProvisioningParked;
import dev.segue.domain.user.UserEvent.ReleasedForMigration;
import dev.segue.domain.user.UserEvent.RoutedBackToLegacy;
import dev.segue.domain.user.UserEvent.RoutedToWorkOs;
import dev.segue.domain.user.UserEvent.UserAuthenticatedLegacy;
import dev.segue.domain.user.UserEvent.UserDiscovered;
import dev.segue.domain.user.UserEvent.UserErased;
import dev.segue.domain.user.UserEvent.UserProvisioned;
import dev.segue.domain.user.UserEvent.UserSignedUp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Legacy answers the user's logins.
 *
 * @param attempt the attempt to provision that is under way, or was when its node died
 * @param account the WorkOS account that is bound to the user, though not in charge
 * @param held an operator wants the user here until released
 * @param parked why the last attempt came to nothing
 * @param staleBefore hashes read before this moment may not be of the user's current password
 */
public record OnLegacy(
        Optional<Attempt> attempt,
        Optional<WorkOsUserId> account,
        boolean held,
        Optional<ParkReason> parked,
        Optional<Instant> staleBefore)
        implements UserMigration {

    /** Longer than a reset link of the legacy provider works. */
    private static final Duration RESET_LINK_LIFE = Duration.ofHours(24);

    /** One attempt to provision and the end of its lease. */
    public record Attempt(OperationId operation, Instant leaseEnds) {}

    static OnLegacy discovered() {
        return new OnLegacy(
                Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    @Override
    public Authority authority() {
        return Authority.LEGACY;
    }

    @Override
    public Decision<UserEvent> decide(UserCommand command) {
        return switch (command) {
            case Discover c -> nothingToDo();
            case RecordLegacyLogin c -> accepted(new UserAuthenticatedLegacy(c.subject(), c.at()));
            case BeginProvisioning c -> begin(c);
            case CompleteProvisioning c -> complete(c);
            case BindOnly c -> bind(c);
            case CompleteImport c -> completeImport(c);
            case Park c -> park(c);
            case RouteBack c ->
                    held
                            ? nothingToDo()
                            : accepted(
                                    new RoutedBackToLegacy(
                                            c.subject(), c.by(), c.reason(), c.at()));
            case Release c ->
                    held || parked.isPresent()
                            ? accepted(
                                    new ReleasedForMigration(
                                            c.subject(), c.by(), c.reason(), c.at()))
                            : refused(NOT_HELD);
            case SignUp c -> refused(ALREADY_KNOWN);
            case RecordReset c ->
                    accepted(new PasswordResetRequested(c.subject(), c.side(), c.at()));
            case Erase c -> accepted(new UserErased(c.subject(), c.at()));
        };
    }

    private Decision<UserEvent> begin(BeginProvisioning c) {
        if (held) {
            return refused(HELD_ON_LEGACY);
        }
        if (c.initiator() == Initiator.LOGIN
                && parked.filter(why -> why.retry() == Retry.OPERATOR).isPresent()) {
            return refused(AWAITS_OPERATOR);
        }
        if (attempt.filter(a -> a.leaseEnds().isAfter(c.at())).isPresent()) {
            return attemptOfAnother(c.operation(), c.at())
                    ? refused(PROVISIONING_IN_PROGRESS)
                    : nothingToDo();
        }
        Instant leaseEnds = c.at().plus(c.lease());
        return accepted(new ProvisioningBegun(c.subject(), c.operation(), leaseEnds, c.at()));
    }

    private Decision<UserEvent> complete(CompleteProvisioning c) {
        if (attempt.filter(a -> a.operation().equals(c.operation())).isEmpty()) {
            return refused(SUPERSEDED);
        }
        if (boundElsewhere(c.account())) {
            return refused(ACCOUNT_MISMATCH);
        }
        return acceptedAll(
                List.of(
                        new UserProvisioned(c.subject(), c.account(), c.binding(), c.at()),
                        new RoutedToWorkOs(c.subject(), RoutingCause.FIRST_LOGIN, c.at())));
    }

    private Decision<UserEvent> bind(BindOnly c) {
        if (attempt.filter(a -> a.operation().equals(c.operation())).isEmpty()) {
            return refused(SUPERSEDED);
        }
        if (boundElsewhere(c.account())) {
            return refused(ACCOUNT_MISMATCH);
        }
        return accepted(new UserProvisioned(c.subject(), c.account(), c.binding(), c.at()));
    }

    private Decision<UserEvent> completeImport(CompleteImport c) {
        if (held) {
            return refused(HELD_ON_LEGACY);
        }
        if (attemptOfAnother(c.operation(), c.at())) {
            return refused(PROVISIONING_IN_PROGRESS);
        }
        if (boundElsewhere(c.account())) {
            return refused(ACCOUNT_MISMATCH);
        }
        if (staleBefore.filter(c.exportedAt()::isBefore).isPresent()) {
            return refused(STALE_HASH);
        }
        return acceptedAll(
                List.of(
                        new UserProvisioned(c.subject(), c.account(), c.binding(), c.at()),
                        new HashImported(c.subject(), c.algorithm(), c.fingerprint(), c.at()),
                        new RoutedToWorkOs(c.subject(), RoutingCause.HASH_IMPORT, c.at())));
    }

    private Decision<UserEvent> park(Park c) {
        boolean saidBefore = parked.filter(c.reason()::equals).isPresent() && attempt.isEmpty();
        if (held || saidBefore || attemptOfAnother(c.operation(), c.at())) {
            return nothingToDo();
        }
        return accepted(new ProvisioningParked(c.subject(), c.reason(), c.at()));
    }

    private boolean attemptOfAnother(OperationId operation, Instant now) {
        return attempt.filter(a -> !a.operation().equals(operation))
                .filter(a -> a.leaseEnds().isAfter(now))
                .isPresent();
    }

    private boolean boundElsewhere(WorkOsUserId candidate) {
        return account.filter(bound -> !bound.equals(candidate)).isPresent();
    }

    @Override
    public UserMigration evolve(UserEvent event) {
        Optional<Attempt> none = Optional.empty();
        return switch (event) {
            case UserAuthenticatedLegacy e -> this;
            case ProvisioningBegun e -> attempting(new Attempt(e.operation(), e.leaseEnds()));
            case UserProvisioned e ->
                    new OnLegacy(
                            none,
                            Optional.of(e.account()),
                            held,
                            Optional.empty(),
                            staleUntil(e.at()));
            case HashImported e -> this;
            case RoutedToWorkOs e ->
                    new OnWorkOs(
                            account.orElseThrow(() -> UserMigration.impossible(this, e)),
                            false,
                            false);
            case RoutedBackToLegacy e -> new OnLegacy(none, account, true, parked, staleBefore);
            case ReleasedForMigration e ->
                    new OnLegacy(attempt, account, false, Optional.empty(), staleBefore);
            case PasswordResetRequested e ->
                    new OnLegacy(
                            attempt,
                            account,
                            held,
                            parked,
                            // The password changes when the link is followed, not when it is sent.
                            staleUntil(e.at().plus(RESET_LINK_LIFE)));
            case ProvisioningParked e ->
                    new OnLegacy(none, account, held, Optional.of(e.reason()), staleBefore);
            case UserErased e -> new Erased();
            case UserDiscovered e -> throw UserMigration.impossible(this, e);
            case UserSignedUp e -> throw UserMigration.impossible(this, e);
        };
    }

    private OnLegacy attempting(Attempt begun) {
        return new OnLegacy(Optional.of(begun), account, held, parked, staleBefore);
    }

    private Optional<Instant> staleUntil(Instant moment) {
        return staleBefore.filter(moment::isBefore).or(() -> Optional.of(moment));
    }
}
