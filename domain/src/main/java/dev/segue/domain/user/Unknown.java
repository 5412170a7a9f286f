package dev.segue.domain.user;

import static dev.segue.domain.Decision.accepted;
import static dev.segue.domain.Decision.refused;
import static dev.segue.domain.user.UserRefusal.UNKNOWN_USER;

import dev.segue.domain.Decision;
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
import dev.segue.domain.user.UserEvent.UserDiscovered;
import dev.segue.domain.user.UserEvent.UserSignedUp;

/** The ledger has no event about the user. */
public record Unknown() implements UserMigration {

    @Override
    public Authority authority() {
        return Authority.LEGACY;
    }

    @Override
    public Decision<UserEvent> decide(UserCommand command) {
        return switch (command) {
            case Discover c -> accepted(new UserDiscovered(c.subject(), c.provider(), c.at()));
            case SignUp c -> accepted(new UserSignedUp(c.subject(), c.account(), c.at()));
            case RecordLegacyLogin c -> refused(UNKNOWN_USER);
            case BeginProvisioning c -> refused(UNKNOWN_USER);
            case CompleteProvisioning c -> refused(UNKNOWN_USER);
            case BindOnly c -> refused(UNKNOWN_USER);
            case CompleteImport c -> refused(UNKNOWN_USER);
            case UserCommand.CompleteWithoutPassword c -> refused(UNKNOWN_USER);
            case UserCommand.CompleteReset c -> refused(UNKNOWN_USER);
            case UserCommand.InviteToReset c -> refused(UNKNOWN_USER);
            case UserCommand.Escrow c -> refused(UNKNOWN_USER);
            case UserCommand.CarryFactor c -> refused(UNKNOWN_USER);
            case UserCommand.RecordCopy c -> refused(UNKNOWN_USER);
            case Park c -> refused(UNKNOWN_USER);
            case RouteBack c -> refused(UNKNOWN_USER);
            case Release c -> refused(UNKNOWN_USER);
            case RecordReset c -> refused(UNKNOWN_USER);
            case Erase c -> refused(UNKNOWN_USER);
        };
    }

    @Override
    public UserMigration evolve(UserEvent event) {
        return switch (event) {
            case UserDiscovered e -> OnLegacy.discovered();
            case UserSignedUp e -> new OnWorkOs(e.account(), true, false);
            case UserEvent.UserAuthenticatedLegacy e -> throw UserMigration.impossible(this, e);
            case UserEvent.ProvisioningBegun e -> throw UserMigration.impossible(this, e);
            case UserEvent.UserProvisioned e -> throw UserMigration.impossible(this, e);
            case UserEvent.HashImported e -> throw UserMigration.impossible(this, e);
            case UserEvent.RoutedToWorkOs e -> throw UserMigration.impossible(this, e);
            case UserEvent.RoutedBackToLegacy e -> throw UserMigration.impossible(this, e);
            case UserEvent.ReleasedForMigration e -> throw UserMigration.impossible(this, e);
            case UserEvent.PasswordResetRequested e -> throw UserMigration.impossible(this, e);
            case UserEvent.ProvisioningParked e -> throw UserMigration.impossible(this, e);
            case UserEvent.CredentialEscrowed e -> throw UserMigration.impossible(this, e);
            case UserEvent.SecondFactorCarried e -> throw UserMigration.impossible(this, e);
            case UserEvent.CopiedToLegacy e -> throw UserMigration.impossible(this, e);
            case UserEvent.ResetInvited e -> throw UserMigration.impossible(this, e);
            case UserEvent.UserErased e -> throw UserMigration.impossible(this, e);
        };
    }
}
