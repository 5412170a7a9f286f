package dev.segue.adapters.ledger.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process with the class path of this one. */
public final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final Path output;

    private ChildJvm(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts a main class.
     *
     * @param home what the process takes for the user's home
     */
    public static ChildJvm start(Path home, Class<?> main, String... arguments) throws IOException {
        Path output = Files.createTempFile("segue-child-", ".out");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.add("-Duser.home=" + home);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        return new ChildJvm(process, output);
    }

    /**
     * Waits up to two minutes for the end.
     *
     * @return what the process wrote
     * @throws IllegalStateException if it failed or is still running
     */
    public String await() throws IOException, InterruptedException {
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        String written = Files.readString(output);
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException("the child process failed:\n" + written);
        }
        return written;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.delete(output);
    }
}
