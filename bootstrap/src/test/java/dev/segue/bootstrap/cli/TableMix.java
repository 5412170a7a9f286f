package dev.segue.bootstrap.cli;

import static dev.segue.application.plan.MigrationPath.BLOCKED;
import static dev.segue.application.plan.MigrationPath.ESCROW;
import static dev.segue.application.plan.MigrationPath.HASH_IMPORT;
import static dev.segue.application.plan.MigrationPath.RESET;
import static dev.segue.application.plan.MigrationPath.SOCIAL;
import static dev.segue.application.plan.MigrationPath.SSO;

import dev.segue.bootstrap.cli.MixedTenant.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The mixed tenant of a company that keeps its users itself, in files. */
final class TableMix {

    private static final String USERS =
            """
            id,email,email_verified,password_hash,disabled,reset_due,totp_secret,methods
            1001,ada@example.com,true,%s,false,false,,
            1002,bob@example.com,true,%s,false,false,,
            1003,cleo@example.com,true,%s,false,true,,
            1004,dan@example.com,true,%s,true,false,,
            1005,tina@example.com,true,%s,false,false,%s,
            1006,sam@example.com,true,,false,false,,social
            1007,eve@example.com,true,,false,false,,sso
            """
                    .formatted(
                            KnownHashes.ADA,
                            KnownHashes.BOB_LDAP,
                            KnownHashes.DAN,
                            KnownHashes.DAN,
                            KnownHashes.TINA,
                            MixedTenant.TOTP);

    private static final List<Member> PEOPLE =
            List.of(
                    new Member(
                            "1001",
                            "ada@example.com",
                            KnownHashes.PASSWORD_OF_ADA,
                            HASH_IMPORT,
                            "admin",
                            ""),
                    new Member(
                            "1002",
                            "bob@example.com",
                            KnownHashes.PASSWORD_OF_BOB,
                            ESCROW,
                            "member",
                            ""),
                    new Member("1003", "cleo@example.com", KnownHashes.PASSWORD_OF_DAN, RESET),
                    new Member("1004", "dan@example.com", KnownHashes.PASSWORD_OF_DAN, BLOCKED),
                    new Member(
                            "1005",
                            "tina@example.com",
                            KnownHashes.PASSWORD_OF_TINA,
                            HASH_IMPORT,
                            "",
                            MixedTenant.TOTP),
                    new Member("1006", "sam@example.com", "", SOCIAL),
                    new Member("1007", "eve@example.com", "", SSO));

    private TableMix() {}

    static MixedTenant file(Path folder) throws IOException {
        Path users = Files.writeString(folder.resolve("users.csv"), USERS);
        Path organizations =
                Files.writeString(folder.resolve("organizations.csv"), "id,name\norg_acme,Acme\n");
        Path memberships =
                Files.writeString(
                        folder.resolve("memberships.csv"),
                        """
                        user_id,organization_id,roles
                        1001,org_acme,admin
                        1002,org_acme,member
                        """);
        return new MixedTenant(
                List.of(
                        "table",
                        users.toString(),
                        "--organizations",
                        organizations.toString(),
                        "--memberships",
                        memberships.toString()),
                Map.of("segue.table.file", users.toString()),
                PEOPLE,
                List.of(KnownHashes.ADA, KnownHashes.BOB_LDAP, KnownHashes.DAN, KnownHashes.TINA));
    }
}
