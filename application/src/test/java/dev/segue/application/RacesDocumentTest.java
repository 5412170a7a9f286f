package dev.segue.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/races.md names only tests that there are, and leaves out no row. */
class RacesDocumentTest {

    private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void names_tests_that_exist() throws IOException {
        Map<String, String> sources = sources();
        List<MatchResult> named = NAMED_TEST.matcher(document()).results().toList();
        assertThat(named)
                .hasSizeGreaterThan(40)
                .allSatisfy(name ->
                        assertThat(sources.getOrDefault(name.group(1), ""))
                                .as(name.group())
                                .contains(" " + name.group(2) + "("));
    }

    @Test
    void has_every_row_and_seven_invariants() throws IOException {
        List<String> rows =
                document()
                        .lines()
                        .filter(line -> line.startsWith("| "))
                        .map(line -> line.split(" ")[1])
                        .filter(first -> first.matches("I?\\d+"))
                        .toList();
        assertThat(rows).hasSize(60).doesNotHaveDuplicates().startsWith("I1").endsWith("53");
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("..", "docs", "races.md"));
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> application = Files.walk(Path.of("src", "test"));
                Stream<Path> domain = Files.walk(Path.of("..", "domain", "src", "test"))) {
            return Stream.concat(application, domain)
                    .filter(path -> path.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(RacesDocumentTest::name, RacesDocumentTest::text));
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString().replace(".java", "");
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
