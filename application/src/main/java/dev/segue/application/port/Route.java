package dev.segue.application.port;

import dev.segue.domain.user.Authority;
import dev.segue.domain.user.Cohort;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * One row of the routing table: a fold over the subject's stream, and nothing else.
 *
 * @param held an operator wants the user on legacy
 * @param parked why the user could not be moved yet
 * @param invitation to choose a new password at WorkOS, taken up or not
 * @param version position of the last event that is reflected
 */
public record Route(
        Subject subject,
        Authority authority,
        boolean held,
        Optional<ParkReason> parked,
        Optional<Invitation> invitation,
        long version) {

    /** The row of a user who was never invited. */
    public Route(
            Subject subject,
            Authority authority,
            boolean held,
            Optional<ParkReason> parked,
            long version) {
        this(subject, authority, held, parked, Optional.empty(), version);
    }

    /** With whom, and when, a user was invited. */
    public record Invitation(Cohort cohort, Instant at) {}
}
