package dev.segue.adapters.ledger.testing;

import static dev.segue.application.port.Examples.discovered;
import static dev.segue.application.port.Examples.loggedInAtLegacy;
import static dev.segue.application.port.Examples.somebody;

import dev.segue.application.port.History;
import dev.segue.application.port.Ledger;
import dev.segue.application.port.StaleHistory;
import dev.segue.domain.user.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Appends as fast as it can, to streams of its own and to streams that others append to. */
public final class Hammer {

    private static final int WRITERS = 16;

    private Hammer() {}

    /** Arguments: url, user, password, rounds, then subjects that are known and shared. */
    public static void main(String[] arguments) throws Exception {
        TestDatabase database =
                new TestDatabase(arguments[0], arguments[1], arguments[2], () -> {});
        List<Subject> shared = new ArrayList<>();
        for (int i = 4; i < arguments.length; i++) {
            shared.add(Subject.parse(arguments[i]));
        }
        try (LedgerContext context = LedgerContext.on(database)) {
            run(context.get(Ledger.class), Integer.parseInt(arguments[3]), shared);
        }
    }

    /** Appends three events per writer and round: two of a new subject, one of a shared. */
    public static void run(Ledger ledger, int rounds, List<Subject> shared)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Subject target = shared.get(writer % shared.size());
                writers.add(threads.submit(() -> write(ledger, rounds, target)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    /** How many events one run appends. */
    public static long events(int rounds) {
        return 3L * WRITERS * rounds;
    }

    private static void write(Ledger ledger, int rounds, Subject target) {
        for (int round = 0; round < rounds; round++) {
            Subject own = somebody();
            ledger.append(own, History.EMPTY, List.of(discovered(own)));
            ledger.record(loggedInAtLegacy(own));
            insist(ledger, target);
        }
    }

    private static void insist(Ledger ledger, Subject target) {
        boolean stored = false;
        while (!stored) {
            try {
                ledger.append(target, ledger.read(target), List.of(loggedInAtLegacy(target)));
                stored = true;
            } catch (StaleHistory grown) {
                stored = false;
            }
        }
    }
}
