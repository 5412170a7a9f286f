package dev.segue.bootstrap.cli;

import dev.segue.application.hashimport.RowOutcome;
import dev.segue.application.hashimport.RowOutcome.Kind;
import dev.segue.bootstrap.autoconfigure.Unusable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** One line of JSON for each row of an export: what became of it, and what to do. */
final class OutcomeFile implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final BufferedWriter writer;
    private long complaints;

    OutcomeFile(Path file) {
        try {
            writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new Unusable("the outcome file " + file + " cannot be written", e);
        }
    }

    void write(RowOutcome outcome) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("row", outcome.number());
        outcome.user().ifPresent(id -> line.put("legacyId", id.value()));
        line.put("outcome", outcome.kind());
        outcome.plan()
                .ifPresent(plan -> {
                    line.put("path", plan.path());
                    line.put("factor", plan.factor());
                });
        outcome.parked().ifPresent(reason -> line.put("reason", reason));
        outcome.remedy().ifPresent(remedy -> line.put("remedy", remedy));
        write(line);
    }

    /** Something beside the users that could not be used. */
    void complain(String what, String remedy) {
        complaints++;
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("outcome", Kind.UNREADABLE);
        line.put("what", what);
        line.put("remedy", remedy);
        write(line);
    }

    long complaints() {
        return complaints;
    }

    private void write(Map<String, Object> line) {
        try {
            writer.write(MAPPER.writeValueAsString(line));
            writer.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is written so far survives a crash of the process. */
    void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
