package dev.segue.bootstrap.cli;

import dev.segue.application.campaign.CampaignOutcome;
import dev.segue.application.campaign.CampaignOutcome.Kind;
import dev.segue.application.campaign.RunCampaign.Watch;
import dev.segue.bootstrap.autoconfigure.Unusable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** One line of JSON for each user of a run, added to the file, and a count of them. */
final class CampaignOutcomes implements Watch, AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration SHOWN_EVERY = Duration.ofSeconds(5);

    /** Nothing is left to do about these. */
    private static final Set<Kind> SETTLED =
            EnumSet.of(
                    Kind.INVITED,
                    Kind.INVITABLE,
                    Kind.INVITED_BEFORE,
                    Kind.OPTED_OUT,
                    Kind.MOVED_MEANWHILE,
                    Kind.HELD,
                    Kind.GONE);

    private final BufferedWriter writer;
    private final PrintWriter err;
    private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
    private long shownAt = System.nanoTime();

    CampaignOutcomes(Path file, PrintWriter err) {
        this.err = err;
        try {
            writer =
                    Files.newBufferedWriter(
                            file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new Unusable("the outcome file " + file + " cannot be written", e);
        }
    }

    /** Written at once: a mail that is out must not be forgotten by a kill. */
    @Override
    public void user(CampaignOutcome outcome) {
        kinds.merge(outcome.kind(), 1L, Long::sum);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("subject", outcome.subject().toString());
        outcome.user().ifPresent(id -> line.put("legacyId", id.value()));
        line.put("outcome", outcome.kind());
        outcome.code().ifPresent(code -> line.put("code", code.value()));
        outcome.remedy().ifPresent(remedy -> line.put("remedy", remedy));
        try {
            writer.write(MAPPER.writeValueAsString(line));
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        show();
    }

    private void show() {
        long now = System.nanoTime();
        if (now - shownAt > SHOWN_EVERY.toNanos()) {
            shownAt = now;
            err.println("campaign: " + kinds);
            err.flush();
        }
    }

    Map<Kind, Long> kinds() {
        return kinds;
    }

    /** Whether nobody is left whom an operator or another run has to see to. */
    boolean complete() {
        return SETTLED.containsAll(kinds.keySet());
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
