package dev.segue.domain.user;

import static dev.segue.domain.Decision.accepted;
import static dev.segue.domain.Decision.nothingToDo;
import static dev.segue.domain.Decision.refused;
import static dev.segue.domain.user.UserRefusal.ACCOUNT_MISMATCH;
import static dev.segue.domain.user.UserRefusal.BORN_ON_WORKOS;
import static dev.segue.domain.user.UserRefusal.NOT_HELD;
import static dev.segue.domain.user.UserRefusal.PASSWORD_CHANGED_AT_WORKOS;

import dev.segue.domain.Decision;
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
import dev.segue.domain.user.UserCommand.RecordCopy;
import dev.segue.domain.user.UserCommand.RecordLegacyLogin;
import dev.segue.domain.user.UserCommand.RecordReset;
import dev.segue.domain.user.UserCommand.Release;
import dev.segue.domain.user.UserCommand.RouteBack;
import dev.segue.domain.user.UserCommand.SignUp;
import dev.segue.domain.user.UserEvent.CopiedToLegacy;
import dev.segue.domain.user.UserEvent.PasswordResetRequested;
import dev.segue.domain.user.UserEvent.RoutedBackToLegacy;
import dev.segue.domain.user.UserEvent.SecondFactorCarried;
import dev.segue.domain.user.UserEvent.UserAuthenticatedLegacy;
import dev.segue.domain.user.UserEvent.UserErased;
import java.util.Optional;

/**
 * WorkOS answers the user's logins.
 *
 * @param account the one that is bound to the user; never changes
 * @param bornHere signed up at WorkOS, so legacy has no account
 * @param passwordChanged reset at WorkOS, so legacy may know an older password
 * @param copied legacy was given the account, so it may have one of its own making
 */
public record OnWorkOs(
        WorkOsUserId account, boolean bornHere, boolean passwordChanged, boolean copied)
        implements UserMigration {

    OnWorkOs(WorkOsUserId account, boolean bornHere, boolean passwordChanged) {
        this(account, bornHere, passwordChanged, false);
    }

    @Override
    public Authority authority() {
        return Authority.WORKOS;
    }

    @Override
    public Decision<UserEvent> decide(UserCommand command) {
        return switch (command) {
            case Discover c -> nothingToDo();
            case RecordLegacyLogin c -> accepted(new UserAuthenticatedLegacy(c.subject(), c.at()));
            case BeginProvisioning c -> nothingToDo();
            case CompleteProvisioning c -> onlyFor(c.account());
            case BindOnly c -> onlyFor(c.account());
            case CompleteImport c -> onlyFor(c.account());
            case CompleteWithoutPassword c -> onlyFor(c.account());
            case CompleteReset c -> onlyFor(c.account());
            case InviteToReset c -> nothingToDo();
            case Escrow c -> nothingToDo();
            case CarryFactor c -> accepted(new SecondFactorCarried(c.subject(), c.at()));
            case RecordCopy c ->
                    copied ? nothingToDo() : accepted(new CopiedToLegacy(c.subject(), c.at()));
            case Park c -> nothingToDo();
            case RouteBack c -> routeBack(c);
            case Release c -> refused(NOT_HELD);
            case SignUp c -> onlyFor(c.account());
            case RecordReset c ->
                    accepted(new PasswordResetRequested(c.subject(), c.side(), c.at()));
            case Erase c -> accepted(new UserErased(c.subject(), c.at()));
        };
    }

    private Decision<UserEvent> onlyFor(WorkOsUserId candidate) {
        return candidate.equals(account) ? nothingToDo() : refused(ACCOUNT_MISMATCH);
    }

    private Decision<UserEvent> routeBack(RouteBack c) {
        if (bornHere) {
            return refused(BORN_ON_WORKOS);
        }
        if (passwordChanged && !c.force()) {
            return refused(PASSWORD_CHANGED_AT_WORKOS);
        }
        return accepted(new RoutedBackToLegacy(c.subject(), c.by(), c.reason(), c.at()));
    }

    @Override
    public UserMigration evolve(UserEvent event) {
        return switch (event) {
            case UserAuthenticatedLegacy e -> this;
            case RoutedBackToLegacy e ->
                    OnLegacy.onLegacy(Optional.of(account), true, Optional.of(e.at()));
            case PasswordResetRequested e ->
                    new OnWorkOs(
                            account,
                            bornHere,
                            passwordChanged || e.side() == Authority.WORKOS,
                            copied);
            case CopiedToLegacy e -> new OnWorkOs(account, bornHere, passwordChanged, true);
            case SecondFactorCarried e -> this;
            case UserErased e -> new Erased();
            case UserEvent.CredentialEscrowed e -> throw UserMigration.impossible(this, e);
            case UserEvent.ResetInvited e -> throw UserMigration.impossible(this, e);
            case UserEvent.UserDiscovered e -> throw UserMigration.impossible(this, e);
            case UserEvent.ProvisioningBegun e -> throw UserMigration.impossible(this, e);
            case UserEvent.UserProvisioned e -> throw UserMigration.impossible(this, e);
            case UserEvent.HashImported e -> throw UserMigration.impossible(this, e);
            case UserEvent.RoutedToWorkOs e -> throw UserMigration.impossible(this, e);
            case UserEvent.ReleasedForMigration e -> throw UserMigration.impossible(this, e);
            case UserEvent.ProvisioningParked e -> throw UserMigration.impossible(this, e);
            case UserEvent.UserSignedUp e -> throw UserMigration.impossible(this, e);
        };
    }
}
