package dev.segue.adapters.ledger.projection;

import dev.segue.application.port.Route;
import dev.segue.application.routing.RoutingTableProjection;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/** Keeps routes in a table, many at a time. A position that a row has passed changes nothing. */
final class JdbcRouteStore {

    private final JdbcOperations jdbc;
    private final String table;

    JdbcRouteStore(JdbcOperations jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** An event and its position in its stream. */
    record Placed(UserEvent event, long position) {}

    /** Folds the events, which must be in order, into the rows of their subjects. */
    void apply(List<Placed> events) {
        Map<Subject, Route> before =
                find(events.stream().map(placed -> placed.event().subject()).toList());
        Map<Subject, Optional<Route>> after = new LinkedHashMap<>();
        for (Placed placed : events) {
            Subject subject = placed.event().subject();
            Optional<Route> known =
                    after.getOrDefault(subject, Optional.ofNullable(before.get(subject)));
            after.put(
                    subject,
                    RoutingTableProjection.apply(known, placed.event(), placed.position()));
        }
        write(before, after);
    }

    private Map<Subject, Route> find(Collection<Subject> subjects) {
        Object[] ids = subjects.stream().map(Subject::value).distinct().toArray();
        Map<Subject, Route> found = new HashMap<>();
        jdbc.query(
                "SELECT subject, %s FROM %s WHERE subject = ANY(?)"
                        .formatted(RouteRow.COLUMNS, table),
                ps -> ps.setArray(1, ps.getConnection().createArrayOf("uuid", ids)),
                row -> {
                    Subject subject = new Subject(row.getObject("subject", UUID.class));
                    found.put(subject, RouteRow.read(subject, row));
                });
        return found;
    }

    private void write(Map<Subject, Route> before, Map<Subject, Optional<Route>> after) {
        List<Object[]> inserts = new ArrayList<>();
        List<Object[]> updates = new ArrayList<>();
        List<Object[]> deletes = new ArrayList<>();
        after.forEach((subject, route) -> {
            boolean known = before.containsKey(subject);
            if (route.isPresent()) {
                (known ? updates : inserts).add(columns(route.get(), known));
            } else if (known) {
                deletes.add(new Object[] {subject.value()});
            }
        });
        jdbc.batchUpdate(
                "INSERT INTO %s (%s, subject) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        .formatted(table, RouteRow.COLUMNS),
                inserts);
        jdbc.batchUpdate(
                """
                UPDATE %s SET authority = ?, held = ?, parked = ?, cohort = ?, invited_at = ?,
                version = ?
                WHERE subject = ? AND version < ?\
                """
                        .formatted(table),
                updates);
        jdbc.batchUpdate("DELETE FROM %s WHERE subject = ?".formatted(table), deletes);
    }

    private static Object[] columns(Route route, boolean withVersionToBeat) {
        List<Object> columns = new ArrayList<>(Arrays.asList(RouteRow.written(route)));
        if (withVersionToBeat) {
            columns.add(route.version());
        }
        return columns.toArray();
    }
}
