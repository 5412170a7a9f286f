package dev.segue.application;

import dev.segue.application.port.History;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.StaleHistory;
import dev.segue.domain.Decision;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserCommand;
import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.UserEvent.CopiedToLegacy;
import dev.segue.domain.user.UserMigration;
import java.util.List;

/** Read, fold, decide, append; and again if somebody else was faster. */
public final class UserStreams {

    /** Logins under way append to the stream as well, so a busy one may take some tries. */
    private static final int TRIES = 10;

    private final Ledger ledger;

    public UserStreams(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Carries out commands about one subject, as one.
     *
     * @throws StaleHistory if others were faster every time
     */
    public Carried carryOut(UserCommand... commands) {
        Subject subject = commands[0].subject();
        for (int attempt = 1; ; attempt++) {
            History history = ledger.read(subject);
            Decision<UserEvent> decision = history.state().decideAll(List.of(commands));
            try {
                return new Carried(decision, stored(subject, history, decision));
            } catch (StaleHistory lost) {
                if (attempt == TRIES) {
                    throw lost;
                }
            }
        }
    }

    public UserMigration state(Subject subject) {
        return ledger.read(subject).state();
    }

    /** Whether legacy was ever given the account of this subject to copy, whatever came after. */
    public boolean wasCopiedToLegacy(Subject subject) {
        return ledger.read(subject).events().stream().anyMatch(CopiedToLegacy.class::isInstance);
    }

    private UserMigration stored(Subject subject, History history, Decision<UserEvent> decision) {
        UserMigration state = history.state();
        if (decision instanceof Decision.Accepted<UserEvent>(var events) && !events.isEmpty()) {
            ledger.append(subject, history, events);
            for (UserEvent event : events) {
                state = state.evolve(event);
            }
        }
        return state;
    }

    /**
     * What was decided, and where the user stands after it.
     *
     * @param state unchanged if the decision was a refusal
     */
    public record Carried(Decision<UserEvent> decision, UserMigration state) {

        public boolean accepted() {
            return decision instanceof Decision.Accepted<UserEvent>;
        }
    }
}
