package dev.segue.adapters.ledger;

import static java.util.stream.Collectors.joining;

import dev.segue.adapters.ledger.projection.RouteRow;
import dev.segue.application.port.Invitations;
import dev.segue.application.port.Route;
import dev.segue.domain.user.Cohort;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;

/** Invitations, read off the routing table. */
final class JdbcInvitations implements Invitations {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcOperations jdbc;

    JdbcInvitations(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Route> parked(Set<ParkReason> reasons, Page page) {
        String names = reasons.stream().map(why -> "'" + why.name() + "'").collect(joining(", "));
        return page("parked IN (" + names + ")", page);
    }

    @Override
    public List<Route> waiting(Page page) {
        return page("invited_at IS NOT NULL", page);
    }

    /** A condition of our own words, never of anybody's input. */
    private List<Route> page(String wanted, Page page) {
        return answered(() ->
                jdbc.query(
                        """
                        SELECT subject, %s FROM route
                        WHERE authority = 'LEGACY' AND %s AND subject > ?
                        ORDER BY subject FETCH FIRST %d ROWS ONLY\
                        """
                                .formatted(RouteRow.COLUMNS, wanted, page.limit()),
                        JdbcInvitations::route,
                        page.after().map(Subject::value).orElse(BEFORE_ALL)));
    }

    private static Route route(ResultSet row, int index) throws SQLException {
        return RouteRow.read(new Subject(row.getObject("subject", UUID.class)), row);
    }

    @Override
    public List<CohortCount> cohorts() {
        return answered(() ->
                jdbc.query(
                        """
                        SELECT cohort, COUNT(*),
                               SUM(CASE WHEN authority = 'WORKOS' THEN 1 ELSE 0 END)
                        FROM route WHERE cohort IS NOT NULL
                        GROUP BY cohort ORDER BY MIN(invited_at), cohort\
                        """,
                        (row, index) ->
                                new CohortCount(
                                        new Cohort(row.getString(1)),
                                        row.getLong(2),
                                        row.getLong(3))));
    }

    private static <T> T answered(Supplier<T> query) {
        try {
            return query.get();
        } catch (DataAccessException failure) {
            throw DatabaseFailure.unavailable(failure);
        }
    }
}
