package dev.segue.bootstrap.cli;

import dev.segue.adapters.legacy.bundle.HashText.EncodedHash;
import dev.segue.adapters.legacy.bundle.PackageOptions;
import dev.segue.adapters.legacy.bundle.PackageOptions.Secrets;
import dev.segue.adapters.legacy.bundle.PackageWriter;
import dev.segue.adapters.workos.directory.WorkOsHashes;
import dev.segue.application.port.OrganizationExport;
import dev.segue.application.port.UserExport;
import dev.segue.bootstrap.autoconfigure.Unusable;
import dev.segue.domain.credential.PasswordHash;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
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

/** Writes one provider's users as a package. */
@Command(
        footer = "The files of a package are plain text, readable by their owner alone.",
        mixinStandardHelpOptions = true)
final class PackageUsersCommand implements Callable<Integer> {

    private final MigrationSource source;

    @ParentCommand private PackageCommand parent;

    @Spec private CommandSpec spec;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the package goes: a directory that is empty or not there yet.")
    private Path out;

    @Option(
            names = "--include-secrets",
            description = "Write hashes and TOTP secrets, unencrypted; delete them after use.")
    private boolean includeSecrets;

    PackageUsersCommand(MigrationSource source) {
        this.source = source;
    }

    @Override
    public Integer call() {
        if (source.offline()) {
            return write(MigrationSource.NO_PARTS);
        }
        try (Launch.Parts parts = Launch.parts(parent.segue().settings(source.settings()))) {
            return write(() -> parts);
        }
    }

    private int write(Supplier<Launch.Parts> parts) {
        PackageOptions options =
                new PackageOptions(
                        source.name(),
                        Instant.now(),
                        includeSecrets ? Secrets.INCLUDED : Secrets.LEFT_OUT,
                        PackageUsersCommand::written,
                        Optional.empty());
        try (UserExport users = source.users(parts).open();
                OrganizationExport organizations =
                        source.organizations(parts).map(Supplier::get).orElseGet(NoneAtAll::new)) {
            return tell(PackageWriter.write(out, options, users, organizations));
        } catch (IOException | IllegalArgumentException e) {
            throw new Unusable("the package cannot be written: " + e.getMessage(), e);
        }
    }

    private static Optional<EncodedHash> written(PasswordHash hash) {
        return WorkOsHashes.DOCUMENTED
                .encoded(hash)
                .map(encoded -> new EncodedHash(encoded.type(), encoded.text()));
    }

    private int tell(PackageWriter.Summary summary) {
        Output output = parent.segue().output(spec);
        summary.rows().forEach((file, rows) -> output.line("%,10d  %s".formatted(rows, file)));
        summary.warnings()
                .forEach((code, count) -> output.line("%,10d  warning %s".formatted(count, code)));
        summary.skipped()
                .forEach((why, count) -> output.line("%,10d  skipped: %s".formatted(count, why)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("rows", summary.rows());
        document.put("warnings", summary.warnings());
        document.put("skipped", summary.skipped());
        document.put("package", out.toString());
        output.document(document);
        return summary.skipped().isEmpty() ? 0 : Segue.IN_PART;
    }
}
