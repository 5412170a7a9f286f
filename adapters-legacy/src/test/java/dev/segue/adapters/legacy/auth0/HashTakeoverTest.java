package dev.segue.adapters.legacy.auth0;

import static dev.segue.adapters.legacy.auth0.SandboxTenant.ABC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.StoredPassword.Hashed;
import dev.segue.application.port.StoredPassword.NotExported;
import dev.segue.application.port.StoredPassword.Unsupported;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose password a hash is may only be told by ids; whatever else agrees counts for nothing. */
class HashTakeoverTest {

    private static final String MAIL = ",\"email\":\"ada@example.com\",\"email_verified\":true";

    @TempDir private Path folder;

    private Exports exports;

    @BeforeEach
    void prepare() {
        exports = new Exports(folder);
    }

    @Test
    void is_not_given_by_an_email_alone() {
        exports.users(Lines.user("ada", "ada@example.com", ""));
        exports.hashes(Lines.hash("mallory", ABC, MAIL));

        List<ExportRow> rows = exports.joined();

        assertThat(passwords(rows)).containsExactly(new NotExported());
        assertThat(Exports.faultsOf(rows))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.number()).isEqualTo(2);
                    assertThat(row.field()).isEqualTo("line 1 of the hash export, _id");
                    assertThat(row.remedy()).contains("belongs to no user");
                });
    }

    @Test
    void stays_with_each_of_two_accounts_that_share_an_email() {
        exports.users(
                Lines.user("ada", "ada@example.com", ""),
                Lines.userOf("Other-Database", "twin", "ada@example.com", ""));
        exports.hashes(Lines.hash("ada", ABC, MAIL));

        assertThat(passwords(exports.joined()))
                .satisfiesExactly(
                        own -> assertThat(own).isInstanceOf(Hashed.class),
                        twin -> assertThat(twin).isEqualTo(new NotExported()));
    }

    @Test
    void is_not_taken_from_another_connection_under_the_same_id() {
        exports.users(Lines.userOf("Other-Database", "euclid", "ada@example.com", ""));
        exports.hashes(Lines.hash("1", ABC, ",\"alt_id\":\"euclid\""));

        assertThat(passwords(exports.joined()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Unsupported.class,
                        password -> assertThat(password.format()).isEqualTo("other connection"));
    }

    @Test
    void is_nobodys_where_two_lines_claim_the_same_id() {
        exports.users(Lines.user("ada", "ada@example.com", ""));
        exports.hashes(Lines.hash("ada", ABC, ""), Lines.hash("1", ABC, ",\"alt_id\":\"ada\""));

        List<ExportRow> rows = exports.joined();

        assertThat(passwords(rows))
                .singleElement()
                .isInstanceOfSatisfying(
                        Unsupported.class,
                        password -> assertThat(password.format()).isEqualTo("ambiguous"));
        assertThat(Exports.faultsOf(rows))
                .extracting(UnreadableRow::remedy)
                .hasSize(2)
                .allMatch(remedy -> remedy.contains("in several lines"));
    }

    @Test
    void goes_with_a_linked_identity_that_has_the_same_email() {
        exports.users(linked("ada@example.com"));
        exports.hashes(Lines.hash("db1", ABC, ""));

        assertThat(passwords(exports.joined())).singleElement().isInstanceOf(Hashed.class);
    }

    @Test
    void stays_with_a_linked_identity_that_has_another_email() {
        exports.users(linked("old@example.com"));
        exports.hashes(Lines.hash("db1", ABC, ""));

        List<ExportRow> rows = exports.joined();

        assertThat(passwords(rows))
                .singleElement()
                .isInstanceOfSatisfying(
                        Unsupported.class,
                        password -> assertThat(password.format()).isEqualTo("linked account"));
        assertThat(Exports.faultsOf(rows)).isEmpty();
    }

    @Test
    void is_not_given_to_an_id_that_has_the_prefix_twice() {
        exports.users(
                Lines.user("auth0|ada", "ada@example.com", ""),
                Lines.user("bob", "bob@example.com", ""));
        exports.hashes(
                Lines.hash("1", ABC, ",\"alt_id\":\"auth0|ada\""),
                Lines.hash("2", ABC, ",\"alt_id\":\"auth0|bob\""));

        List<ExportRow> rows = exports.joined();

        assertThat(passwords(rows)).containsExactly(new NotExported());
        assertThat(Exports.faultsOf(rows))
                .extracting(UnreadableRow::field)
                .containsExactly(
                        "user_id",
                        "line 1 of the hash export, _id",
                        "line 2 of the hash export, _id");
        assertThat(Exports.faultsOf(rows))
                .extracting(UnreadableRow::remedy)
                .satisfiesExactly(
                        one -> assertThat(one).contains("auth0|auth0|"),
                        two -> assertThat(two).contains("twice"),
                        three -> assertThat(three).contains("twice"));
    }

    @Test
    void takes_one_user_of_an_id_that_the_export_has_twice() {
        exports.users(
                Lines.user("ada", "ada@example.com", ""),
                Lines.user("ada", "mallory@example.com", ""));
        exports.hashes(Lines.hash("ada", ABC, ""));

        List<ExportRow> rows = exports.joined();

        assertThat(Exports.usersOf(rows)).hasSize(1);
        assertThat(Exports.faultsOf(rows))
                .singleElement()
                .satisfies(row -> assertThat(row.remedy()).contains("in an earlier row"));
    }

    @Test
    void plants_no_role_by_what_a_user_can_write() {
        exports.users(
                Lines.user(
                        "ada",
                        "ada@example.com",
                        ",\"user_metadata\":{\"roles\":[\"admin\"],\"plan\":\"enterprise\"}"));
        exports.hashes();

        ExportedUser ada = exports.onlyUser();

        assertThat(ada.profile().metadata().values()).isEmpty();
        assertThat(ada.profile().metadata().lost()).containsExactly("user_metadata");
        assertThat(ada.profile().memberships()).isEmpty();
    }

    private static List<StoredPassword> passwords(List<ExportRow> rows) {
        return Exports.usersOf(rows).stream().map(ExportedUser::password).toList();
    }

    private static String linked(String emailOfIdentity) {
        return """
        {"user_id":"google-oauth2|1","email":"ada@example.com","identities":[\
        {"provider":"google-oauth2","user_id":"1","isSocial":true},\
        {"provider":"auth0","user_id":"db1","connection":"%s","isSocial":false,\
        "profileData":{"email":"%s"}}]}\
        """
                .formatted(SandboxTenant.DATABASE, emailOfIdentity);
    }
}
