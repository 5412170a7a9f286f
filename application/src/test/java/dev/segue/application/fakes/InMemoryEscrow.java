package dev.segue.application.fakes;

import dev.segue.application.port.Escrow;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent.RoutedToWorkOs;
import dev.segue.domain.user.UserEvent.UserErased;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** An escrow in memory, unsealed. */
public final class InMemoryEscrow implements Escrow {

    private final Map<Subject, Deposit> deposits = new ConcurrentHashMap<>();

    /** Destroys what is kept with the events that move or erase its owner. */
    public InMemoryEscrow following(InMemoryLedger ledger) {
        ledger.follow(event -> {
            if (event instanceof RoutedToWorkOs || event instanceof UserErased) {
                destroy(event.subject());
            }
        });
        return this;
    }

    @Override
    public void keep(Subject subject, Deposit deposit) {
        deposits.put(subject, deposit);
    }

    @Override
    public Optional<Deposit> find(Subject subject) {
        return Optional.ofNullable(deposits.get(subject));
    }

    @Override
    public void destroy(Subject subject) {
        deposits.remove(subject);
    }

    @Override
    public long size() {
        return deposits.size();
    }
}
