package dev.segue.adapters.ledger;

import static dev.segue.application.port.Examples.discovered;
import static dev.segue.application.port.Examples.erased;
import static dev.segue.application.port.Examples.eventfulMove;
import static dev.segue.application.port.Examples.loggedInAtLegacy;
import static dev.segue.application.port.Examples.parked;
import static dev.segue.application.port.Examples.preparedMove;
import static dev.segue.application.port.Examples.routedBack;
import static dev.segue.application.port.Examples.signedUp;
import static dev.segue.application.port.Examples.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.segue.adapters.ledger.testing.Eventually;
import dev.segue.adapters.ledger.testing.LedgerContext;
import dev.segue.adapters.ledger.testing.TestDatabase;
import dev.segue.application.port.Examples;
import dev.segue.application.port.History;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.Ledger.Append;
import dev.segue.application.port.Projections;
import dev.segue.application.port.ReplayReport;
import dev.segue.application.port.ReplayReport.Comparison;
import dev.segue.application.port.ReplayReport.Projection;
import dev.segue.application.progress.DayCount;
import dev.segue.application.progress.Progress;
import dev.segue.application.progress.ProgressStore;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What follows the ledger, on any database. */
abstract class ProjectionsContract {

    private static LedgerContext context;

    @BeforeAll
    static void start(TestDatabase database) {
        context = LedgerContext.on(database);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    private final Ledger ledger = context.get(Ledger.class);
    private final Projections projections = context.get(Projections.class);
    private final ProgressStore progress = context.get(ProgressStore.class);
    private final JdbcTemplate sql = context.get(JdbcTemplate.class);

    @BeforeEach
    void startWithAnEmptyLedger() {
        Eventually.equal(() -> progress.read().behind(), 0L);
        for (String table : List.of("DomainEventEntry", "route", "progress")) {
            sql.update("DELETE FROM " + table);
        }
    }

    @Test
    void count_users_by_where_they_stand() {
        Subject held = somebody();
        ledger.append(held, History.EMPTY, List.of(discovered(held), routedBack(held)));
        Subject stuck = somebody();
        ledger.record(discovered(stuck));
        ledger.record(parked(stuck, ParkReason.SECOND_FACTOR));
        ledger.record(signedUp(somebody()));

        Progress now = progress.read();

        assertThat(now.routed()).isEqualTo(Map.of(Authority.LEGACY, 2L, Authority.WORKOS, 1L));
        assertThat(now.parked()).isEqualTo(Map.of(ParkReason.SECOND_FACTOR, 1L));
        assertThat(now.held()).isEqualTo(1);
    }

    @Test
    void count_events_by_day_and_name_and_say_how_far_behind_they_are() {
        Subject subject = somebody();
        ledger.append(subject, History.EMPTY, eventfulMove(subject));

        Eventually.equal(() -> progress.read().behind(), 0L);

        assertThat(progress.read().days())
                .extracting(
                        count -> count.day().toString(), c -> c.event().value(), DayCount::count)
                .contains(
                        tuple("2026-11-23", "user-discovered", 1L),
                        tuple("2026-11-23", "routed-to-workos", 2L))
                .hasSize(10);
    }

    @Test
    void are_found_equal_by_a_replay() {
        Subject gone = somebody();
        appendManyMoves(300);
        ledger.append(gone, History.EMPTY, List.of(discovered(gone), erased(gone)));

        ReplayReport report = projections.replay();

        assertThat(report.equal()).isTrue();
        assertThat(report.events()).isEqualTo(projections.events()).isEqualTo(300 * 12 + 2);
        assertThat(report.comparisons())
                .extracting(Comparison::projection, Comparison::rows)
                .containsExactly(tuple(Projection.ROUTE, 300L), tuple(Projection.PROGRESS, 11L));
        assertThat(progress.read().days()).hasSize(11);
    }

    @Test
    void are_repaired_by_a_replay_that_finds_them_wrong_missing_or_too_many() {
        Subject wrong = somebody();
        Subject missing = somebody();
        Subject tooMany = somebody();
        Stream.of(wrong, missing).forEach(subject -> ledger.record(discovered(subject)));
        sql.update("UPDATE route SET authority = 'WORKOS' WHERE subject = ?", wrong.value());
        sql.update("DELETE FROM route WHERE subject = ?", missing.value());
        sql.update(
                """
                INSERT INTO route (subject, authority, held, version)
                VALUES (?, 'LEGACY', TRUE, 7)\
                """,
                tooMany.value());
        Eventually.equal(() -> progress.read().behind(), 0L);
        sql.update("UPDATE progress SET n = n + 1");

        ReplayReport found = projections.replay();

        assertThat(found.equal()).isFalse();
        Comparison routes = found.comparisons().getFirst();
        assertThat(routes.differences()).isEqualTo(3);
        assertThat(routes.examples()).containsExactlyInAnyOrder(wrong, missing, tooMany);
        assertThat(found.comparisons().getLast().differences()).isEqualTo(1);
        assertThat(projections.replay().equal()).isTrue();
        assertThat(progress.read().routed()).isEqualTo(Map.of(Authority.LEGACY, 2L));
    }

    @Test
    void have_their_invitations_repaired_by_a_replay() {
        Subject forgotten = somebody();
        Subject invented = somebody();
        ledger.append(forgotten, History.EMPTY, preparedMove(forgotten));
        ledger.append(invented, History.EMPTY, List.of(discovered(invented)));
        sql.update("UPDATE route SET cohort = NULL, invited_at = NULL");
        sql.update(
                "UPDATE route SET cohort = 'x', invited_at = CURRENT_TIMESTAMP WHERE subject = ?",
                invented.value());

        Comparison routes = projections.replay().comparisons().getFirst();

        assertThat(routes.examples()).containsExactlyInAnyOrder(forgotten, invented);
        assertThat(projections.replay().equal()).isTrue();
        assertThat(sql.queryForList("SELECT cohort FROM route", String.class))
                .containsExactlyInAnyOrder("spring", null);
    }

    @Test
    void are_found_equal_by_a_replay_while_others_append() throws Exception {
        appendManyMoves(100);
        AtomicBoolean enough = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> writers =
                    Stream.generate(() -> threads.submit(() -> appendUntil(enough)))
                            .limit(8)
                            .toList();

            ReplayReport report = projections.replay();

            enough.set(true);
            int appended = 0;
            for (Future<Integer> writer : writers) {
                appended += writer.get();
            }
            assertThat(report.comparisons()).allMatch(found -> found.differences() == 0);
            assertThat(appended).isPositive();
            assertThat(report.events()).isBetween(100L * 12, projections.events());
        }
        assertThat(projections.replay().equal()).isTrue();
    }

    private int appendUntil(AtomicBoolean enough) {
        int appended = 0;
        while (!enough.get()) {
            Subject subject = somebody();
            ledger.append(subject, History.EMPTY, List.of(discovered(subject)));
            ledger.record(loggedInAtLegacy(subject));
            appended += 2;
        }
        return appended;
    }

    private void appendManyMoves(int users) {
        List<Append> moves =
                Stream.generate(Examples::somebody)
                        .limit(users)
                        .map(each -> new Append(each, History.EMPTY, eventfulMove(each)))
                        .toList();
        assertThat(ledger.appendAll(moves)).isEmpty();
    }
}
