package dev.segue.adapters.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys that open the escrow.
 *
 * @param current under which everything new is sealed
 * @param former that still open what was sealed before a change of keys
 */
public record EscrowKeys(EscrowKey current, List<EscrowKey> former) {

    public EscrowKeys {
        former = List.copyOf(former);
    }

    Optional<EscrowKey> withId(String id) {
        return Stream.concat(Stream.of(current), former.stream())
                .filter(key -> key.id().equals(id))
                .findFirst();
    }
}
