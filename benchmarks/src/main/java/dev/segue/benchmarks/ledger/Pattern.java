package dev.segue.benchmarks.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How events come: one by one from so many callers, or a thousand at a time. */
enum Pattern {
    BULK("1,000 streams a call", "bulk", 1, Writes.BATCH),
    SINGLE("1 caller", "single", 1, 1),
    CROWD("64 virtual threads", "crowd", 64, 1);

    private final String title;
    private final String key;
    private final int callers;
    private final int eventsAtATime;

    Pattern(String title, String key, int callers, int eventsAtATime) {
        this.title = title;
        this.key = key;
        this.callers = callers;
        this.eventsAtATime = eventsAtATime;
    }

    String title() {
        return title;
    }

    String key() {
        return key;
    }

    /** Writes for that long; answers events per second, those under way at the end included. */
    double perSecond(Writes writes, Duration time) {
        long begun = System.nanoTime();
        long deadline = begun + time.toNanos();
        long events = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(threads.submit(() -> until(deadline, writes)));
            }
            for (Future<Long> caller : running) {
                events += caller.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a write failed", e.getCause());
        }
        return events * 1e9 / (System.nanoTime() - begun);
    }

    private long until(long deadline, Writes writes) {
        long events = 0;
        while (System.nanoTime() < deadline) {
            if (eventsAtATime == 1) {
                writes.single();
            } else {
                writes.bulk();
            }
            events += eventsAtATime;
        }
        return events;
    }
}
