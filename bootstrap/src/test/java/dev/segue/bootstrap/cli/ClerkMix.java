package dev.segue.bootstrap.cli;

import static dev.segue.application.plan.MigrationPath.BLOCKED;
import static dev.segue.application.plan.MigrationPath.ESCROW;
import static dev.segue.application.plan.MigrationPath.HASH_IMPORT;
import static dev.segue.application.plan.MigrationPath.JIT;
import static dev.segue.application.plan.MigrationPath.SOCIAL;
import static java.util.stream.Collectors.toCollection;

import dev.segue.bootstrap.cli.MixedTenant.Member;
import dev.segue.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Clerk's mixed tenant: hashes are in the dashboard's file, bans and members at Clerk alone. */
final class ClerkMix {

    private static final String TENANT =
            """
            {"users": [
               {"id": "user_ada", "email": "ada@example.com", "password": "harbor-Willow-9137",
                "password_last_updated_at": 1700000000000},
               {"id": "user_bob", "email": "bob@example.com", "password": "ember-Fjord-2846",
                "password_last_updated_at": 1700000000000,
                "password_hasher": "md5"},
               {"id": "user_dan", "email": "dan@example.com", "password": "zephyr-Kelp-7780",
                "password_last_updated_at": 1700000000000,
                "banned": true},
               {"id": "user_tina", "email": "tina@example.com", "password": "lagoon-Amber-3391",
                "password_last_updated_at": 1700000000000,
                "mfa_enabled_at": 1700000000000, "totp_secret": "%s"},
               {"id": "user_sam", "email": "sam@example.com", "external_accounts": [
                 {"object": "external_account", "id": "eac_1", "provider": "oauth_google",
                  "provider_user_id": "google-1", "email_address": "sam@example.com",
                  "verification": {"status": "verified", "strategy": "oauth_google"}}]}],
             "organizations": [{"id": "org_acme", "name": "Acme"}],
             "memberships": [
               {"organization_id": "org_acme", "user_id": "user_ada", "role": "org:admin"},
               {"organization_id": "org_acme", "user_id": "user_bob", "role": "org:member"}]}
            """
                    .formatted(MixedTenant.TOTP);

    private static final List<Member> PEOPLE =
            List.of(
                    new Member(
                            "user_ada",
                            "ada@example.com",
                            KnownHashes.PASSWORD_OF_ADA,
                            HASH_IMPORT,
                            "admin",
                            ""),
                    new Member(
                            "user_bob",
                            "bob@example.com",
                            KnownHashes.PASSWORD_OF_BOB,
                            ESCROW,
                            "member",
                            ""),
                    new Member("user_dan", "dan@example.com", KnownHashes.PASSWORD_OF_DAN, BLOCKED),
                    new Member(
                            "user_tina",
                            "tina@example.com",
                            KnownHashes.PASSWORD_OF_TINA,
                            HASH_IMPORT,
                            "",
                            MixedTenant.TOTP),
                    new Member("user_sam", "sam@example.com", "", SOCIAL));

    private ClerkMix() {}

    static MixedTenant file(Sandbox sandbox, Path folder) throws IOException {
        sandbox.clerkState().load(TENANT);
        Path csv = folder.resolve("users.csv");
        sandbox.clerkState().export(csv);
        return new MixedTenant(
                List.of("clerk", csv.toString()), settings(sandbox), PEOPLE, digests(csv));
    }

    /** Clerk itself shows neither hashes nor secrets. */
    static MixedTenant live(Sandbox sandbox) {
        sandbox.clerkState().load(TENANT);
        List<Member> people = PEOPLE.stream().map(ClerkMix::asShownLive).toList();
        return new MixedTenant(
                List.of("clerk", "--live"), settings(sandbox), people, List.of("sk_test_clerk"));
    }

    private static Member asShownLive(Member member) {
        return switch (member.path()) {
            case HASH_IMPORT, ESCROW -> member.in(member.totp().isEmpty() ? JIT : BLOCKED);
            case JIT, RESET, SSO, SOCIAL, BLOCKED -> member;
        };
    }

    private static Map<String, String> settings(Sandbox sandbox) {
        return Map.of(
                "segue.clerk.secret-key", "sk_test_clerk",
                "segue.clerk.base-url", sandbox.clerk().toString(),
                "segue.clerk.timeout", "30s");
    }

    /** The digests of the file stand before its last comma. */
    private static List<String> digests(Path csv) throws IOException {
        try (Stream<String> lines = Files.lines(csv)) {
            List<String> digests =
                    lines.skip(1)
                            .map(line -> line.split(",", -1)[11])
                            .collect(toCollection(ArrayList::new));
            digests.add("sk_test_clerk");
            return digests;
        }
    }
}
