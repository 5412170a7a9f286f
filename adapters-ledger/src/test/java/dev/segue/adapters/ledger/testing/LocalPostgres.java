package dev.segue.adapters.ledger.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a throw-away server from installed binaries; as root, under the user postgres. */
final class LocalPostgres {

    private final Path bin;
    private final Path directory;

    private LocalPostgres(Path bin, Path directory) {
        this.bin = bin;
        this.directory = directory;
    }

    static PostgresSource.Address start(Path bin) throws IOException {
        Path directory = Files.createTempDirectory("segue-pg-");
        LocalPostgres postgres = new LocalPostgres(bin, directory);
        if (isRoot()) {
            run(List.of("chown", "postgres", directory.toString()));
        }
        int port = freePort();
        String data = directory.resolve("data").toString();
        postgres.runBinary("initdb", "-D", data, "-U", "postgres", "-A", "trust");
        String options = "-p %d -k %s -c listen_addresses=127.0.0.1".formatted(port, directory);
        String log = directory.resolve("log").toString();
        postgres.runBinary("pg_ctl", "-D", data, "-l", log, "-w", "-o", options, "start");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> postgres.stop(data)));
        return new PostgresSource.Address(
                "jdbc:postgresql://127.0.0.1:%d/".formatted(port), "postgres", "");
    }

    private void stop(String data) {
        try {
            runBinary("pg_ctl", "-D", data, "-m", "immediate", "stop");
            run(List.of("rm", "-rf", directory.toString()));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private void runBinary(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(bin.resolve(name).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        Path output = Files.createTempFile("segue-pg-", ".out");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(new java.io.File("/"))
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            if (process.waitFor() != 0) {
                throw new IOException(command.getFirst() + ": " + Files.readString(output));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
