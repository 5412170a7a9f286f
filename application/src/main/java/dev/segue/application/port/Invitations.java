package dev.segue.application.port;

import dev.segue.domain.user.Cohort;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom a campaign may invite, and who was invited: read off the routing table, so never behind. */
public interface Invitations {

    /** Users on legacy who are parked for one of the reasons, whether held or invited or not. */
    List<Route> parked(Set<ParkReason> reasons, Page page);

    /** Invited users whom legacy still answers. */
    List<Route> waiting(Page page);

    /** Every cohort in the order of its first invitation. */
    List<CohortCount> cohorts();

    /**
     * A stretch of a listing that is in a stable order.
     *
     * @param after the last subject of the page before; empty for the first page
     * @param limit 1 to 1,000
     */
    record Page(Optional<Subject> after, int limit) {
        public Page {
            if (limit < 1 || limit > 1000) {
                throw new IllegalArgumentException("a page needs 1 to 1000 rows");
            }
        }

        public static Page first(int limit) {
            return new Page(Optional.empty(), limit);
        }

        /** The page after the one that ended with this row. */
        public Page from(Route last) {
            return new Page(Optional.of(last.subject()), limit);
        }
    }

    /**
     * How a cohort has come on. Erased users are not counted.
     *
     * @param invited all of them
     * @param moved those whom WorkOS answers now, by whatever way they came
     */
    record CohortCount(Cohort cohort, long invited, long moved) {}
}
