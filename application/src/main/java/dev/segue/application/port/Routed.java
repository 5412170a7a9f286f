package dev.segue.application.port;

import java.util.Optional;

/**
 * A person and where their logins go.
 *
 * @param route absent while the ledger has no event about the person
 */
public record Routed(Person person, Optional<Route> route) {}
