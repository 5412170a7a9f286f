package dev.segue.sandbox.hash;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One platform thread per core for password hashing, so that neither memory nor the virtual threads
 * that serve requests run out while many people log in at once.
 */
public final class HashWorkers {
    private static final ExecutorService WORKERS =
            Executors.newFixedThreadPool(
                    Runtime.getRuntime().availableProcessors(),
                    Thread.ofPlatform().daemon().name("sandbox-hash-", 0).factory());

    private HashWorkers() {}

    /** Waits for its turn, then for the result. */
    public static <T> T compute(Callable<T> work) {
        try {
            return WORKERS.submit(work).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("password hashing failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while hashing", e);
        }
    }
}
