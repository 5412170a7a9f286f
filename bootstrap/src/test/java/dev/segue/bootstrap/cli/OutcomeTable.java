package dev.segue.bootstrap.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of docs/providers/outcomes.md. */
final class OutcomeTable {

    private static final Path DOCUMENT = Path.of("..", "docs", "providers", "outcomes.md");

    private final List<List<String>> rows;

    private OutcomeTable(List<List<String>> rows) {
        this.rows = rows;
    }

    static OutcomeTable read() {
        try {
            return new OutcomeTable(
                    Files.readAllLines(DOCUMENT).stream()
                            .filter(line -> line.startsWith("| "))
                            .map(line -> line.substring(2, line.length() - 2))
                            .map(line -> Arrays.asList(line.split(" \\| ")))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The headings of the columns that are about a provider. */
    List<String> providers() {
        return rows.getFirst().subList(2, rows.getFirst().size());
    }

    List<String> outcomes() {
        return rows.stream().skip(1).map(List::getFirst).toList();
    }

    /** Status and words of Segue's answer, separated by spaces. */
    String answer(String outcome) {
        return row(outcome).get(1).replace("`", "");
    }

    /** What the provider says, by outcome; without what it never says. */
    Map<String, String> said(String provider) {
        int column = rows.getFirst().indexOf(provider);
        Map<String, String> said = new LinkedHashMap<>();
        rows.stream()
                .skip(1)
                .filter(row -> !row.get(column).equals("never"))
                .forEach(row -> said.put(row.getFirst(), row.get(column)));
        return said;
    }

    private List<String> row(String outcome) {
        return rows.stream()
                .filter(row -> row.getFirst().equals(outcome))
                .findFirst()
                .orElseThrow();
    }
}
