package dev.segue.application.fakes;

import dev.segue.application.port.Escrow;
import dev.segue.application.port.EscrowContract;
import dev.segue.application.port.People;

class InMemoryEscrowTest extends EscrowContract {

    private final InMemoryPeople people = new InMemoryPeople(new InMemoryLedger());

    @Override
    protected Escrow escrow() {
        return people.escrow();
    }

    @Override
    protected People people() {
        return people;
    }
}
