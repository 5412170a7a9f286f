package dev.segue.application.login;

import dev.segue.domain.user.OperationId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * Time, ids and threads for first logins.
 *
 * @param lease how long an attempt may run before another may take over; longer than any attempt
 * @param patience how long a login waits for provisioning before legacy's answer stands; the
 *     attempt goes on behind it
 * @param threads one per attempt
 */
public record Pace(
        InstantSource clock,
        Supplier<OperationId> ids,
        Duration lease,
        Duration patience,
        ExecutorService threads) {}
