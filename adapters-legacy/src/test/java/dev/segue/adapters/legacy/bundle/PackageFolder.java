package dev.segue.adapters.legacy.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.application.port.OrganizationExport;
import dev.segue.application.port.OrganizationExport.MembershipRow;
import dev.segue.application.port.OrganizationExport.OrganizationRow;
import dev.segue.application.port.UserExport;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.domain.provider.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A package as {@code workos-migrate generate-package-template} 2.5.0 makes it, to be filled. */
final class PackageFolder {

    static final String USERS =
            "email,password,password_hash,password_hash_type,first_name,last_name,email_verified,"
                    + "external_id,metadata,org_id,org_external_id,org_name,role_slugs\n";

    private final Path directory;

    PackageFolder(Path directory) {
        this.directory = directory;
        write("manifest.json", manifest("\"users\": 0"));
        write("users.csv", USERS);
        write("organizations.csv", "org_id,org_external_id,org_name,domains,metadata\n");
        write(
                "organization_memberships.csv",
                "email,external_id,user_id,org_id,org_external_id,org_name,role_slugs,metadata\n");
        write(
                "user_role_assignments.csv",
                "email,user_id,external_id,role_slug,org_id,org_external_id\n");
        write("totp_secrets.csv", "email,totp_secret,totp_issuer,totp_user\n");
        write(
                "role_definitions.csv",
                "role_slug,role_name,role_type,permissions,org_id,org_external_id\n");
        write("warnings.jsonl", "");
        write("skipped_users.jsonl", "");
    }

    /** A manifest that counts these rows. */
    static String manifest(String counts) {
        return """
        {
          "schemaVersion": 1,
          "provider": "auth0",
          "generatedAt": "2026-11-23T16:57:25.076Z",
          "entitiesRequested": ["users", "organizations", "memberships"],
          "entitiesExported": { %s },
          "files": {
            "manifest": "manifest.json",
            "users": "users.csv",
            "organizations": "organizations.csv",
            "memberships": "organization_memberships.csv",
            "uploadUsers": "workos_upload/users.csv"
          },
          "importability": { "users": "automatic" },
          "secretsRedacted": true,
          "warnings": []
        }
        """
                .formatted(counts);
    }

    PackageFolder write(String file, String text) {
        try {
            Path path = directory.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, text.getBytes(UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds lines to a file; a letter beyond ASCII in them is no UTF-8. */
    PackageFolder add(String file, String... lines) {
        try {
            Path path = directory.resolve(file);
            String whole = Files.readString(path, ISO_8859_1) + String.join("\n", lines) + "\n";
            Files.write(path, whole.getBytes(ISO_8859_1));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PackageFolder counting(String counts) {
        return write("manifest.json", manifest(counts));
    }

    Path directory() {
        return directory;
    }

    MigrationPackage open() {
        return MigrationPackage.open(directory, Provider.TABLE);
    }

    static List<ExportRow> users(MigrationPackage source) {
        try (UserExport export = source.users()) {
            List<ExportRow> rows = new ArrayList<>();
            export.rows().forEachRemaining(rows::add);
            return rows;
        }
    }

    static List<OrganizationRow> organizations(MigrationPackage source) {
        try (OrganizationExport export = source.organizations()) {
            List<OrganizationRow> rows = new ArrayList<>();
            export.organizations().forEachRemaining(rows::add);
            return rows;
        }
    }

    static List<MembershipRow> memberships(MigrationPackage source) {
        try (OrganizationExport export = source.organizations()) {
            List<MembershipRow> rows = new ArrayList<>();
            export.memberships().forEachRemaining(rows::add);
            return rows;
        }
    }
}
