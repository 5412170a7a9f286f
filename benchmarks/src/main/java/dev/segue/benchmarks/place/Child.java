package dev.segue.benchmarks.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that a benchmark started, with its output in a file of the workspace. */
public final class Child implements Workspace.Tenant {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a command; it ends with the workspace at the latest.
     *
     * @param name of the log file
     * @param environment added to ours
     */
    public static Child start(
            Workspace workspace,
            String name,
            List<String> command,
            Map<String, String> environment) {
        Path log = workspace.folder().resolve(name + ".log");
        // The root folder: whoever runs it may not be allowed into ours.
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(Path.of("/").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return workspace.keep(new Child(name, builder.start(), log));
        } catch (IOException e) {
            throw new Unusable(name + " cannot be started", e);
        }
    }

    /** Waits for a line of output and returns its match. */
    public Matcher awaitLine(Pattern line, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<Matcher> found =
                    output().lines().map(line::matcher).filter(Matcher::find).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (awaitEnd(POLL)) {
                break;
            }
        }
        throw new Unusable(name + " did not come up:\n" + output());
    }

    /** Waits for it to end by itself, and well. */
    public void succeed(Duration patience) {
        if (!awaitEnd(patience) || process.exitValue() != 0) {
            throw new Unusable(name + " failed:\n" + output());
        }
    }

    private boolean awaitEnd(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unusable("interrupted while waiting for " + name, e);
        }
    }

    private String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop, and insists after ten seconds. */
    @Override
    public void close() {
        process.destroy();
        if (!awaitEnd(GRACE)) {
            process.destroyForcibly();
        }
    }
}
