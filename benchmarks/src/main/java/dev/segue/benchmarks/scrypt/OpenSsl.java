package dev.segue.benchmarks.scrypt;

import dev.segue.benchmarks.measure.Distribution;
import dev.segue.benchmarks.place.Unusable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The peer, one process per derivation. What a process takes to start is measured in turn with it,
 * by derivations that cost nothing, and subtracted.
 */
final class OpenSsl {

    private static final int COST = 16_384;
    private static final int LEAST_COST = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final String version;
    private final List<Double> starts = new ArrayList<>();

    private OpenSsl(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    /**
     * Empty if there is none, or none that knows scrypt.
     *
     * @param folder where its output goes
     */
    static Optional<OpenSsl> find(Path folder) {
        try {
            Process process =
                    new ProcessBuilder("openssl", "version").redirectErrorStream(true).start();
            String version =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            OpenSsl found = new OpenSsl(folder, version.strip());
            return process.waitFor() == 0 && found.derives()
                    ? Optional.of(found)
                    : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unusable("interrupted", e);
        }
    }

    String version() {
        return version;
    }

    private boolean derives() throws IOException, InterruptedException {
        return finished(start(LEAST_COST)) == 0;
    }

    /** Milliseconds that a process takes to start and end, the median so far. */
    double startMillis() {
        return Distribution.of(starts).median();
    }

    /** Derives for that long; answers derivations per second without the starts of processes. */
    double perSecond(Duration time) {
        List<Double> whole = new ArrayList<>();
        long deadline = System.nanoTime() + time.toNanos();
        while (whole.isEmpty() || System.nanoTime() < deadline) {
            whole.add(millis(COST));
            starts.add(millis(LEAST_COST));
        }
        double derivation = Distribution.of(whole).median() - startMillis();
        if (derivation <= 0) {
            throw new Unusable("the machine is too busy: openssl takes as long at N=2");
        }
        return 1_000 / derivation;
    }

    private double millis(int cost) {
        try {
            long begun = System.nanoTime();
            int status = finished(start(cost));
            double millis = (System.nanoTime() - begun) / 1e6;
            if (status != 0) {
                throw new Unusable("openssl kdf failed with " + status);
            }
            return millis;
        } catch (IOException e) {
            throw new Unusable("openssl cannot be started any more", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unusable("interrupted", e);
        }
    }

    private static int finished(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new Unusable("openssl did not end within " + PATIENCE);
        }
        return process.exitValue();
    }

    private Process start(int cost) throws IOException {
        return new ProcessBuilder(
                        "openssl",
                        "kdf",
                        "-keylen",
                        "32",
                        "-kdfopt",
                        "pass:correct horse battery staple",
                        "-kdfopt",
                        "salt:invented!",
                        "-kdfopt",
                        "n:" + cost,
                        "-kdfopt",
                        "r:8",
                        "-kdfopt",
                        "p:1",
                        "SCRYPT")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.out").toFile())
                .start();
    }
}
