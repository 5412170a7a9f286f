package dev.segue.adapters.ledger.projection;

import dev.segue.application.port.Projections;
import dev.segue.application.port.ReplayReport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.JdbcOperations;

/** Replays one projection after the other. */
final class LedgerProjections implements Projections {

    private final JdbcOperations jdbc;
    private final RouteReplay routes;
    private final ProgressReplay progress;
    private final ReentrantLock running = new ReentrantLock();

    LedgerProjections(JdbcOperations jdbc, RouteReplay routes, ProgressReplay progress) {
        this.jdbc = jdbc;
        this.routes = routes;
        this.progress = progress;
    }

    @Override
    public long events() {
        Long count = jdbc.queryForObject("SELECT COUNT(*) FROM DomainEventEntry", Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public ReplayReport replay() {
        if (!running.tryLock()) {
            throw new IllegalStateException("a replay is running already; wait for it");
        }
        try {
            long begun = System.nanoTime();
            RouteReplay.Result route = routes.run();
            List<ReplayReport.Comparison> comparisons = List.of(route.comparison(), progress.run());
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            return new ReplayReport(route.events(), comparisons, took);
        } finally {
            running.unlock();
        }
    }
}
