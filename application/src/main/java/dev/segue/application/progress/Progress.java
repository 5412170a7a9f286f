package dev.segue.application.progress;

import dev.segue.domain.user.Authority;
import dev.segue.domain.user.ParkReason;
import java.util.List;
import java.util.Map;

/**
 * How far the migration has come. Routes are exact; day counts may lag.
 *
 * @param routed users by the side that answers their logins; a side without users is left out
 * @param parked users who could not be moved yet, by reason; reasons without users are left out
 * @param held users whom an operator keeps on legacy
 * @param days oldest first
 * @param behind events that the day counts do not reflect yet
 */
public record Progress(
        Map<Authority, Long> routed,
        Map<ParkReason, Long> parked,
        long held,
        List<DayCount> days,
        long behind) {

    public Progress {
        routed = Map.copyOf(routed);
        parked = Map.copyOf(parked);
        days = List.copyOf(days);
    }
}
