package dev.segue.benchmarks.place;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A throw-away server on loopback, with the durability that a server has by default. As root it
 * runs under the user postgres, because PostgreSQL refuses to run as root.
 */
final class PrivatePostgres {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Workspace workspace;
    private final Path bin;
    private final Path home;

    private PrivatePostgres(Workspace workspace, Path bin, Path home) {
        this.workspace = workspace;
        this.bin = bin;
        this.home = home;
    }

    /** Empty if PostgreSQL is not installed. */
    static Optional<PostgresServer> start(Workspace workspace) {
        return binaries()
                .map(bin -> {
                    try {
                        Path home = Files.createTempDirectory("segue-bench-pg-");
                        return new PrivatePostgres(workspace, bin, home).start();
                    } catch (IOException e) {
                        throw new Unusable("PostgreSQL cannot be started", e);
                    }
                });
    }

    /** Where initdb and pg_ctl are; links on the path are followed to the other binaries. */
    private static Optional<Path> binaries() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "initdb"))
                .filter(Files::isExecutable)
                .map(PrivatePostgres::folderOf)
                .filter(folder -> Files.isExecutable(folder.resolve("pg_ctl")))
                .findFirst()
                .or(PrivatePostgres::debianBinaries);
    }

    private static Path folderOf(Path binary) {
        try {
            return binary.toRealPath().getParent();
        } catch (IOException e) {
            throw new Unusable(binary + " cannot be followed", e);
        }
    }

    private static Optional<Path> debianBinaries() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin"))
                    .filter(folder -> Files.isExecutable(folder.resolve("pg_ctl")))
                    .max(Path::compareTo);
        } catch (IOException e) {
            throw new Unusable(versions + " cannot be listed", e);
        }
    }

    private PostgresServer start() throws IOException {
        workspace.keep(() -> run("pg-delete", List.of("rm", "-rf", home.toString())));
        if (isRoot()) {
            run("pg-chown", List.of("chown", "postgres", home.toString()));
        }
        int port = freePort();
        String data = home.resolve("data").toString();
        runBinary("initdb", "-D", data, "-U", "postgres", "-A", "trust");
        String options = "-p %d -k %s -c listen_addresses=127.0.0.1".formatted(port, home);
        String log = home.resolve("log").toString();
        runBinary("pg_ctl", "-D", data, "-l", log, "-w", "-o", options, "start");
        workspace.keep(() -> runBinary("pg_ctl", "-D", data, "-m", "immediate", "stop"));
        return new PostgresServer("jdbc:postgresql://127.0.0.1:" + port + "/", "postgres", "");
    }

    private void runBinary(String name, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(bin.resolve(name).toString());
        command.addAll(List.of(arguments));
        run("pg-" + name, command);
    }

    private void run(String name, List<String> command) {
        Child.start(workspace, name, command, Map.of()).succeed(PATIENCE);
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
