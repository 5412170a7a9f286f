package dev.segue.application.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Opens every door in every state, as docs/doors.md has it. */
class DoorsTest {

    private static final Path TABLE = Path.of("..", "docs", "doors.md");

    static Stream<Arguments> cells() throws IOException {
        List<List<String>> rows = rows();
        List<String> doors = rows.getFirst();
        return rows.stream()
                .skip(1)
                .flatMap(row ->
                        IntStream.range(1, row.size())
                                .mapToObj(i ->
                                        Arguments.of(
                                                State.labelled(row.getFirst()),
                                                Door.labelled(doors.get(i)),
                                                row.get(i))));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("cells")
    void answers_as_written_and_leaves_a_way_in(State state, Door door, String cell) {
        Visit visit = new Visit(state);
        String answer = door.open(visit);
        visit.waitOutEveryLease();
        String next = visit.logIn();
        assertThat(answer + " \u2192 " + next).isEqualTo(cell);
        assertThat(visit.world().workOs().accounts()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void has_a_row_for_every_state_and_a_column_for_every_door() throws IOException {
        assertThat(cells()).hasSize(State.values().length * Door.values().length);
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.substring(2, line.length() - 2))
                .map(line -> Arrays.asList(line.split(" \\| ")))
                .toList();
    }
}
