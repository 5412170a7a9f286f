package dev.segue.benchmarks.ledger;

import dev.segue.application.port.History;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.Ledger.Append;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.UserEvent.UserDiscovered;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Appends through Segue's port: the first event of a new user, with the route that follows. */
record Appends(Ledger ledger) implements Writes {

    @Override
    public void single() {
        Append append = discovery();
        ledger.append(append.subject(), append.seen(), append.events());
    }

    @Override
    public void bulk() {
        List<Subject> stale =
                ledger.appendAll(Stream.generate(this::discovery).limit(BATCH).toList());
        if (!stale.isEmpty()) {
            throw new IllegalStateException(stale.size() + " new streams were not new");
        }
    }

    private Append discovery() {
        Subject subject = new Subject(UUID.randomUUID());
        UserEvent event = new UserDiscovered(subject, Provider.FIREBASE, Instant.now());
        return new Append(subject, History.EMPTY, List.of(event));
    }
}
