package dev.segue.application.hashimport;

import dev.segue.application.plan.PathPolicy;
import java.time.Duration;
import java.time.Instant;

/**
 * What the operator decided about an import.
 *
 * @param exportedAt when the hashes were read at the provider: a reset since then makes them stale
 * @param paths which way each user goes
 * @param freshness whether each user is read again at the provider just before the import
 * @param lease how long an attempt to overwrite an existing account may run
 * @param chunk users that are decided and recorded together, 1 to 1,000
 * @param inFlight requests to WorkOS at a time
 */
public record ImportPolicy(
        Instant exportedAt,
        PathPolicy paths,
        Freshness freshness,
        Duration lease,
        int chunk,
        int inFlight) {

    public ImportPolicy {
        if (chunk < 1 || chunk > 1000 || inFlight < 1) {
            throw new IllegalArgumentException("chunk needs 1 to 1000, inFlight at least 1");
        }
    }

    /** How old a hash may be. */
    public enum Freshness {
        /** As exported. */
        AS_EXPORTED,
        /** Read again at the provider, so that a password changed since the export still works. */
        REREAD
    }
}
