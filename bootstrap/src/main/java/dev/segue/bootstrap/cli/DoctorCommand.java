package dev.segue.bootstrap.cli;

import dev.segue.bootstrap.cli.Examination.Finding;
import dev.segue.bootstrap.cli.Examination.Health;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

    @Override
    public Integer call() {
        List<Finding> findings;
        try (Launch.Parts parts = segue.open()) {
            findings = new Examination(parts).findings();
        }
        Output output = segue.output(spec);
        for (Finding finding : findings) {
            output.line(
                    "%-5s %-22s %s"
                            .formatted(finding.health().shown(), finding.what(), finding.says()));
        }
        boolean well = findings.stream().noneMatch(f -> f.health() == Health.FAILED);
        output.line(well ? "ready" : "not ready");
        output.document(
                Map.of(
                        "ready",
                        well,
                        "findings",
                        findings.stream()
                                .map(f ->
                                        Map.of(
                                                "health", f.health(),
                                                "what", f.what(),
                                                "says", f.says()))
                                .toList()));
        return well ? 0 : Segue.FAILED;
    }
}
