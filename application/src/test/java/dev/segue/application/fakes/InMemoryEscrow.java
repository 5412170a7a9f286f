package dev.segue.application.fakes;

import dev.segue.application.port.Escrow;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An escrow in memory, emptied by the events that move or erase users, as the real one is. */
public final class InMemoryEscrow implements Escrow {

    private final Map<Subject, Deposit> deposits = new HashMap<>();

    public InMemoryEscrow(InMemoryLedger ledger) {
        ledger.follow(this::heard);
    }

    private void heard(UserEvent event) {
        if (event instanceof UserEvent.RoutedToWorkOs || event instanceof UserEvent.UserErased) {
            destroy(event.subject());
        }
    }

    @Override
    public synchronized void keep(Subject subject, Deposit deposit) {
        deposits.put(subject, deposit);
    }

    @Override
    public synchronized Optional<Deposit> find(Subject subject) {
        return Optional.ofNullable(deposits.get(subject));
    }

    @Override
    public synchronized void destroy(Subject subject) {
        deposits.remove(subject);
    }

    @Override
    public synchronized long size() {
        return deposits.size();
    }
}
