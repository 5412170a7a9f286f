package dev.segue.adapters.legacy.bundle;

import dev.segue.adapters.legacy.rows.CsvTable;
import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.RowSource;
import dev.segue.adapters.legacy.rows.SourceRow;
import dev.segue.adapters.legacy.rows.UnusableField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of another package that Segue does not read: they go on as they are. */
final class PassedOn {

    private static final Set<String> SECRETS =
            Set.of(
                    "clientSecret",
                    "requestSigningKey",
                    "assertionEncryptionKey",
                    "nameIdEncryptionKey");

    private PassedOn() {}

    /** What a file holds, besides what nobody has to know. */
    private record Content(long rows, boolean secret) {}

    static void copy(Path from, PackageOutput to, boolean withSecrets) throws IOException {
        for (PackageFile file : PackageFile.PASSED_ON) {
            Path source = file.in(from);
            if (Files.exists(source)) {
                Content content = content(file, source);
                if (content.secret() && !withSecrets) {
                    to.warn("file_with_secrets_left_out", Map.of("file", file.path()));
                } else {
                    to.passOn(file, source, content.rows());
                }
            }
        }
    }

    private static Content content(PackageFile file, Path source) {
        if (file == PackageFile.HANDOFF_NOTES) {
            return new Content(0, false);
        }
        long rows = 0;
        boolean secret = false;
        try (RowSource table = CsvTable.open(source, Set.of())) {
            for (Optional<SourceRow> row = table.next(); row.isPresent(); row = table.next()) {
                rows++;
                secret |= isSecret(row.get());
            }
        }
        return new Content(rows, secret);
    }

    private static boolean isSecret(SourceRow row) {
        try {
            Fields fields = row.fields();
            return SECRETS.stream().anyMatch(fields.names()::contains);
        } catch (UnusableField unknown) {
            // Rather one file left out too many than one secret written.
            return true;
        }
    }
}
