package dev.segue.adapters.ledger;

import static dev.segue.application.port.Examples.discovered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.ledger.testing.ChildJvm;
import dev.segue.adapters.ledger.testing.DatabaseTest;
import dev.segue.adapters.ledger.testing.DatabaseTest.Engine;
import dev.segue.adapters.ledger.testing.Eventually;
import dev.segue.adapters.ledger.testing.Hammer;
import dev.segue.adapters.ledger.testing.LedgerContext;
import dev.segue.adapters.ledger.testing.TestDatabase;
import dev.segue.application.port.Examples;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.Projections;
import dev.segue.application.progress.DayCount;
import dev.segue.application.progress.ProgressStore;
import dev.segue.domain.user.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("slow")
@DatabaseTest(Engine.POSTGRES)
class TwoProcessesTest {

    private static final int ROUNDS = 150;

    @Test
    void share_one_order_in_which_no_projection_misses_an_event(
            TestDatabase database, @TempDir Path home) throws Exception {
        List<Subject> shared = Stream.generate(Examples::somebody).limit(8).toList();
        try (LedgerContext context = LedgerContext.on(database);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Ledger ledger = context.get(Ledger.class);
            shared.forEach(subject -> ledger.record(discovered(subject)));
            AtomicBoolean done = new AtomicBoolean();
            Future<List<Long>> reader = threads.submit(() -> follow(context, done));

            try (ChildJvm other = hammer(home, database, shared)) {
                Projections projections = context.get(Projections.class);
                Eventually.equal(() -> projections.events() > shared.size(), true);
                Hammer.run(ledger, ROUNDS, shared);
                other.await();
            } finally {
                done.set(true);
            }

            long events = shared.size() + 2 * Hammer.events(ROUNDS);
            assertThat(context.get(Projections.class).events()).isEqualTo(events);
            assertThat(reader.get()).isSorted().doesNotHaveDuplicates().hasSize((int) events);
            Eventually.equal(() -> counted(context), events);
            assertThat(context.get(Projections.class).replay().equal()).isTrue();
            assertThat(versionsOfRoutes(context)).isEqualTo(events);
        }
    }

    private static ChildJvm hammer(Path home, TestDatabase database, List<Subject> shared)
            throws java.io.IOException {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of(database.url(), database.user(), database.password()));
        arguments.add(String.valueOf(ROUNDS));
        shared.forEach(subject -> arguments.add(subject.toString()));
        return ChildJvm.start(home, Hammer.class, arguments.toArray(String[]::new));
    }

    /** A projection at its simplest: it never looks back for an index that it has passed. */
    private static List<Long> follow(LedgerContext context, AtomicBoolean done) {
        JdbcTemplate sql = context.get(JdbcTemplate.class);
        List<Long> seen = new ArrayList<>();
        boolean last = false;
        while (!last) {
            last = done.get();
            seen.addAll(
                    sql.queryForList(
                            """
                            SELECT globalIndex FROM DomainEventEntry
                            WHERE globalIndex > ? ORDER BY globalIndex\
                            """,
                            Long.class,
                            seen.isEmpty() ? 0L : seen.getLast()));
        }
        return seen;
    }

    private static long counted(LedgerContext context) {
        return context.get(ProgressStore.class).read().days().stream()
                .mapToLong(DayCount::count)
                .sum();
    }

    /** A row's version is the position of its last event, so versions count all events. */
    private static long versionsOfRoutes(LedgerContext context) {
        return context.get(JdbcTemplate.class)
                .queryForObject("SELECT SUM(version + 1) FROM route", Long.class);
    }
}
