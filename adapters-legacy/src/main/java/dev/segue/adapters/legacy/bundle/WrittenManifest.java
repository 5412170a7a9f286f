package dev.segue.adapters.legacy.bundle;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The manifest of a package that has been written. */
final class WrittenManifest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private WrittenManifest() {}

    static void write(Path directory, PackageOptions options, PackageOutput out)
            throws IOException {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("schemaVersion", 1);
        manifest.put("provider", options.provider());
        manifest.put("generatedAt", options.madeAt().toString());
        manifest.put(
                "entitiesRequested", List.of("users", "organizations", "memberships", "roles"));
        manifest.put("entitiesExported", counts(out));
        manifest.put("files", files(out));
        manifest.put("importability", importability());
        manifest.put("secretsRedacted", !options.withSecrets());
        manifest.put("secretRedaction", redaction(options));
        manifest.put("warnings", warnings(out));
        try (Writer file = OwnersFile.write(PackageFile.MANIFEST.in(directory))) {
            file.write(JSON.writeValueAsString(manifest));
            file.write('\n');
        }
    }

    private static Map<String, Long> counts(PackageOutput out) {
        Map<String, Long> counts = new LinkedHashMap<>(out.summary().rows());
        counts.remove(PackageFile.HANDOFF_NOTES.key());
        return counts;
    }

    private static Map<String, String> files(PackageOutput out) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(PackageFile.MANIFEST.key(), PackageFile.MANIFEST.path());
        out.rows().keySet().forEach(file -> files.put(file.key(), file.path()));
        return files;
    }

    private static Map<String, String> importability() {
        Map<String, String> levels = new LinkedHashMap<>();
        for (String entity :
                List.of("users", "organizations", "memberships", "roles", "totpSecrets")) {
            levels.put(entity, "automatic");
        }
        levels.put("ssoConnections", "handoff");
        return levels;
    }

    private static Map<String, Object> redaction(PackageOptions options) {
        Map<String, Object> redaction = new LinkedHashMap<>();
        redaction.put("mode", options.withSecrets() ? "included" : "redacted");
        redaction.put("redacted", !options.withSecrets());
        if (!options.withSecrets()) {
            redaction.put("redactedFields", List.of("password_hash", "totp_secret"));
            redaction.put(
                    "files", List.of(PackageFile.USERS.path(), PackageFile.TOTP_SECRETS.path()));
        }
        return redaction;
    }

    private static List<String> warnings(PackageOutput out) {
        return out.summary().warnings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(warning -> warning.getKey() + ": " + warning.getValue())
                .toList();
    }
}
