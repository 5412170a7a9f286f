package dev.segue.bootstrap.cli;

import dev.segue.bootstrap.cli.Examination.Finding;
import dev.segue.bootstrap.cli.Examination.Health;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks everything that must be right before users depend on it. */
@Command(
        name = "doctor",
        description =
                "Check configuration, credentials, hash parameters, clock, database and limits.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @ParentCommand private Segue segue;

    @Spec private CommandSpec spec;

    @Option(
            names = "--live",
            description = "Also settle what documentation leaves open, on your real tenants.")
    private boolean live;

    @Mixin private LiveRun liveRun;

    @Override
    public Integer call() {
        liveRun.check(live, spec.commandLine());
        Output output = segue.output(spec);
        Map<String, Object> document = new LinkedHashMap<>();
        try (Launch.Parts parts = segue.open()) {
            boolean ready = examined(parts, output, document);
            int code = ready ? 0 : Segue.FAILED;
            if (ready && live) {
                code = liveRun.run(parts, output, document);
            }
            output.document(document);
            return code;
        }
    }

    private static boolean examined(
            Launch.Parts parts, Output output, Map<String, Object> document) {
        List<Finding> findings = new Examination(parts).findings();
        for (Finding finding : findings) {
            output.line(
                    "%-5s %-22s %s"
                            .formatted(finding.health().shown(), finding.what(), finding.says()));
        }
        boolean ready = findings.stream().noneMatch(f -> f.health() == Health.FAILED);
        output.line(ready ? "ready" : "not ready");
        document.put("ready", ready);
        document.put(
                "findings",
                findings.stream()
                        .map(f ->
                                Map.of(
                                        "health", f.health(),
                                        "what", f.what(),
                                        "says", f.says()))
                        .toList());
        return ready;
    }
}
