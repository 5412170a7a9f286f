package dev.segue.adapters.legacy.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.application.port.OrganizationExport.MembershipRow;
import dev.segue.application.port.OrganizationExport.OrganizationRow;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows are written in ISO 8859-1 here, so that a letter beyond ASCII is no UTF-8. */
class HostilePackageTest {

    /** Stands for a field of 10 MB, which no name of a test should hold. */
    private static final String HUGE = "<10 MB>";

    private static final String ALL = "\"users\": 3";

    private PackageFolder folder;

    @BeforeEach
    void make(@TempDir Path directory) {
        folder = new PackageFolder(directory).counting(ALL);
    }

    static Stream<Arguments> users() {
        return Stream.of(
                arguments("a@x.example", "line", "has 1 columns"),
                arguments("a@x.example,,,,,,,1,,,,,,", "line", "has 14 columns"),
                arguments("a@x.example,,,,\"Ada,,,1,,,,,", "line", "quotation mark"),
                arguments("a@x.example,,,,\"A\"da,,,1,,,,,", "line", "quotation mark"),
                arguments("a@x.example,,,,A\rda,,,1,,,,,", "line", "is no CSV record"),
                arguments(row(4, HUGE), "line", "longer than 262144"),
                arguments(row(0, ""), "email", "is missing"),
                arguments(row(0, "nobody"), "email", "is no address"),
                arguments(row(0, "a@b@x.example"), "email", "is no address"),
                arguments(row(0, "a\u0001@x.example"), "email", "is no address"),
                arguments(row(0, "a\0@x.example"), "email", "NUL"),
                arguments(row(0, "\u00E4@x.example"), "email", "is not UTF-8"),
                arguments(row(0, "a@" + "e".repeat(2000)), "email", "more than 1024"),
                arguments(row(1, "hunter2"), "password", "is in plain text"),
                arguments(row(2, "$2b$99$x"), "password_hash", "is damaged"),
                arguments(row(2, "{SSHA}!"), "password_hash", "is damaged"),
                arguments(row(2, "\0"), "password_hash", "NUL"),
                arguments(row(2, "A".repeat(5000)), "password_hash", "more than 4096"),
                arguments(row(3, "bcrypt"), "password_hash", "is missing"),
                arguments(row(4, "=HYPERLINK(1)"), "first_name", "like a formula"),
                arguments(row(4, "@SUM(1)"), "first_name", "like a formula"),
                arguments(row(4, "-1+cmd|x!A"), "first_name", "like a formula"),
                arguments(row(4, "A\0da"), "first_name", "NUL"),
                arguments(row(4, "Ren\u00E9"), "first_name", "is not UTF-8"),
                arguments(row(5, "K".repeat(1025)), "last_name", "more than 1024"),
                arguments(row(5, "+A1|b"), "last_name", "like a formula"),
                arguments(row(6, "perhaps"), "email_verified", "neither true nor false"),
                arguments(row(7, ""), "external_id", "is missing"),
                arguments(row(7, "  "), "external_id", "is missing"),
                arguments(row(7, "first"), "external_id", "that says something else"),
                arguments(row(7, "1".repeat(129)), "external_id", "more than 128"),
                arguments(row(7, "a\0"), "external_id", "NUL"),
                arguments(row(7, "\u00FC"), "external_id", "is not UTF-8"),
                arguments(row(8, "{"), "metadata", "no JSON"),
                arguments(row(8, "[1]"), "metadata", "no JSON object"),
                arguments(row(8, "7"), "metadata", "no JSON object"),
                arguments(row(8, "\"{\"\"a\"\":1,\"\"a\"\":2}\""), "metadata", "no JSON"),
                arguments(row(8, "\"{\"\"a\"\":\"\"\\u0000\"\"}\""), "metadata.a", "NUL"),
                arguments(row(8, "\"{\"\"a\"\":\"\"\\ud800\"\"}\""), "metadata.a", "not UTF-8"),
                arguments(row(8, "{}{}"), "metadata", "no JSON"),
                arguments(row(8, "nul"), "metadata", "no JSON"));
    }

    @ParameterizedTest
    @MethodSource("users")
    void row_of_a_user_is_named_and_passed_over(String hostile, String field, String remedy) {
        String whole = hostile.replace(HUGE, "A".repeat(10_000_000));
        folder.add("users.csv", good("first"), whole, good("last"));

        List<ExportRow> rows = PackageFolder.users(folder.open());

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).isInstanceOf(UserRow.class);
        assertThat(rows.get(1))
                .isInstanceOfSatisfying(
                        UnreadableRow.class,
                        row -> {
                            assertThat(row.number()).isEqualTo(3);
                            assertThat(row.field()).isEqualTo(field);
                            assertThat(row.remedy()).contains(remedy);
                        });
        assertThat(rows.get(2)).isInstanceOf(UserRow.class);
        assertThat(PackageFolder.memberships(folder.open()))
                .filteredOn(MembershipRow.Usable.class::isInstance)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void row_of_an_organization_is_named_and_passed_over() {
        folder.add(
                "organizations.csv",
                ",org_a,A,,",
                ",,No id,,",
                ",org_b,,,",
                ",org_c,=cmd(),,",
                ",org_d,D,,{",
                ",org_a,A again,,",
                ",org_e,E," + "e".repeat(300) + ",",
                "wos_1,,Known to WorkOS,,",
                "broken",
                ",org_z,Z,,");

        assertThat(PackageFolder.organizations(folder.open()))
                .filteredOn(OrganizationRow.Unusable.class::isInstance)
                .extracting(row -> ((OrganizationRow.Unusable) row).number())
                .containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(PackageFolder.organizations(folder.open()))
                .filteredOn(OrganizationRow.Usable.class::isInstance)
                .hasSize(2);
    }

    @Test
    void row_of_a_membership_is_named_and_passed_over() {
        folder.add(
                "organization_memberships.csv",
                ",u1,,,org_a,A,,",
                "by@mail.example,,,,org_a,A,,",
                ",u2,,wos_1,,A,,",
                ",u1,,,org_a,A,admin,",
                ",u3,,,org_a,A,[oops,",
                ",u\0,,,org_a,A,,",
                "broken",
                ",u9,,,org_a,A,,");

        assertThat(PackageFolder.memberships(folder.open()))
                .filteredOn(MembershipRow.Unusable.class::isInstance)
                .extracting(row -> ((MembershipRow.Unusable) row).number())
                .containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(PackageFolder.memberships(folder.open()))
                .filteredOn(MembershipRow.Usable.class::isInstance)
                .hasSize(2);
    }

    @Test
    void row_of_a_secret_is_named_after_the_users() {
        folder.add("users.csv", good("a"), good("b"), good("c"))
                .add(
                        "totp_secrets.csv",
                        "a@x.example,no base32,,",
                        "nobody,JBSWY3DPEHPK3PXP,,",
                        "b@x.example,JBSWY3DPEHPK3PXP,,",
                        "b@x.example,JBSWY3DPEHPK3PXQ,,",
                        "broken");

        assertThat(PackageFolder.users(folder.open()).subList(3, 7))
                .extracting(row -> ((UnreadableRow) row).number())
                .containsExactly(2L, 3L, 5L, 6L);
    }

    private static String good(String id) {
        return "%s@x.example,,,,,,true,%s,,,org_a,A,".formatted(id, id);
    }

    private static String row(int column, String value) {
        String[] columns = "a@x.example,,,,,,,1,,,,,".split(",", -1);
        columns[column] = value;
        return String.join(",", columns);
    }
}
