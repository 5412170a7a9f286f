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
 * @param ways what was prepared for a user whose hash WorkOS does not take
 */
public record OnLegacy(
        Optional<Attempt> attempt,
        Optional<WorkOsUserId> account,
        boolean held,
        Optional<ParkReason> parked,
        Optional<Instant> staleBefore,
        Ways ways)
        implements UserMigration {

    /** Longer than a reset link of the legacy provider works. */
    private static final Duration RESET_LINK_LIFE = Duration.ofHours(24);

    /** One attempt to provision and the end of its lease. */
    public record Attempt(OperationId operation, Instant leaseEnds) {}

    /**
     * The ways beside the hash import.
     *
     * @param escrowed when the provider had the hash that is kept in escrow
     * @param invited the user was asked to choose a new password at WorkOS
     */
    public record Ways(Optional<Instant> escrowed, boolean invited) {
        public static final Ways NONE = new Ways(Optional.empty(), false);
    }

    static OnLegacy discovered() {
        return onLegacy(Optional.empty(), false, Optional.empty());
    }

    static OnLegacy onLegacy(
            Optional<WorkOsUserId> account, boolean held, Optional<Instant> staleBefore) {
        return new OnLegacy(
                Optional.empty(), account, held, Optional.empty(), staleBefore, Ways.NONE);
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
            case CompleteImport c -> new WithoutLogin(this).completeImport(c);
            case CompleteWithoutPassword c -> new WithoutLogin(this).completeWithoutPassword(c);
            case Escrow c -> new WithoutLogin(this).escrow(c);
            case CarryFactor c -> accepted(new SecondFactorCarried(c.subject(), c.at()));
            case InviteToReset c -> new WithoutLogin(this).invite(c);
            case CompleteReset c -> new WithoutLogin(this).completeReset(c);
            case UserCommand.RecordCopy c -> refused(UserRefusal.ANSWERED_BY_LEGACY);
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
        if (c.initiator() == Initiator.LOGIN && awaitsOperator()) {
            return refused(AWAITS_OPERATOR);
        }
        if (c.initiator() == Initiator.IMPORT && ways.invited()) {
            // The owner may have chosen a newer password at WorkOS than any hash at legacy.
            return refused(STALE_HASH);
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

    private Decision<UserEvent> park(Park c) {
        boolean saidBefore = parked.filter(c.reason()::equals).isPresent() && attempt.isEmpty();
        if (held || saidBefore || attemptOfAnother(c.operation(), c.at())) {
            return nothingToDo();
        }
        return accepted(new ProvisioningParked(c.subject(), c.reason(), c.at()));
    }

    /** Whether only an operator can end the user's wait. */
    public boolean awaitsOperator() {
        return parked.filter(why -> why.retry() == Retry.OPERATOR).isPresent();
    }

    boolean attemptOfAnother(OperationId operation, Instant now) {
        return attempt.filter(a -> !a.operation().equals(operation))
                .filter(a -> a.leaseEnds().isAfter(now))
                .isPresent();
    }

    boolean boundElsewhere(WorkOsUserId candidate) {
        return account.filter(bound -> !bound.equals(candidate)).isPresent();
    }

    @Override
    public UserMigration evolve(UserEvent event) {
        return switch (event) {
            case UserAuthenticatedLegacy e -> this;
            case ProvisioningBegun e ->
                    attempting(Optional.of(new Attempt(e.operation(), e.leaseEnds())));
            case UserProvisioned e -> bound(e);
            case HashImported e -> this;
            case CredentialEscrowed e ->
                    with(new Ways(Optional.of(e.exportedAt()), ways.invited()));
            case SecondFactorCarried e -> this;
            case ResetInvited e -> with(new Ways(ways.escrowed(), true));
            case RoutedToWorkOs e ->
                    new OnWorkOs(
                            account.orElseThrow(() -> UserMigration.impossible(this, e)),
                            false,
                            e.cause() == RoutingCause.PASSWORD_RESET);
            case RoutedBackToLegacy e ->
                    new OnLegacy(Optional.empty(), account, true, parked, staleBefore, ways);
            case ReleasedForMigration e ->
                    new OnLegacy(attempt, account, false, Optional.empty(), staleBefore, ways);
            // The password changes when the link is followed, not when it is sent.
            case PasswordResetRequested e -> staleBefore(staleUntil(e.at().plus(RESET_LINK_LIFE)));
            case ProvisioningParked e ->
                    new OnLegacy(
                            Optional.empty(),
                            account,
                            held,
                            Optional.of(e.reason()),
                            staleBefore,
                            ways);
            case UserErased e -> new Erased();
            case UserEvent.CopiedToLegacy e -> throw UserMigration.impossible(this, e);
            case UserDiscovered e -> throw UserMigration.impossible(this, e);
            case UserSignedUp e -> throw UserMigration.impossible(this, e);
        };
    }

    private OnLegacy attempting(Optional<Attempt> begun) {
        return new OnLegacy(begun, account, held, parked, staleBefore, ways);
    }

    private OnLegacy bound(UserProvisioned e) {
        return new OnLegacy(
                Optional.empty(),
                Optional.of(e.account()),
                held,
                Optional.empty(),
                staleUntil(e.at()),
                // What a login has written is not what the owner of the mailbox chose.
                new Ways(ways.escrowed(), false));
    }

    private OnLegacy with(Ways prepared) {
        return new OnLegacy(attempt, account, held, parked, staleBefore, prepared);
    }

    private OnLegacy staleBefore(Optional<Instant> moment) {
        return new OnLegacy(attempt, account, held, parked, moment, ways);
    }

    private Optional<Instant> staleUntil(Instant moment) {
        return staleBefore.filter(moment::isBefore).or(() -> Optional.of(moment));
    }
}
