package dev.segue.domain.user;

import static dev.segue.domain.Decision.nothingToDo;
import static dev.segue.domain.Decision.refused;

import dev.segue.domain.Decision;

/** The user is gone. The stream stays, and says nothing about the person. */
public record Erased() implements UserMigration {

    @Override
    public Authority authority() {
        return Authority.WORKOS;
    }

    @Override
    public Decision<UserEvent> decide(UserCommand command) {
        return command instanceof UserCommand.Erase ? nothingToDo() : refused(UserRefusal.ERASED);
    }

    @Override
    public UserMigration evolve(UserEvent event) {
        if (event instanceof UserEvent.UserAuthenticatedLegacy) {
            return this; // a login that was under way while the user was erased
        }
        throw UserMigration.impossible(this, event);
    }
}
