package dev.segue.application.routing;

import dev.segue.application.port.Ledger;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.Unknown;
import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.UserMigration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says, from the ledger alone, why a login was routed as it was at a moment in the past. */
public final class Explain {

    private final Ledger ledger;

    public Explain(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Folds the events up to and including the moment.
     *
     * @return empty if the ledger knew nothing of the subject then
     */
    public Optional<Explanation> at(Subject subject, Instant moment) {
        List<Told> told = new ArrayList<>();
        UserMigration state = new Unknown();
        Told decisive = null;
        for (UserEvent event : ledger.read(subject).events()) {
            if (event.at().isAfter(moment)) {
                break;
            }
            UserMigration next = state.evolve(event);
            Told step = new Told(told.size(), event, next.authority());
            told.add(step);
            if (decisive == null || decides(state, next)) {
                decisive = step;
            }
            state = next;
        }
        return Optional.ofNullable(decisive)
                .map(by -> new Explanation(subject, moment, by, List.copyOf(told)));
    }

    private static boolean decides(UserMigration before, UserMigration after) {
        return before.authority() != after.authority()
                || before.getClass() != after.getClass()
                || held(before) != held(after);
    }

    private static boolean held(UserMigration state) {
        return state instanceof OnLegacy legacy && legacy.held();
    }

    /**
     * One event and what followed from it.
     *
     * @param position in the subject's stream, from 0
     */
    public record Told(long position, UserEvent event, Authority authority) {}

    /**
     * Why.
     *
     * @param decisive the event that put the side in charge which answered at the moment
     * @param events everything that had happened by then, oldest first
     */
    public record Explanation(Subject subject, Instant moment, Told decisive, List<Told> events) {

        public Authority authority() {
            return events.getLast().authority();
        }
    }
}
