package dev.segue.adapters.legacy.bundle;

import java.nio.file.Path;
import java.util.List;

/** The files of a package that Segue reads or writes, as WorkOS's tool names them at 2.5.0. */
enum PackageFile {
    MANIFEST("manifest", "manifest.json", ""),
    USERS(
            "users",
            "users.csv",
            "email,password,password_hash,password_hash_type,first_name,last_name,email_verified,"
                    + "external_id,metadata,org_id,org_external_id,org_name,role_slugs"),
    ORGANIZATIONS(
            "organizations",
            "organizations.csv",
            "org_id,org_external_id,org_name,domains,metadata"),
    MEMBERSHIPS(
            "memberships",
            "organization_memberships.csv",
            "email,external_id,user_id,org_id,org_external_id,org_name,role_slugs,metadata"),
    ROLE_ASSIGNMENTS(
            "userRoleAssignments",
            "user_role_assignments.csv",
            "email,user_id,external_id,role_slug,org_id,org_external_id"),
    TOTP_SECRETS("totpSecrets", "totp_secrets.csv", "email,totp_secret,totp_issuer,totp_user"),
    ROLE_DEFINITIONS("roleDefinitions", "role_definitions.csv", ""),
    SAML("samlConnections", "sso/saml_connections.csv", ""),
    OIDC("oidcConnections", "sso/oidc_connections.csv", ""),
    ATTRIBUTES("customAttributeMappings", "sso/custom_attribute_mappings.csv", ""),
    PROXY_ROUTES("proxyRoutes", "sso/proxy_routes.csv", ""),
    HANDOFF_NOTES("handoffNotes", "sso/handoff_notes.md", ""),
    WARNINGS("warnings", "warnings.jsonl", ""),
    SKIPPED_USERS("skippedUsers", "skipped_users.jsonl", "");

    /** What Segue writes of its own. */
    static final List<PackageFile> WRITTEN =
            List.of(USERS, ORGANIZATIONS, MEMBERSHIPS, ROLE_ASSIGNMENTS, TOTP_SECRETS);

    /** What Segue does not read, and passes on as it is. */
    static final List<PackageFile> PASSED_ON =
            List.of(ROLE_DEFINITIONS, SAML, OIDC, ATTRIBUTES, PROXY_ROUTES, HANDOFF_NOTES);

    private final String key;
    private final String path;
    private final String header;

    PackageFile(String key, String path, String header) {
        this.key = key;
        this.path = path;
        this.header = header;
    }

    /** Its name in the manifest, for its path and for the count of its rows. */
    String key() {
        return key;
    }

    /** Below the package's directory; no other place is allowed. */
    String path() {
        return path;
    }

    Path in(Path directory) {
        return directory.resolve(path);
    }

    /** The columns that the tool asks for, in its order; empty for what Segue never makes. */
    List<String> columns() {
        return header.isEmpty() ? List.of() : List.of(header.split(",", -1));
    }
}
