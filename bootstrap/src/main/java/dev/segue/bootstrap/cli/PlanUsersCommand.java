package dev.segue.bootstrap.cli;

import dev.segue.adapters.workos.directory.WorkOsHashes;
import dev.segue.application.plan.FactorFate;
import dev.segue.application.plan.MigrationPath;
import dev.segue.application.plan.MigrationPlan;
import dev.segue.application.plan.PathPolicy;
import dev.segue.application.plan.PlanMigration;
import dev.segue.application.plan.SecondFactors;
import dev.segue.application.plan.Survey;
import dev.segue.application.port.OrganizationExport;
import dev.segue.application.port.UserExport;
import dev.segue.bootstrap.autoconfigure.ExportSource;
import dev.segue.bootstrap.autoconfigure.Unusable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Plans one provider's users. Writes files here and nothing anywhere else. */
@Command(footer = "Nothing is written to WorkOS or to the ledger.", mixinStandardHelpOptions = true)
final class PlanUsersCommand implements Callable<Integer> {

    private final MigrationSource source;

    @ParentCommand private PlanCommand parent;

    @Spec private CommandSpec spec;

    @Option(
            names = "--second-factors",
            defaultValue = "STAY",
            description =
                    "stay or re-enrol: what becomes of factors that cannot be carried over"
                            + " (default: ${DEFAULT-VALUE}).")
    private SecondFactors secondFactors;

    @Option(
            names = "--writes",
            paramLabel = "N",
            defaultValue = "400",
            description =
                    "Writes per 10 s that the import may use; WorkOS allows 500 in all (default:"
                            + " ${DEFAULT-VALUE}).")
    private int writes;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where the HTML report goes (default: beside the export).")
    private Path report;

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description = "Where each user's path goes, as NDJSON (default: beside the export).")
    private Path users;

    PlanUsersCommand(MigrationSource source) {
        this.source = source;
    }

    @Override
    public Integer call() {
        if (source.offline()) {
            return plan(MigrationSource.NO_PARTS);
        }
        try (Launch.Parts parts = Launch.parts(parent.segue().settings(source.settings()))) {
            return plan(() -> parts);
        }
    }

    private int plan(Supplier<Launch.Parts> parts) {
        ExportSource rows = source.users(parts);
        Survey survey;
        try (UserExport export = rows.open()) {
            survey = Survey.of(export);
        }
        PlanMigration planning =
                new PlanMigration(new PathPolicy(secondFactors, WorkOsHashes.DOCUMENTED));
        try (PlanFile file = new PlanFile(beside(users, ".plan.ndjson"))) {
            MigrationPlan plan;
            try (UserExport export = rows.open()) {
                plan = planning.users(export, survey, file);
            }
            Optional<Supplier<OrganizationExport>> organizations = source.organizations(parts);
            if (organizations.isPresent()) {
                try (OrganizationExport export = organizations.get().get()) {
                    planning.organizations(export, plan, file);
                }
            }
            PlanPage page =
                    new PlanPage(source.title(), plan, plan.duration(writes), file.unreadable());
            Path html = beside(report, ".plan.html");
            page.writeTo(html);
            tell(plan, html);
            return plan.unreadable() == 0 ? 0 : Segue.IN_PART;
        } catch (UncheckedIOException e) {
            throw new Unusable("the plan cannot be written: " + e.getCause().getMessage(), e);
        }
    }

    private Path beside(Path chosen, String suffix) {
        if (chosen != null) {
            return chosen;
        }
        Path base = source.file().orElse(Path.of(source.name() + "-live"));
        return base.resolveSibling(base.getFileName() + suffix);
    }

    private void tell(MigrationPlan plan, Path html) {
        Output output = parent.segue().output(spec);
        Duration duration = plan.duration(writes);
        output.line("%,d users".formatted(plan.users()));
        for (MigrationPath path : MigrationPath.values()) {
            if (plan.on(path) > 0) {
                output.line("%,10d  %-12s %s".formatted(plan.on(path), path, path.meaning()));
                plan.reasons(path)
                        .forEach((reason, count) ->
                                reason.ifPresent(why ->
                                        output.line(
                                                "%,10d    %s: %s"
                                                        .formatted(count, why, why.remedy()))));
            }
        }
        plan.factors().forEach((fate, count) -> factor(output, fate, count));
        plan.refusedHashes()
                .forEach((why, count) -> output.line("%,10d  hash: %s".formatted(count, why)));
        plan.losses()
                .forEach((what, count) -> output.line("%,10d  lost: %s".formatted(count, what)));
        output.line("%,d e-mails that more than one user has".formatted(plan.collidingEmails()));
        output.line("%,d rows that cannot be read".formatted(plan.unreadable()));
        output.line(
                "%,d organizations, %,d memberships"
                        .formatted(plan.organizations(), plan.memberships()));
        output.line(
                "%,d writes at WorkOS, about %s at %d per 10 s"
                        .formatted(plan.writes(), PlanPage.words(duration), writes));
        output.line("report: " + html);
        output.line("each user: " + beside(users, ".plan.ndjson"));
        output.document(document(plan, duration, html));
    }

    private static void factor(Output output, FactorFate fate, long count) {
        if (fate != FactorFate.NONE) {
            output.line("%,10d  factor: %s".formatted(count, fate.meaning()));
        }
    }

    private Map<String, Object> document(MigrationPlan plan, Duration duration, Path html) {
        Map<String, Object> document = new LinkedHashMap<>();
        Map<String, Long> paths = new LinkedHashMap<>();
        for (MigrationPath path : MigrationPath.values()) {
            paths.put(path.name(), plan.on(path));
        }
        document.put("users", plan.users());
        document.put("paths", paths);
        document.put("factors", plan.factors());
        document.put("refusedHashes", plan.refusedHashes());
        document.put("losses", plan.losses());
        document.put("collidingEmails", plan.collidingEmails());
        document.put("unreadable", plan.unreadable());
        document.put("organizations", plan.organizations());
        document.put("memberships", plan.memberships());
        document.put("writes", plan.writes());
        document.put("predictedSeconds", duration.toSeconds());
        document.put("report", html.toString());
        document.put("userFile", beside(users, ".plan.ndjson").toString());
        return document;
    }
}
