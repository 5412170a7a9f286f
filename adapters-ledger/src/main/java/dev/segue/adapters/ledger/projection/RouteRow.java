package dev.segue.adapters.ledger.projection;

import dev.segue.application.port.Route;
import dev.segue.application.port.Route.Invitation;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.Cohort;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** One route, as columns. */
public final class RouteRow {

    /** All columns but the subject's, in the order in which they are written. */
    public static final String COLUMNS = "authority, held, parked, cohort, invited_at, version";

    private RouteRow() {}

    /** Reads a row that has all columns. */
    public static Route read(Subject subject, ResultSet row) throws SQLException {
        return new Route(
                subject,
                Authority.valueOf(row.getString("authority")),
                row.getBoolean("held"),
                Optional.ofNullable(row.getString("parked")).map(ParkReason::valueOf),
                invitation(row),
                row.getLong("version"));
    }

    private static Optional<Invitation> invitation(ResultSet row) throws SQLException {
        String cohort = row.getString("cohort");
        if (cohort == null) {
            return Optional.empty();
        }
        Instant at = row.getObject("invited_at", OffsetDateTime.class).toInstant();
        return Optional.of(new Invitation(new Cohort(cohort), at));
    }

    /** In the order of the columns, then the subject, as an update wants it. */
    static Object[] written(Route route) {
        return new Object[] {
            route.authority().name(),
            route.held(),
            route.parked().map(Enum::name).orElse(null),
            route.invitation().map(invitation -> invitation.cohort().value()).orElse(null),
            route.invitation()
                    .map(invitation -> OffsetDateTime.ofInstant(invitation.at(), ZoneOffset.UTC))
                    .orElse(null),
            route.version(),
            route.subject().value()
        };
    }
}
