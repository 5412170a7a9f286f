package dev.segue.bootstrap.cli;

import dev.segue.adapters.workos.directory.WorkOsHashes;
import dev.segue.application.hashimport.ImportHashes;
import dev.segue.application.hashimport.ImportOrganizations.Directory;
import dev.segue.application.hashimport.ImportPolicy;
import dev.segue.application.hashimport.ImportPolicy.Freshness;
import dev.segue.application.plan.PathPolicy;
import dev.segue.application.plan.SecondFactors;
import dev.segue.application.plan.Survey;
import dev.segue.application.port.HashAcceptance;
import dev.segue.application.port.HashCheck;
import dev.segue.application.port.HashLayouts.LayoutName;
import dev.segue.application.port.OrganizationExport;
import dev.segue.application.port.UserExport;
import dev.segue.application.provisioning.Adoption;
import dev.segue.bootstrap.autoconfigure.ExportSource;
import dev.segue.bootstrap.autoconfigure.ImportFactory;
import dev.segue.bootstrap.autoconfigure.SegueProperties;
import dev.segue.bootstrap.autoconfigure.Unusable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Imports one provider's users. Run again after a crash: it goes on where it was. */
@Command(
        footer = "Run the same command again to resume, or to catch up with a newer export.",
        mixinStandardHelpOptions = true)
final class ImportUsersCommand implements Callable<Integer> {

    private final MigrationSource source;

    @ParentCommand private ImportCommand parent;

    @Spec private CommandSpec spec;

    @ArgGroup private ProbeOption probe;

    @Option(
            names = "--as-exported",
            description = "Trust the file, without reading users again at the provider.")
    private boolean asExported;

    @Option(
            names = "--exported-at",
            paramLabel = "TIME",
            description = "When the file was exported (default: the file's own time).")
    private Instant exportedAt;

    @Option(
            names = "--adoption",
            description = "off or where-both-sides-verified (default: segue.policy.adoption).")
    private Adoption adoption;

    @Option(
            names = "--second-factors",
            description = "stay or re-enrol (default: segue.policy.second-factors).")
    private SecondFactors secondFactors;

    @Option(
            names = "--outcomes",
            paramLabel = "FILE",
            description = "Where each row's outcome goes (default: beside the export).")
    private Path outcomes;

    /** Whether one account is tried first. */
    static final class ProbeOption {
        @Option(
                names = "--probe",
                paramLabel = "USER",
                description =
                        "E-mail or id of an account whose password you give on standard input; it"
                                + " is imported and logged in first.")
        private String user;

        @Option(
                names = "--no-probe",
                description = "Import unproven: wrong hash parameters would lock everybody out.")
        private boolean none;
    }

    ImportUsersCommand(MigrationSource source) {
        this.source = source;
    }

    @Override
    public Integer call() {
        try (Launch.Parts parts = Launch.parts(parent.segue().settings(source.settings()))) {
            ImportFactory factory = parts.get(ImportFactory.class);
            ExportSource users = source.users(() -> parts);
            return run(parts, factory, users);
        }
    }

    private int run(Launch.Parts parts, ImportFactory factory, ExportSource users) {
        KnownAnswers.prove(parts.get(HashCheck.class), parts.get(WorkOsHashes.class));
        PrintWriter err = spec.commandLine().getErr();
        Survey survey;
        try (UserExport export = users.open()) {
            survey = Survey.of(export);
        }
        Optional<LayoutName> proven =
                probeUser().map(user -> new ProbeRun(factory, users, err).layout(user));
        LayoutName layout = proven.orElseGet(factory::layoutInUse);
        if (proven.isEmpty() && source.unproven()) {
            err.println("import: unproven, in layout " + layout.value());
        }
        ImportHashes importHashes = factory.importing(layout);
        try (OutcomeFile file = new OutcomeFile(outcomeFile())) {
            ImportProgress progress =
                    new ImportProgress(
                            survey.users() + survey.unreadable(), file, err, Terminal.error());
            Directory organizations = organizations(parts, factory, file);
            try (UserExport export = users.open()) {
                importHashes.run(export, job(parts, survey, organizations), progress);
            }
            progress.finish();
            report(progress, organizations);
            return progress.complete() && file.complaints() == 0 ? 0 : Segue.IN_PART;
        }
    }

    private Directory organizations(Launch.Parts parts, ImportFactory factory, OutcomeFile file) {
        Optional<Supplier<OrganizationExport>> found = source.organizations(() -> parts);
        if (found.isEmpty()) {
            return Directory.none();
        }
        try (OrganizationExport export = found.get().get()) {
            return factory.organizations().run(export, file::complain);
        }
    }

    private Optional<String> probeUser() {
        if (probe == null && source.unproven()) {
            throw new Unusable(
                    "name an account whose password you know with --probe USER (it is imported and"
                            + " logged in first), or take the risk with --no-probe");
        }
        return Optional.ofNullable(probe).filter(p -> !p.none).map(p -> p.user);
    }

    private ImportHashes.Job job(Launch.Parts parts, Survey survey, Directory organizations) {
        SegueProperties properties = parts.get(SegueProperties.class);
        SecondFactors factors =
                secondFactors == null ? properties.policy().secondFactors() : secondFactors;
        ImportPolicy policy =
                new ImportPolicy(
                        exportedAt(),
                        new PathPolicy(factors, parts.get(HashAcceptance.class)),
                        asExported || !source.rereads() ? Freshness.AS_EXPORTED : Freshness.REREAD,
                        properties.login().lease(),
                        100,
                        16);
        Adoption adopt = adoption == null ? properties.policy().adoption() : adoption;
        return new ImportHashes.Job(survey, organizations, policy, adopt);
    }

    private Instant exportedAt() {
        if (exportedAt != null) {
            return exportedAt;
        }
        Optional<Path> file = source.file();
        try {
            return file.isEmpty()
                    ? Instant.now()
                    : Files.getLastModifiedTime(file.get()).toInstant();
        } catch (IOException e) {
            throw new Unusable("the time of " + file.get() + " cannot be read", e);
        }
    }

    private Path outcomeFile() {
        if (outcomes != null) {
            return outcomes;
        }
        Path base = source.file().orElse(Path.of(source.name() + "-live"));
        return base.resolveSibling(base.getFileName() + ".outcomes.ndjson");
    }

    private void report(ImportProgress progress, Directory organizations) {
        Output output = parent.segue().output(spec);
        if (organizations.organizations() > 0) {
            output.line("%,10d  organizations".formatted(organizations.organizations()));
            output.line("%,10d  memberships".formatted(organizations.memberships()));
        }
        progress.kinds().forEach((kind, count) -> output.line("%,10d  %s".formatted(count, kind)));
        progress.reasons()
                .forEach((reason, count) ->
                        output.line("%,10d    %s: %s".formatted(count, reason, reason.remedy())));
        output.line("each row: " + outcomeFile());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("organizations", organizations.organizations());
        document.put("memberships", organizations.memberships());
        document.put("outcomes", progress.kinds());
        document.put("paths", progress.paths());
        document.put("factors", progress.factors());
        document.put("parked", progress.reasons());
        document.put("outcomeFile", outcomeFile().toString());
        output.document(document);
    }
}
