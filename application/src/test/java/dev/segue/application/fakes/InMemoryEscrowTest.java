package dev.segue.application.fakes;

import dev.segue.application.port.Escrow;
import dev.segue.application.port.EscrowContract;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.People;

class InMemoryEscrowTest extends EscrowContract {

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryPeople people =
            new InMemoryPeople(ledger, new InMemoryEscrow().following(ledger));

    @Override
    protected Escrow escrow() {
        return people.escrow();
    }

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @Override
    protected People people() {
        return people;
    }
}
