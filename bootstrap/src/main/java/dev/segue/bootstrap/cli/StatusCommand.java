package dev.segue.bootstrap.cli;

import dev.segue.application.progress.Progress;
import dev.segue.application.progress.ProgressStore;
import dev.segue.domain.user.Authority;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** How far the migration has come. */
@Command(
        name = "status",
        description = "Show how far the migration has come.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Runnable {

    @ParentCommand private Segue segue;

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        try (Launch.Parts parts = segue.open()) {
            Progress progress = parts.get(ProgressStore.class).read();
            show(segue.output(spec), progress);
        }
    }

    private static void show(Output output, Progress progress) {
        long workOs = progress.routed().getOrDefault(Authority.WORKOS, 0L);
        long legacy = progress.routed().getOrDefault(Authority.LEGACY, 0L);
        long parked = progress.parked().values().stream().mapToLong(Long::longValue).sum();
        output.line("on WorkOS    %,10d  %s".formatted(workOs, bar(workOs, workOs + legacy)));
        output.line("on legacy    %,10d".formatted(legacy));
        output.line("  held       %,10d  by an operator".formatted(progress.held()));
        output.line("  parked     %,10d".formatted(parked));
        progress.parked()
                .forEach((reason, count) ->
                        output.line("    %,10d  %s: %s".formatted(count, reason, reason.remedy())));
        if (progress.behind() > 0) {
            output.line("day counts lag by %,d events".formatted(progress.behind()));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("onWorkOs", workOs);
        document.put("onLegacy", legacy);
        document.put("held", progress.held());
        document.put("parked", new TreeMap<>(progress.parked()));
        document.put(
                "days",
                progress.days().stream()
                        .map(day ->
                                Map.of(
                                        "day", day.day().toString(),
                                        "event", day.event().value(),
                                        "count", day.count()))
                        .toList());
        document.put("behind", progress.behind());
        output.document(document);
    }

    private static String bar(long part, long whole) {
        int cells = whole == 0 ? 0 : (int) (30 * part / whole);
        return "#".repeat(cells) + ".".repeat(30 - cells);
    }
}
