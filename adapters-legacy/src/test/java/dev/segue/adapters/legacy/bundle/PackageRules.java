package dev.segue.adapters.legacy.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code workos-migrate validate-package} and {@code validate} 2.5.0 ask of a package, as
 * WorkOS documents it: the manifest's fields, the files' paths and headers, their counts, and what
 * a row of a user may say.
 *
 * @see <a
 *     href="https://github.com/workos/workos-migrations/blob/257c5a6/docs/migration-package.md">
 *     Migration Package Contract</a>
 */
final class PackageRules {

    private static final Map<String, String> PATHS =
            Map.of(
                    "manifest", "manifest.json",
                    "users", "users.csv",
                    "organizations", "organizations.csv",
                    "memberships", "organization_memberships.csv",
                    "userRoleAssignments", "user_role_assignments.csv",
                    "totpSecrets", "totp_secrets.csv",
                    "roleDefinitions", "role_definitions.csv",
                    "samlConnections", "sso/saml_connections.csv",
                    "warnings", "warnings.jsonl",
                    "skippedUsers", "skipped_users.jsonl");

    private static final Map<String, String> HEADERS =
            Map.of(
                    "users",
                    "email,password,password_hash,password_hash_type,first_name,last_name,"
                            + "email_verified,external_id,metadata,org_id,org_external_id,"
                            + "org_name,role_slugs",
                    "organizations",
                    "org_id,org_external_id,org_name,domains,metadata",
                    "memberships",
                    "email,external_id,user_id,org_id,org_external_id,org_name,role_slugs,metadata",
                    "userRoleAssignments",
                    "email,user_id,external_id,role_slug,org_id,org_external_id",
                    "totpSecrets",
                    "email,totp_secret,totp_issuer,totp_user");

    private final Path directory;
    private final JsonNode manifest;

    private PackageRules(Path directory) {
        this.directory = directory;
        this.manifest = JsonMapper.shared().readTree(read("manifest.json"));
    }

    static void assertKept(Path directory) {
        PackageRules rules = new PackageRules(directory);
        rules.assertManifest();
        rules.assertFiles();
        rules.assertUsers();
    }

    private void assertManifest() {
        assertThat(manifest.get("schemaVersion").intValue()).isEqualTo(1);
        assertThat(manifest.get("provider").stringValue()).isNotBlank();
        assertThat(Instant.parse(manifest.get("generatedAt").stringValue())).isNotNull();
        assertThat(manifest.get("entitiesRequested").isArray()).isTrue();
        assertThat(manifest.get("importability").isObject()).isTrue();
        assertThat(manifest.get("secretsRedacted").isBoolean()).isTrue();
        assertThat(manifest.get("warnings").isArray()).isTrue();
        assertThat(manifest.get("entitiesExported").propertyStream().toList())
                .isNotEmpty()
                .allMatch(count -> count.getValue().isIntegralNumber());
    }

    private void assertFiles() {
        JsonNode counts = manifest.get("entitiesExported");
        assertThat(manifest.get("files").propertyNames()).containsAll(HEADERS.keySet());
        manifest.get("files")
                .forEachEntry((key, value) -> {
                    String path = value.stringValue();
                    assertThat(path).isEqualTo(PATHS.get(key));
                    assertThat(directory.resolve(path)).isRegularFile();
                    if (HEADERS.containsKey(key)) {
                        assertThat(read(path).lines().findFirst()).contains(HEADERS.get(key));
                    }
                    if (path.endsWith(".csv")) {
                        assertThat(counts.get(key).intValue()).isEqualTo(rows(path).size() - 1);
                    }
                    if (path.endsWith(".jsonl")) {
                        assertThat(counts.get(key).longValue()).isEqualTo(notes(path));
                    }
                });
    }

    private void assertUsers() {
        List<CsvRecord> rows = rows("users.csv");
        for (CsvRecord row : rows.subList(1, rows.size())) {
            assertThat(row.getField(0)).contains("@");
            assertThat(row.getField(2).isEmpty()).isEqualTo(row.getField(3).isEmpty());
            assertThat(row.getField(6)).matches("true|false");
            assertThat(row.getField(9)).isEmpty();
            assertThat(row.getField(12)).matches("([a-z0-9_-]+(,[a-z0-9_-]+)*)?");
            if (!row.getField(8).isEmpty()) {
                assertThat(JsonMapper.shared().readTree(row.getField(8)).valueStream())
                        .allMatch(JsonNode::isString);
            }
        }
    }

    private long notes(String path) {
        return read(path)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .filter(JsonNode::isObject)
                .count();
    }

    private List<CsvRecord> rows(String path) {
        return CsvReader.builder().ofCsvRecord(read(path)).stream().toList();
    }

    private String read(String path) {
        try {
            return Files.readString(directory.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
