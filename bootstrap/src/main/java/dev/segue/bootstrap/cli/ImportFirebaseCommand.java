package dev.segue.bootstrap.cli;

import dev.segue.adapters.legacy.firebase.FirebaseExport;
import dev.segue.application.hashimport.ImportHashes;
import dev.segue.application.hashimport.ImportPolicy;
import dev.segue.application.hashimport.ImportPolicy.Freshness;
import dev.segue.application.hashimport.ImportPolicy.SecondFactors;
import dev.segue.application.hashimport.Survey;
import dev.segue.application.port.HashLayouts.LayoutName;
import dev.segue.application.port.UserExport;
import dev.segue.application.provisioning.Adoption;
import dev.segue.bootstrap.autoconfigure.ExportSource;
import dev.segue.bootstrap.autoconfigure.ImportFactory;
import dev.segue.bootstrap.autoconfigure.SegueProperties;
import dev.segue.bootstrap.autoconfigure.Unusable;
import dev.segue.domain.credential.FirebaseScryptParameters;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Imports a Firebase project's users. Run again after a crash: it goes on where it was. */
@Command(
        name = "firebase",
        description = {
            "Import a Firebase project's users with their scrypt hashes.",
            "Run the same command again to resume, or to catch up with a newer export."
        },
        mixinStandardHelpOptions = true)
final class ImportFirebaseCommand implements Callable<Integer> {

    @ParentCommand private ImportCommand parent;

    @Spec private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Source source;

    @Option(
            names = "--hash-config",
            required = true,
            description = "The project's password hash parameters (console: Authentication, ...).")
    private Path hashConfig;

    @Option(names = "--dry-run", description = "Say what would happen; write nothing anywhere.")
    private boolean dryRun;

    @ArgGroup private ProbeOption probe;

    @Option(
            names = "--as-exported",
            description = "Trust the hashes of the file, without reading users again at Firebase.")
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

    /** Where users come from. */
    static final class Source {
        @Parameters(paramLabel = "FILE", description = "firebase auth:export, JSON or CSV.")
        private Path file;

        @Option(names = "--live", description = "List the users at Firebase itself.")
        private boolean live;
    }

    /** Whether one account is tried first. */
    static final class ProbeOption {
        @Option(
                names = "--probe",
                paramLabel = "USER",
                description =
                        "E-mail or localId of an account whose password you give on standard"
                                + " input; it is imported and logged in first.")
        private String user;

        @Option(
                names = "--no-probe",
                description = "Import unproven: wrong hash parameters would lock everybody out.")
        private boolean none;
    }

    @Override
    public Integer call() {
        FirebaseScryptParameters parameters = Exports.parameters(hashConfig);
        if (dryRun && source.file != null) {
            return dryRun(surveyed(parameters));
        }
        // Users are read again at Firebase with these parameters, whatever the settings name.
        Map<String, Object> overrides =
                Map.of("segue.firebase.hash-config", hashConfig.toAbsolutePath().toString());
        try (Launch.Parts parts = Launch.parts(parent.segue().settings(overrides))) {
            ImportFactory factory = parts.get(ImportFactory.class);
            ExportSource users = source(factory, parameters);
            Survey survey = survey(users);
            if (dryRun) {
                return dryRun(survey);
            }
            return run(parts, factory, users, survey);
        }
    }

    private ExportSource source(ImportFactory factory, FirebaseScryptParameters parameters) {
        return source.live
                ? () -> factory.listing(parameters)
                : () -> FirebaseExport.open(source.file, parameters);
    }

    private Survey surveyed(FirebaseScryptParameters parameters) {
        return survey(() -> FirebaseExport.open(source.file, parameters));
    }

    private Survey survey(ExportSource users) {
        try (UserExport export = users.open()) {
            return Survey.of(export);
        }
    }

    private int dryRun(Survey survey) {
        Output output = parent.segue().output(spec);
        long seconds = survey.users() / 40;
        output.line(
                "%,d users, %,d of them with a hash".formatted(survey.users(), survey.withHash()));
        output.line(
                "%,d disabled, %,d with a second factor"
                        .formatted(survey.disabled(), survey.secondFactors()));
        output.line("%,d e-mails that more than one user has".formatted(survey.collidingEmails()));
        output.line("%,d rows that cannot be read".formatted(survey.unreadable()));
        output.line(
                "at the WorkOS limits the import takes about %d min".formatted(seconds / 60 + 1));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("users", survey.users());
        document.put("withHash", survey.withHash());
        document.put("disabled", survey.disabled());
        document.put("secondFactors", survey.secondFactors());
        document.put("collidingEmails", survey.collidingEmails());
        document.put("unreadable", survey.unreadable());
        document.put("predictedSeconds", seconds);
        output.document(document);
        return survey.unreadable() == 0 ? 0 : Segue.IN_PART;
    }

    private int run(Launch.Parts parts, ImportFactory factory, ExportSource users, Survey survey) {
        PrintWriter err = spec.commandLine().getErr();
        LayoutName layout = new ProbeRun(factory, users, err).layout(probeUser());
        SegueProperties properties = parts.get(SegueProperties.class);
        ImportPolicy policy = policy(properties);
        Adoption adopt = adoption == null ? properties.policy().adoption() : adoption;
        ImportHashes importHashes = factory.importing(layout);
        try (OutcomeFile file = new OutcomeFile(outcomeFile());
                UserExport export = users.open()) {
            ImportProgress progress =
                    new ImportProgress(
                            survey.users() + survey.unreadable(), file, err, Terminal.error());
            importHashes.run(export, survey, policy, adopt, progress);
            progress.finish();
            report(progress);
            return progress.complete() ? 0 : Segue.IN_PART;
        }
    }

    private Optional<String> probeUser() {
        if (probe == null) {
            throw new Unusable(
                    "name an account whose password you know with --probe USER (it is imported and"
                            + " logged in first), or take the risk with --no-probe");
        }
        return probe.none ? Optional.empty() : Optional.of(probe.user);
    }

    private ImportPolicy policy(SegueProperties properties) {
        return new ImportPolicy(
                exportedAt(),
                secondFactors == null ? properties.policy().secondFactors() : secondFactors,
                asExported ? Freshness.AS_EXPORTED : Freshness.REREAD,
                properties.login().lease(),
                100,
                16);
    }

    private Instant exportedAt() {
        if (exportedAt != null) {
            return exportedAt;
        }
        try {
            return source.live ? Instant.now() : Files.getLastModifiedTime(source.file).toInstant();
        } catch (IOException e) {
            throw new Unusable("the time of " + source.file + " cannot be read", e);
        }
    }

    private Path outcomeFile() {
        if (outcomes != null) {
            return outcomes;
        }
        Path base = source.live ? Path.of("firebase-live") : source.file;
        return base.resolveSibling(base.getFileName() + ".outcomes.ndjson");
    }

    private void report(ImportProgress progress) {
        Output output = parent.segue().output(spec);
        progress.kinds().forEach((kind, count) -> output.line("%,10d  %s".formatted(count, kind)));
        progress.reasons()
                .forEach((reason, count) ->
                        output.line("%,10d    %s: %s".formatted(count, reason, reason.remedy())));
        output.line("each row: " + outcomeFile());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("outcomes", progress.kinds());
        document.put("parked", progress.reasons());
        document.put("outcomeFile", outcomeFile().toString());
        output.document(document);
    }
}
