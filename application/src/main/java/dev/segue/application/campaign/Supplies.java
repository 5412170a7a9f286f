package dev.segue.application.campaign;

import dev.segue.domain.credential.Password;
import dev.segue.domain.user.OperationId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Time, ids and chance for campaigns.
 *
 * @param unguessable a new one each time, that WorkOS's policy takes and nobody is ever told
 * @param pause waits for as long as it is told
 */
public record Supplies(
        InstantSource clock,
        Supplier<OperationId> ids,
        Supplier<Password> unguessable,
        Consumer<Duration> pause) {}
