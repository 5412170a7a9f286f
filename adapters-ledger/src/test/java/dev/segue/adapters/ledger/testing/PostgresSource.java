package dev.segue.adapters.ledger.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Where tests get a PostgreSQL server from, best first. */
enum PostgresSource {
    /** A server that is there: jdbc:postgresql://host:port/anything, user and password aside. */
    URL {
        @Override
        Optional<Address> start() {
            return Optional.ofNullable(System.getenv("SEGUE_TEST_PG_URL"))
                    .map(url -> url.substring(0, url.lastIndexOf('/') + 1))
                    .map(server ->
                            new Address(
                                    server,
                                    environment("SEGUE_TEST_PG_USER", "postgres"),
                                    environment("SEGUE_TEST_PG_PASSWORD", "")));
        }
    },
    /** A container, if a Docker engine listens. */
    DOCKER {
        @Override
        @SuppressWarnings("resource") // stopped by Testcontainers with the JVM
        Optional<Address> start() throws NotStarted {
            if (System.getenv("DOCKER_HOST") == null
                    && Files.notExists(Path.of("/var/run/docker.sock"))) {
                return Optional.empty();
            }
            try {
                var container = new PostgreSQLContainer("postgres:18-alpine");
                container.start();
                return Optional.of(
                        new Address(
                                "jdbc:postgresql://%s:%d/"
                                        .formatted(
                                                container.getHost(),
                                                container.getFirstMappedPort()),
                                container.getUsername(),
                                container.getPassword()));
            } catch (ContainerLaunchException
                    | ContainerFetchException
                    | IllegalStateException failure) {
                throw new NotStarted(failure);
            }
        }
    },
    /** Binaries from Maven Central. Starts as root too, where user namespaces are allowed. */
    EMBEDDED {
        @Override
        @SuppressWarnings("resource") // stopped by its own shutdown hook
        Optional<Address> start() throws NotStarted {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                return Optional.of(
                        new Address(
                                "jdbc:postgresql://127.0.0.1:%d/".formatted(postgres.getPort()),
                                "postgres",
                                ""));
            } catch (IOException | IllegalStateException failure) {
                throw new NotStarted(failure);
            }
        }
    },
    /** An installation on this machine. */
    LOCAL {
        @Override
        Optional<Address> start() throws NotStarted {
            File[] versions = new File("/usr/lib/postgresql").listFiles();
            Optional<Path> newest =
                    Arrays.stream(versions == null ? new File[0] : versions)
                            .map(version -> version.toPath().resolve("bin"))
                            .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                            .max(Path::compareTo);
            try {
                return newest.isPresent()
                        ? Optional.of(LocalPostgres.start(newest.get()))
                        : Optional.empty();
            } catch (IOException failure) {
                throw new NotStarted(failure);
            }
        }
    };

    /** Empty if there is no such thing here. */
    abstract Optional<Address> start() throws NotStarted;

    /**
     * A running server.
     *
     * @param url up to and with the slash before the database
     */
    record Address(String url, String user, String password) {
        String urlOf(String database) {
            return url + database;
        }
    }

    /** It is there but would not start. */
    static final class NotStarted extends Exception {
        private static final long serialVersionUID = 1L;

        NotStarted(Throwable cause) {
            super(cause.toString(), cause);
        }
    }

    private static String environment(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
    }
}
