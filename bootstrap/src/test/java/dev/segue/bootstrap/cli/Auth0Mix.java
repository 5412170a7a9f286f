package dev.segue.bootstrap.cli;

import static dev.segue.application.plan.MigrationPath.BLOCKED;
import static dev.segue.application.plan.MigrationPath.ESCROW;
import static dev.segue.application.plan.MigrationPath.HASH_IMPORT;
import static dev.segue.application.plan.MigrationPath.JIT;
import static dev.segue.application.plan.MigrationPath.SOCIAL;
import static dev.segue.application.plan.MigrationPath.SSO;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.bootstrap.cli.MixedTenant.Member;
import dev.segue.sandbox.Sandbox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Auth0's mixed tenant: the users' export and the support's hash export, joined by id. */
final class Auth0Mix {

    private static final String USERS =
            """
            {"user_id":"auth0|5f0000000000000000000001","email":"ada@example.com",\
            "email_verified":true,"identities":[{"provider":"auth0",\
            "user_id":"5f0000000000000000000001","connection":"Username-Password-Authentication",\
            "isSocial":false}]}
            {"user_id":"auth0|5f0000000000000000000002","email":"bob@example.com",\
            "email_verified":true,"identities":[{"provider":"auth0",\
            "user_id":"5f0000000000000000000002","connection":"Username-Password-Authentication",\
            "isSocial":false}]}
            {"user_id":"auth0|5f0000000000000000000003","email":"cleo@example.com",\
            "email_verified":true,"identities":[{"provider":"auth0",\
            "user_id":"5f0000000000000000000003","connection":"Username-Password-Authentication",\
            "isSocial":false}]}
            {"user_id":"auth0|5f0000000000000000000004","email":"dan@example.com",\
            "email_verified":true,"blocked":true,"identities":[{"provider":"auth0",\
            "user_id":"5f0000000000000000000004","connection":"Username-Password-Authentication",\
            "isSocial":false}]}
            {"user_id":"auth0|5f0000000000000000000005","email":"tina@example.com",\
            "email_verified":true,"multifactor":["guardian"],"identities":[{"provider":"auth0",\
            "user_id":"5f0000000000000000000005","connection":"Username-Password-Authentication",\
            "isSocial":false}]}
            {"user_id":"google-oauth2|100000000000000000006","email":"sam@example.com",\
            "email_verified":true,"identities":[{"provider":"google-oauth2",\
            "user_id":"100000000000000000006","connection":"google-oauth2","isSocial":true}]}
            {"user_id":"samlp|acme-okta|eve","email":"eve@example.com","email_verified":true,\
            "identities":[{"provider":"samlp","user_id":"acme-okta|eve","connection":"acme-okta",\
            "isSocial":false}]}
            """;

    private static final String HASHES =
            """
            {"_id":{"$oid":"5f0000000000000000000001"},\
            "connection":"Username-Password-Authentication","email":"ada@example.com",\
            "passwordHash":"%s","password_set_date":{"$date":"2025-01-01T00:00:00.000Z"}}
            {"_id":{"$oid":"5f0000000000000000000002"},\
            "connection":"Username-Password-Authentication","email":"bob@example.com",\
            "custom_password_hash":{"algorithm":"md5","hash":{"value":"%s","encoding":"hex"},\
            "salt":{"value":"quartz:","encoding":"utf8"}},\
            "password_set_date":{"$date":"2025-01-01T00:00:00.000Z"}}
            {"_id":{"$oid":"5f0000000000000000000004"},\
            "connection":"Username-Password-Authentication","email":"dan@example.com",\
            "passwordHash":"%s","password_set_date":{"$date":"2025-01-01T00:00:00.000Z"}}
            {"_id":{"$oid":"5f0000000000000000000005"},\
            "connection":"Username-Password-Authentication","email":"tina@example.com",\
            "passwordHash":"%s","mfa_factors":[{"totp":{"secret":"%s"}}],\
            "password_set_date":{"$date":"2025-01-01T00:00:00.000Z"}}
            """
                    .formatted(
                            KnownHashes.ADA,
                            KnownHashes.BOB_SALTED_MD5,
                            KnownHashes.DAN,
                            KnownHashes.TINA,
                            MixedTenant.TOTP);

    private static final String ORGANIZATIONS =
            """
            {"connections": [], "organizations": [
              {"id": "org_acme", "name": "acme", "display_name": "Acme", "members": [
                {"user_id": "auth0|5f0000000000000000000001", "roles": ["Admin"]},
                {"user_id": "auth0|5f0000000000000000000002", "roles": ["Member"]}]}]}
            """;

    private static final List<Member> PEOPLE =
            List.of(
                    new Member(
                            "auth0|5f0000000000000000000001",
                            "ada@example.com",
                            KnownHashes.PASSWORD_OF_ADA,
                            HASH_IMPORT,
                            "admin",
                            ""),
                    new Member(
                            "auth0|5f0000000000000000000002",
                            "bob@example.com",
                            KnownHashes.PASSWORD_OF_BOB,
                            ESCROW,
                            "member",
                            ""),
                    new Member("auth0|5f0000000000000000000003", "cleo@example.com", "", JIT),
                    new Member(
                            "auth0|5f0000000000000000000004",
                            "dan@example.com",
                            KnownHashes.PASSWORD_OF_DAN,
                            BLOCKED),
                    new Member(
                            "auth0|5f0000000000000000000005",
                            "tina@example.com",
                            KnownHashes.PASSWORD_OF_TINA,
                            HASH_IMPORT,
                            "",
                            MixedTenant.TOTP),
                    new Member(
                            "google-oauth2|100000000000000000006", "sam@example.com", "", SOCIAL),
                    new Member("samlp|acme-okta|eve", "eve@example.com", "", SSO));

    private Auth0Mix() {}

    static MixedTenant file(Sandbox sandbox, Path folder) throws IOException {
        Path users = Files.writeString(folder.resolve("users.ndjson"), USERS);
        return load(sandbox, folder, users.toString());
    }

    static MixedTenant live(Sandbox sandbox, Path folder) throws IOException {
        return load(sandbox, folder, "--live");
    }

    private static MixedTenant load(Sandbox sandbox, Path folder, String from) throws IOException {
        Path hashes = Files.writeString(folder.resolve("hashes.ndjson"), HASHES);
        sandbox.auth0State().loadUsers(bytes(USERS));
        sandbox.auth0State().loadHashes(bytes(HASHES));
        sandbox.auth0State().loadOrganizations(bytes(ORGANIZATIONS));
        return new MixedTenant(
                List.of("auth0", from, "--hashes", hashes.toString()),
                settings(sandbox),
                PEOPLE,
                List.of(
                        KnownHashes.ADA,
                        KnownHashes.BOB_SALTED_MD5,
                        KnownHashes.DAN,
                        KnownHashes.TINA,
                        "auth0-app-secret",
                        "auth0-manager-secret"));
    }

    static Map<String, String> settings(Sandbox sandbox) {
        return Map.of(
                "segue.auth0.domain", sandbox.auth0().toString(),
                "segue.auth0.client-id", "auth0-app",
                "segue.auth0.client-secret", "auth0-app-secret",
                "segue.auth0.management-client-id", "auth0-manager",
                "segue.auth0.management-client-secret", "auth0-manager-secret",
                "segue.auth0.timeout", "30s");
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
