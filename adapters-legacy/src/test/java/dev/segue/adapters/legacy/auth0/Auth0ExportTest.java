package dev.segue.adapters.legacy.auth0;

import static dev.segue.adapters.legacy.auth0.SandboxTenant.ABC;
import static dev.segue.adapters.legacy.auth0.SandboxTenant.email;
import static dev.segue.adapters.legacy.auth0.SandboxTenant.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.segue.adapters.legacy.hash.HashVerifier;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.StoredPassword.Hashed;
import dev.segue.application.port.StoredPassword.NotExported;
import dev.segue.application.port.StoredPassword.Withheld;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.application.port.UserProfile;
import dev.segue.application.port.UserProfile.FactorKind;
import dev.segue.application.port.UserProfile.PhoneNumber;
import dev.segue.application.port.UserProfile.SignInMethod;
import dev.segue.application.port.UserProfile.Username;
import dev.segue.domain.credential.Password;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Auth0ExportTest {

    @TempDir private Path folder;

    private Exports exports;

    @BeforeEach
    void prepare() {
        exports = new Exports(folder);
    }

    @Test
    void joins_a_user_and_a_hash_by_the_id() {
        exports.users(Lines.user("u1", "ada@example.com", ",\"email_verified\":true"));
        exports.hashes(Lines.hash("u1", ABC, ""));

        ExportedUser ada = exports.onlyUser();

        assertThat(ada.user())
                .isEqualTo(
                        new LegacyUser(
                                id("auth0|u1"),
                                Optional.of(email("ada@example.com")),
                                true,
                                PersonName.UNKNOWN,
                                false,
                                false));
        assertThat(matches(ada, "abc")).isTrue();
        assertThat(matches(ada, "abd")).isFalse();
    }

    @Test
    void joins_by_the_id_that_the_tenant_chose_itself() {
        exports.users(Lines.user("euclid", "nico@example.com", ""));
        exports.hashes(Lines.hash("5dea9f9c82dd7c0e76e4ec93", ABC, ",\"alt_id\":\"euclid\""));

        assertThat(matches(exports.onlyUser(), "abc")).isTrue();
    }

    @Test
    void joins_where_the_email_is_among_the_identifiers_only() {
        exports.users(Lines.user("u1", "ada@example.com", ""));
        exports.hashes(
                Lines.hash(
                        "u1",
                        ABC,
                        ",\"identifiers\":[{\"type\":\"email\",\"value\":\"ada@example.com\","
                                + "\"verified\":true}]"));

        assertThat(matches(exports.onlyUser(), "abc")).isTrue();
    }

    @Test
    void reads_a_packed_file_with_a_byte_order_mark() {
        exports.packedUsers("\uFEFF" + Lines.user("u1", "ada@example.com", ""));
        exports.hashes("\uFEFF" + Lines.hash("u1", ABC, ""));

        assertThat(matches(exports.onlyUser(), "abc")).isTrue();
    }

    @Test
    void reads_users_without_any_hashes() {
        Path users = exports.users(Lines.user("u1", "ada@example.com", ""));

        try (Auth0Export export = Auth0Export.open(users)) {
            List<ExportedUser> read = Exports.usersOf(Exports.all(export));

            assertThat(read)
                    .singleElement()
                    .extracting(ExportedUser::password)
                    .isEqualTo(new Withheld(Optional.empty()));
            assertThat(Exports.all(export)).hasSize(1);
        }
    }

    @Test
    void knows_what_an_account_has_beside_its_password() {
        exports.users(
                """
                {"user_id":"google-oauth2|1","email":"ada@example.com","email_verified":true,\
                "username":"ada","phone_number":"+15555550100","phone_verified":true,\
                "name":"Ada King Lovelace","blocked":true,"multifactor":["guardian"],\
                "identities":[{"provider":"google-oauth2","user_id":"1","isSocial":true},\
                {"provider":"samlp","user_id":"acme|7","connection":"acme","isSocial":false}],\
                "app_metadata":{"plan":"pro","seats":5,"beta":true,"deep":{"a":1}},\
                "user_metadata":{"role":"admin"}}\
                """);
        exports.hashes();

        ExportedUser ada = exports.onlyUser();
        UserProfile profile = ada.profile();

        assertThat(ada.password()).isEqualTo(new StoredPassword.None());
        assertThat(ada.user().disabled()).isTrue();
        assertThat(ada.user().secondFactor()).isTrue();
        assertThat(ada.user().name())
                .isEqualTo(new PersonName(Optional.of("Ada King"), Optional.of("Lovelace")));
        assertThat(profile.username()).contains(new Username("ada"));
        assertThat(profile.phone()).contains(new PhoneNumber("+15555550100"));
        assertThat(profile.methods())
                .containsExactlyInAnyOrder(SignInMethod.SOCIAL, SignInMethod.SSO);
        assertThat(profile.metadata().values())
                .containsOnly(
                        Map.entry("plan", "pro"),
                        Map.entry("seats", "5"),
                        Map.entry("beta", "true"));
        assertThat(profile.metadata().lost()).containsExactly("app_metadata.deep", "user_metadata");
        assertThat(profile.memberships()).isEmpty();
    }

    @Test
    void carries_an_unverified_phone_number_nowhere() {
        exports.users(
                "{\"user_id\":\"sms|1\",\"phone_number\":\"+15555550100\",\"identities\":"
                        + "[{\"provider\":\"sms\",\"user_id\":\"1\",\"isSocial\":false}]}");
        exports.hashes();

        assertThat(exports.onlyUser().profile().phone()).isEmpty();
        assertThat(exports.onlyUser().profile().methods()).containsExactly(SignInMethod.PHONE);
    }

    @Test
    void carries_the_secrets_of_authenticator_apps_and_names_the_other_factors() {
        exports.users(Lines.user("u1", "ada@example.com", ""));
        exports.hashes(
                Lines.hash(
                        "u1",
                        ABC,
                        ",\"mfa_factors\":[{\"totp\":{\"secret\":\"JBSWY3DPEHPK3PXPJBSWY3DP\"}},"
                                + "{\"phone\":{\"value\":\"+15555550100\"}},"
                                + "{\"email\":{\"value\":\"ada@example.com\"}}]"));

        ExportedUser ada = exports.onlyUser();

        assertThat(ada.user().secondFactor()).isTrue();
        assertThat(ada.profile().factors())
                .containsExactlyInAnyOrder(FactorKind.TOTP, FactorKind.SMS, FactorKind.EMAIL);
        assertThat(ada.profile().totp())
                .singleElement()
                .satisfies(secret -> assertThat(secret.key().length()).isEqualTo(15));
    }

    @Test
    void keeps_a_hash_that_is_as_old_as_the_password() {
        String since = ",\"last_password_reset\":\"2026-03-01T12:00:00.500Z\"";
        exports.users(Lines.user("u1", "ada@example.com", since));
        exports.hashes(
                Lines.hash(
                        "u1",
                        ABC,
                        ",\"password_set_date\":{\"$date\":\"2026-03-01T12:00:00.412Z\"}"));

        assertThat(exports.onlyUser().hash()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"password_set_date\":{\"$date\":\"2026-02-01T12:00:00Z\"}",
                ",\"password_set_date\":{\"$date\":1769947200000}",
                ""
            })
    void leaves_a_hash_out_that_may_be_older_than_the_password(String setDate) {
        String since = ",\"last_password_reset\":\"2026-03-01T12:00:00.500Z\"";
        exports.users(Lines.user("u1", "ada@example.com", since));
        exports.hashes(Lines.hash("u1", ABC, setDate));

        assertThat(exports.onlyUser().password()).isEqualTo(new NotExported());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"user_id\",\"email\"\n\"'auth0|u1\",\"'ada@example.com\"",
                "user_id,email\nauth0|u1,ada@example.com",
                "'auth0|u1,'ada@example.com"
            })
    void refuses_csv_and_says_what_to_ask_for(String csv) {
        Path users = exports.users(csv);

        assertThatExceptionOfType(UnreadableExport.class)
                .isThrownBy(() -> Auth0Export.open(users))
                .withMessageContaining("\"format\": \"json\"");
    }

    @Test
    void refuses_an_import_file_and_a_packed_hash_export() {
        Path users = exports.users("[" + Lines.user("u1", "ada@example.com", "") + "]");

        assertThatExceptionOfType(UnreadableExport.class)
                .isThrownBy(() -> Auth0Export.open(users))
                .withMessageContaining("one object a line");
        Path packed = exports.packedUsers(Lines.hash("u1", ABC, ""));
        assertThatExceptionOfType(UnreadableExport.class)
                .isThrownBy(() -> Auth0Hashes.open(packed))
                .withMessageContaining("gunzip");
    }

    @Test
    void finds_everybody_among_many() {
        int many = 5_000;
        exports.users(
                IntStream.range(0, many)
                        .mapToObj(i -> Lines.user("u" + i, "u%d@example.com".formatted(i), ""))
                        .toArray(String[]::new));
        exports.hashes(
                IntStream.range(0, many)
                        .map(i -> many - 1 - i)
                        .mapToObj(i -> Lines.hash("u" + i, ABC, ""))
                        .toArray(String[]::new));

        List<ExportRow> rows = exports.joined();

        assertThat(rows).hasSize(many);
        assertThat(Exports.usersOf(rows)).allMatch(user -> user.password() instanceof Hashed);
    }

    private static boolean matches(ExportedUser user, String password) {
        return new HashVerifier().matches(user.hash().orElseThrow(), new Password(password));
    }
}
