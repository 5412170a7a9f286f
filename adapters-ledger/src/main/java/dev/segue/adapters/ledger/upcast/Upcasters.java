package dev.segue.adapters.ledger.upcast;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/**
 * Every step from an older revision of an event to the next, oldest first. None is needed yet:
 * docs/ledger.md says how to add one.
 */
public final class Upcasters {

    private Upcasters() {}

    public static EventUpcaster chain() {
        return new EventUpcasterChain();
    }
}
