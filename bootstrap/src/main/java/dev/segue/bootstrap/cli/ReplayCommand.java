package dev.segue.bootstrap.cli;

import dev.segue.application.port.Projections;
import dev.segue.application.port.ReplayReport;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Rebuilds every projection from the ledger and proves it equal to what was there. */
@Command(
        name = "replay",
        description =
                "Rebuild every projection from the ledger and compare it with what was there.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    @ParentCommand private Segue segue;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        try (Launch.Parts parts = segue.open()) {
            ReplayReport report = parts.get(Projections.class).replay();
            show(segue.output(spec), report);
            return report.equal() ? 0 : Segue.IN_PART;
        }
    }

    private static void show(Output output, ReplayReport report) {
        output.line(
                "replayed %,d events in %.1f s"
                        .formatted(report.events(), report.took().toMillis() / 1000.0));
        report.comparisons()
                .forEach(table ->
                        output.line(
                                "%-9s %,8d rows, %,d differences"
                                        .formatted(
                                                table.projection(),
                                                table.rows(),
                                                table.differences())));
        output.line(report.equal() ? "equal" : "NOT equal: repaired from the ledger");
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("events", report.events());
        document.put("equal", report.equal());
        document.put("tookMillis", report.took().toMillis());
        document.put(
                "tables",
                report.comparisons().stream()
                        .map(table ->
                                Map.of(
                                        "projection",
                                        table.projection(),
                                        "rows",
                                        table.rows(),
                                        "differences",
                                        table.differences(),
                                        "examples",
                                        table.examples().stream().map(Object::toString).toList()))
                        .toList());
        output.document(document);
    }
}
