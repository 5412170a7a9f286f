package dev.segue.adapters.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.adapters.ledger.EventNames.Stored;
import dev.segue.adapters.ledger.upcast.Upcasters;
import dev.segue.application.port.Examples;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each golden file is what some ledger holds: never edit or delete one, only add. */
class GoldenFilesTest {

    private static final Subject ADA = new Subject(new UUID(0, 1));

    static final List<Stored> EVENTS = EventNames.ALL;

    @ParameterizedTest
    @FieldSource("EVENTS")
    void are_what_every_event_is_written_as(Stored stored) throws Exception {
        byte[] json = new EventSerializer().serialize(sample(stored), byte[].class).getData();

        assertThat(json).asString().isEqualTo(golden(stored).strip());
    }

    @ParameterizedTest
    @FieldSource("EVENTS")
    void are_read_as_the_event_that_they_were_written_from(Stored stored) throws Exception {
        byte[] json = golden(stored).getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(StoredEvents.read(Upcasters.chain(), stored.name(), stored.revision(), json))
                .containsExactly(sample(stored));
    }

    /** Those of former revisions too. */
    @ParameterizedTest
    @MethodSource("files")
    void can_all_still_be_read(Path file) throws IOException {
        String[] parts = file.getFileName().toString().split("\\.v|\\.json");

        assertThat(
                        StoredEvents.read(
                                Upcasters.chain(), parts[0], parts[1], Files.readAllBytes(file)))
                .isNotEmpty();
    }

    static List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(directory())) {
            return files.toList();
        }
    }

    private static Path directory() throws URISyntaxException {
        URL golden = GoldenFilesTest.class.getResource("/golden");
        return Path.of(golden.toURI());
    }

    private static String golden(Stored stored) throws Exception {
        Path file = directory().resolve("%s.v%s.json".formatted(stored.name(), stored.revision()));
        assertThat(file).exists();
        return Files.readString(file);
    }

    private static UserEvent sample(Stored stored) {
        return Stream.of(
                        Examples.eventfulMove(ADA),
                        List.of(
                                Examples.signedUp(ADA),
                                Examples.escrowed(ADA),
                                Examples.secondFactorCarried(ADA),
                                Examples.invitedToReset(ADA),
                                Examples.erased(ADA)))
                .flatMap(List::stream)
                .filter(stored.type()::isInstance)
                .findFirst()
                .orElseThrow();
    }
}
