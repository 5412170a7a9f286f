package dev.segue.bootstrap.cli;

import dev.segue.application.plan.PlanMigration;
import dev.segue.application.plan.UserPlan;
import dev.segue.bootstrap.autoconfigure.Unusable;
import dev.segue.domain.provider.LegacyId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** One line of JSON for each row of an export: which way its user will go, and why. */
final class PlanFile implements PlanMigration.Watch, AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int SHOWN = 200;

    private final BufferedWriter writer;
    private final List<Unreadable> unreadable = new ArrayList<>();

    /** A row that cannot be used, for the report. */
    record Unreadable(long number, String field, String remedy) {}

    PlanFile(Path file) {
        try {
            writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new Unusable("the plan " + file + " cannot be written", e);
        }
    }

    /** The first rows that cannot be used; the file has them all. */
    List<Unreadable> unreadable() {
        return unreadable;
    }

    @Override
    public void planned(long number, LegacyId user, UserPlan plan) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("row", number);
        line.put("legacyId", user.value());
        line.put("path", plan.path());
        plan.parked().ifPresent(reason -> line.put("reason", reason));
        line.put("factor", plan.factor());
        write(line);
    }

    @Override
    public void unreadable(long number, String field, String remedy) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("row", number);
        line.put("field", field);
        line.put("remedy", remedy);
        write(line);
        if (unreadable.size() < SHOWN) {
            unreadable.add(new Unreadable(number, field, remedy));
        }
    }

    private void write(Map<String, Object> line) {
        try {
            writer.write(MAPPER.writeValueAsString(line));
            writer.newLine();
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
