package dev.segue.adapters.ledger.testing;

import dev.segue.adapters.ledger.LedgerConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** H2 databases in temporary directories. */
final class H2Files {

    private H2Files() {}

    static TestDatabase create() throws IOException {
        Path directory = Files.createTempDirectory("segue-h2-");
        return new TestDatabase(
                "jdbc:h2:file:" + directory.resolve("ledger") + LedgerConfiguration.H2_URL_SETTINGS,
                "sa",
                "",
                () -> delete(directory));
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
