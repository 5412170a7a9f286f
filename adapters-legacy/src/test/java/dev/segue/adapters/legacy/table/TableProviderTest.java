package dev.segue.adapters.legacy.table;

import static dev.segue.application.port.ClientContext.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.adapters.legacy.hash.HashVerifier;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.HashCheck;
import dev.segue.application.port.LegacyLookup.Absent;
import dev.segue.application.port.LegacyLookup.Found;
import dev.segue.application.port.LegacyLookup.Unanswered;
import dev.segue.application.port.LegacySession;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.LegacyVerdict.Disabled;
import dev.segue.application.port.LegacyVerdict.Invalid;
import dev.segue.application.port.LegacyVerdict.Misconfigured;
import dev.segue.application.port.LegacyVerdict.NoPassword;
import dev.segue.application.port.LegacyVerdict.NoSuchUser;
import dev.segue.application.port.LegacyVerdict.ResetRequired;
import dev.segue.application.port.LegacyVerdict.SecondFactorRequired;
import dev.segue.application.port.LegacyVerdict.Valid;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TableProviderTest {

    private static final EmailAddress ADA = email("ada@example.com");

    private final H2Table table = new H2Table().with(7, "Ada@example.com", "right");
    private final TableProvider provider = new TableProvider(table.table(), new HashVerifier());

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void accepts_the_right_password_and_leaves_the_session_to_the_application() {
        assertThat(verdict("right"))
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> {
                            assertThat(valid.user().id()).isEqualTo(id(7));
                            assertThat(valid.session()).isEqualTo(LegacySession.NONE);
                        });
    }

    @Test
    void tells_a_wrong_password_from_an_unknown_user() {
        assertThat(verdict("wrong")).isInstanceOf(Invalid.class);
        assertThat(verdict(email("bob@example.com"), "right")).isInstanceOf(NoSuchUser.class);
    }

    @Test
    void tells_who_is_disabled_only_to_who_knows_the_password() {
        table.run("UPDATE person SET blocked = TRUE");

        assertThat(verdict("right")).isInstanceOf(Disabled.class);
        assertThat(verdict("wrong")).isInstanceOf(Invalid.class);
    }

    @Test
    void asks_for_the_second_factor_after_the_password() {
        table.run("UPDATE person SET totp = 'JBSWY3DPEHPK3PXPJBSWY3DP'");

        assertThat(verdict("right")).isInstanceOf(SecondFactorRequired.class);
        assertThat(verdict("wrong")).isInstanceOf(Invalid.class);
    }

    @Test
    void asks_for_a_new_password_where_the_application_wants_one() {
        table.run("UPDATE person SET renew = TRUE");

        assertThat(verdict("right")).isEqualTo(new ResetRequired(true));
        assertThat(verdict("wrong")).isInstanceOf(Invalid.class);
    }

    @Test
    void asks_for_a_new_password_where_nobody_can_check_the_old_one() {
        table.run("UPDATE person SET pw = '$6$salt$hash'");

        assertThat(verdict("right")).isEqualTo(new ResetRequired(false));

        table.run("UPDATE person SET blocked = TRUE");

        assertThat(verdict("right")).isInstanceOf(Disabled.class);
    }

    @Test
    void knows_who_has_no_password() {
        table.run("UPDATE person SET pw = NULL");

        assertThat(verdict("right")).isInstanceOf(NoPassword.class);
    }

    @Test
    void does_not_guess_between_two_users_of_one_address() {
        table.with(8, "ada@EXAMPLE.com", "other");

        assertThat(verdict("right")).isInstanceOf(Misconfigured.class);
        assertThat(provider.find(ADA)).isInstanceOf(Unanswered.class);
    }

    @Test
    void names_the_damage_of_a_hash_but_not_the_hash() {
        table.run("UPDATE person SET pw = '$2b$10$tooShort'");

        assertThat(verdict("right"))
                .isInstanceOfSatisfying(
                        Misconfigured.class,
                        m -> {
                            assertThat(m.outage().what()).contains("password_hash is damaged");
                            assertThat(m.outage().what()).doesNotContain("tooShort");
                        });
    }

    @Test
    void is_misconfigured_if_the_query_is_wrong() {
        assertThat(verdictBy("SELECT pk AS id, mail FROM person"))
                .isInstanceOf(Misconfigured.class);
        assertThat(verdictBy("SELECT * FROM nowhere")).isInstanceOf(Misconfigured.class);
    }

    @Test
    void checks_a_hash_as_costly_as_the_tables_own_whoever_is_asked_for() {
        table.run("INSERT INTO person (pk, mail) VALUES (8, 'bob@example.com')");
        List<PasswordHash> checked = new ArrayList<>();
        TableProvider watched = new TableProvider(table.table(), recording(checked));

        for (String user : List.of("nobody@example.com", "ada@example.com", "bob@example.com")) {
            watched.verify(email(user), new Password("any"), UNKNOWN);
        }

        assertThat(checked)
                .hasSize(3)
                .allMatch(hash -> hash instanceof PasswordHash.Bcrypt bcrypt && bcrypt.cost() == 4);
    }

    @Test
    void checks_a_usual_hash_where_the_table_has_none() {
        table.run("DELETE FROM person");
        List<PasswordHash> checked = new ArrayList<>();

        new TableProvider(table.table(), recording(checked))
                .verify(ADA, new Password("any"), UNKNOWN);

        assertThat(checked)
                .singleElement()
                .isInstanceOfSatisfying(
                        PasswordHash.Bcrypt.class, b -> assertThat(b.cost()).isEqualTo(10));
    }

    @Test
    void finds_users_whatever_the_letter_case_of_their_address() {
        assertThat(provider.find(email("ADA@Example.Com")))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.user().id()).isEqualTo(id(7)));
        assertThat(provider.find(email("a.da@example.com"))).isInstanceOf(Absent.class);
    }

    @Test
    void rereads_what_the_table_has_now() {
        table.with(8, "bob@example.com", "b");
        ExportedUser before = provider.reread(List.of(id(7))).orElseThrow().get(id(7));
        table.run("UPDATE person SET pw = '" + H2Table.hashOf("new") + "' WHERE pk = 7");

        Map<LegacyId, ExportedUser> now =
                provider.reread(List.of(id(7), id(8), id(9))).orElseThrow();

        assertThat(now).containsOnlyKeys(id(7), id(8));
        assertThat(now.get(id(7)).hash()).isPresent().isNotEqualTo(before.hash());
    }

    @Test
    void rereads_a_row_that_became_unusable_as_a_user_without_a_hash() {
        table.run("UPDATE person SET mail = 'nobody'");

        ExportedUser user = provider.reread(List.of(id(7))).orElseThrow().get(id(7));

        assertThat(user.hash()).isEmpty();
        assertThat(user.user().email()).isEmpty();
    }

    @Test
    void is_not_opened_without_a_driver() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableDatabase.at("jdbc:none:x?pw=s3", "", "", H2Table.TIMEOUT))
                .withMessageContaining("no JDBC driver")
                .withMessageNotContaining("s3");
    }

    private LegacyVerdict verdictBy(String query) {
        return new TableProvider(
                        UserTable.inDatabase(
                                table.database(), TableQueries.of(query), TableStatements.NONE),
                        new HashVerifier())
                .verify(ADA, new Password("right"), UNKNOWN);
    }

    private LegacyVerdict verdict(String password) {
        return verdict(ADA, password);
    }

    private LegacyVerdict verdict(EmailAddress user, String password) {
        return provider.verify(user, new Password(password), UNKNOWN);
    }

    private static HashCheck recording(List<PasswordHash> checked) {
        return new HashCheck() {
            @Override
            public boolean matches(PasswordHash hash, Password password) {
                return checked.add(hash);
            }

            @Override
            public Optional<String> diagnose(PasswordHash hash, Password known) {
                return Optional.empty();
            }
        };
    }

    private static LegacyId id(int pk) {
        return new LegacyId(Provider.TABLE, String.valueOf(pk));
    }

    private static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }
}
