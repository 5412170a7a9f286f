package dev.segue.benchmarks.login;

import dev.segue.benchmarks.measure.Distribution;
import dev.segue.benchmarks.place.Unusable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Users who log in at one target, eight at a time, each as soon as one before has an answer. */
final class Load {

    /** Callers at a time, and so connections. */
    static final int CONNECTIONS = 8;

    private final Target target;

    Load(Target target) {
        this.target = target;
    }

    /**
     * What was measured.
     *
     * @param perSecond sign-ins at WorkOS
     * @param millis from request to answer
     * @param elsewhere accounts whose password was taken, but not at WorkOS, or not at all
     */
    record Result(double perSecond, Distribution millis, List<Account> elsewhere) {}

    /** All of them in turn, over and over, for that long. */
    Result cycle(List<Account> accounts, Duration time) {
        AtomicInteger next = new AtomicInteger();
        long deadline = System.nanoTime() + time.toNanos();
        return run(
                () -> accounts.get(Math.floorMod(next.getAndIncrement(), accounts.size())),
                () -> System.nanoTime() < deadline);
    }

    /** Each of them once. */
    Result once(List<Account> accounts) {
        AtomicInteger taken = new AtomicInteger();
        Iterator<Account> all = accounts.iterator();
        return run(
                () -> {
                    synchronized (all) {
                        return all.next();
                    }
                },
                () -> taken.getAndIncrement() < accounts.size());
    }

    private Result run(Supplier<Account> source, BooleanSupplier more) {
        Queue<Account> elsewhere = new ConcurrentLinkedQueue<>();
        List<Double> millis = new ArrayList<>();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<List<Double>>> callers = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                callers.add(threads.submit(() -> call(source, more, elsewhere)));
            }
            for (Future<List<Double>> caller : callers) {
                millis.addAll(caller.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unusable("interrupted", e);
        } catch (ExecutionException e) {
            throw new Unusable("a login got no answer: " + e.getCause().getMessage(), e);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Result(
                (millis.size() - elsewhere.size()) / seconds,
                Distribution.of(millis),
                List.copyOf(elsewhere));
    }

    private List<Double> call(
            Supplier<Account> source, BooleanSupplier more, Queue<Account> elsewhere) {
        List<Double> millis = new ArrayList<>();
        while (more.getAsBoolean()) {
            Account account = source.get();
            long begun = System.nanoTime();
            Target.Answer answer = target.logIn(account);
            millis.add((System.nanoTime() - begun) / 1e6);
            if (answer != Target.Answer.SIGNED_IN_AT_WORKOS) {
                elsewhere.add(account);
            }
        }
        return millis;
    }
}
