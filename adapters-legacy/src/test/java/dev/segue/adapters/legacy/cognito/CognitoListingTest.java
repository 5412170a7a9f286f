package dev.segue.adapters.legacy.cognito;

import static dev.segue.adapters.legacy.cognito.SandboxPool.id;
import static dev.segue.adapters.legacy.cognito.SandboxPool.user;
import static dev.segue.adapters.legacy.cognito.SandboxPool.verifiedAttributes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.adapters.legacy.cognito.CognitoSettings.Reading;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;
import dev.segue.application.port.UserExport.ExportRow.UserRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.application.port.UserProfile.FactorKind;
import dev.segue.application.port.UserProfile.PhoneNumber;
import dev.segue.application.port.UserProfile.SignInMethod;
import dev.segue.application.port.UserProfile.Username;
import dev.segue.sandbox.http.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CognitoListingTest {

    private static SandboxPool pool;

    @BeforeAll
    static void start() {
        pool = new SandboxPool();
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    @BeforeEach
    void reset() {
        pool.state().reset();
    }

    @Test
    void reads_page_by_page_in_one_order() {
        String[] users =
                IntStream.range(0, 185)
                        .mapToObj(i -> user("sub-%03d".formatted(i), "u" + i + "@example.com", ""))
                        .toArray(String[]::new);
        pool.load(users);

        List<ExportRow> rows = rows(Reading.PLAIN);

        assertThat(rows).hasSize(185).allMatch(UserRow.class::isInstance);
        assertThat(rows.get(184).number()).isEqualTo(185);
        assertThat(pool.state().switchboard().traffic().stats().requests())
                .containsEntry("POST /ListUsers", 4L);
        assertThat(rows(Reading.PLAIN)).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, NotExported",
        "UNCONFIRMED, NotExported",
        "UNKNOWN, NotExported",
        "ARCHIVED, NotExported",
        "COMPROMISED, NotExported",
        "FORCE_CHANGE_PASSWORD, ResetDue",
        "RESET_REQUIRED, ResetDue",
        "EXTERNAL_PROVIDER, None",
        "SOMETHING_NEW, NotExported",
    })
    void knows_what_the_status_says_about_the_password(String status, String expected) {
        pool.load(user("sub-1", "a@example.com", ", \"UserStatus\": \"" + status + "\""));

        ExportedUser user = only(Reading.PLAIN);

        assertThat(user.password().getClass().getSimpleName()).isEqualTo(expected);
        assertThat(user.user().disabled())
                .isEqualTo(Set.of("ARCHIVED", "COMPROMISED").contains(status));
        assertThat(user.hash()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SAML, SSO",
        "OIDC, SSO",
        "Google, SOCIAL",
        "Facebook, SOCIAL",
        "SignInWithApple, SOCIAL",
        "LoginWithAmazon, SOCIAL",
    })
    void knows_how_federated_users_sign_in(String type, SignInMethod method) {
        pool.load(
                "{\"Username\": \"okta_ada@example.com\", \"UserStatus\": \"EXTERNAL_PROVIDER\", "
                        + verifiedAttributes("sub-1", "a@example.com", linked(type))
                        + "}");

        ExportedUser user = only(Reading.PLAIN);

        assertThat(user.password()).isEqualTo(new StoredPassword.None());
        assertThat(user.profile().methods()).containsExactly(method);
        assertThat(user.profile().username()).isEmpty();
    }

    @Test
    void reads_names_phones_usernames_and_what_only_admins_can_write() {
        pool.load(
                "{\"Username\": \"ada\", "
                        + verifiedAttributes(
                                "sub-1",
                                "a@example.com",
                                """
                                , {"Name": "given_name", "Value": "Ada"}
                                , {"Name": "family_name", "Value": "Lovelace"}
                                , {"Name": "phone_number", "Value": "+15555550100"}
                                , {"Name": "phone_number_verified", "Value": "true"}
                                , {"Name": "custom:tenant", "Value": "acme"}
                                , {"Name": "custom:role", "Value": "admin, says ada"}
                                """)
                        + "}");

        ExportedUser user = only(new Reading(Set.of("custom:tenant"), false));

        assertThat(user.user().id()).isEqualTo(id("sub-1"));
        assertThat(user.user().name())
                .isEqualTo(new PersonName(Optional.of("Ada"), Optional.of("Lovelace")));
        assertThat(user.profile().username()).contains(new Username("ada"));
        assertThat(user.profile().phone()).contains(new PhoneNumber("+15555550100"));
        assertThat(user.profile().metadata().values()).isEqualTo(Map.of("tenant", "acme"));
        assertThat(user.profile().metadata().lost()).containsExactly("custom:role");
    }

    @Test
    void believes_no_phone_and_no_address_that_cognito_has_not_verified() {
        pool.load(
                """
                {"Username": "ada", "Attributes": [{"Name": "sub", "Value": "sub-1"},
                  {"Name": "email", "Value": "a@example.com"},
                  {"Name": "phone_number", "Value": "+15555550100"}]}
                """);

        ExportedUser user = only(Reading.PLAIN);

        assertThat(user.user().emailVerified()).isFalse();
        assertThat(user.profile().phone()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"OFF, false, false, false", "OPTIONAL, false, false, true", "ON, true, true, true"})
    void knows_of_second_factors_what_the_pool_tells(
            String mfa, boolean without, boolean withAppUnasked, boolean withAppAsked) {
        pool.state().mfa(mfa);
        pool.load(
                user("sub-1", "a@example.com", ""),
                user(
                        "sub-2",
                        "b@example.com",
                        ", \"UserMFASettingList\": [\"SOFTWARE_TOKEN_MFA\"]"));

        List<ExportRow> unasked = rows(Reading.PLAIN);
        List<ExportRow> asked = rows(new Reading(Set.of(), true));

        assertThat(usable(unasked.get(0)).user().secondFactor()).isEqualTo(without);
        assertThat(usable(unasked.get(1)).user().secondFactor()).isEqualTo(withAppUnasked);
        assertThat(usable(asked.get(1)).user().secondFactor()).isEqualTo(withAppAsked);
        if (withAppAsked) {
            assertThat(usable(asked.get(1)).profile().factors()).containsExactly(FactorKind.TOTP);
        }
    }

    @Test
    void asks_for_single_users_only_if_told_to_because_aws_bills_them() {
        pool.load(user("sub-1", "a@example.com", ""));

        rows(Reading.PLAIN);
        assertThat(requests()).doesNotContainKey("POST /AdminGetUser");
        rows(new Reading(Set.of(), true));
        assertThat(requests()).containsEntry("POST /AdminGetUser", 1L);
    }

    @Test
    void names_the_rows_that_cannot_be_used_and_reads_on() {
        pool.load(
                user("sub-1", "no-address-at-all", ""),
                "{\"Username\": \"saml_x\", \"UserStatus\": \"EXTERNAL_PROVIDER\", "
                        + verifiedAttributes(
                                "sub-2",
                                "b@example.com",
                                ", {\"Name\": \"identities\", \"Value\": \"not json\"}")
                        + "}",
                "{\"Attributes\": [{\"Name\": \"sub\", \"Value\": \"sub-3\"},"
                        + " {\"Name\": \"email_verified\", \"Value\": \"perhaps\"}]}",
                user("sub-4", "d@example.com", ""));

        List<ExportRow> rows = rows(Reading.PLAIN);

        assertThat(rows.subList(0, 3))
                .extracting(row -> ((UnreadableRow) row).field())
                .containsExactly("email", "identities", "email_verified");
        assertThat(rows.get(0).toString()).doesNotContain("no-address-at-all");
        assertThat(usable(rows.get(3)).user().id()).isEqualTo(id("sub-4"));
    }

    @Test
    void waits_while_it_is_throttled_and_outlasts_an_outage() {
        pool.load(user("sub-1", "a@example.com", ""));
        Fault throttled = Fault.of(Fault.Kind.STATUS, "ListUsers").times(2);
        pool.state()
                .switchboard()
                .faults()
                .add(throttled.replying(400, "{\"__type\":\"TooManyRequestsException\"}"));
        pool.state()
                .switchboard()
                .faults()
                .add(Fault.of(Fault.Kind.DROP_BEFORE, "ListUsers").times(1));

        assertThat(rows(Reading.PLAIN)).hasSize(1);
        assertThat(requests()).containsEntry("POST /ListUsers", 4L);
    }

    @Test
    void breaks_off_with_the_remedy_where_it_may_not_read() {
        pool.state().allowAdministration(false);

        assertThatThrownBy(() -> rows(Reading.PLAIN))
                .isInstanceOf(UnreadableExport.class)
                .hasMessageContaining("docs/providers/cognito.md");
    }

    private static String linked(String providerType) {
        return ", {\"Name\": \"identities\", \"Value\": \"[{\\\"providerType\\\":\\\"%s\\\"}]\"}"
                .formatted(providerType);
    }

    private static Map<String, Long> requests() {
        return pool.state().switchboard().traffic().stats().requests();
    }

    private static ExportedUser only(Reading reading) {
        List<ExportRow> rows = rows(reading);
        assertThat(rows).hasSize(1);
        return usable(rows.getFirst());
    }

    private static ExportedUser usable(ExportRow row) {
        assertThat(row).isInstanceOf(UserRow.class);
        return ((UserRow) row).user();
    }

    private static List<ExportRow> rows(Reading reading) {
        CognitoSettings settings = pool.settings(SandboxPool.CLIENT, reading);
        try (CognitoListing listing = CognitoListing.of(settings, Duration.ofMillis(1))) {
            List<ExportRow> rows = new ArrayList<>();
            listing.rows().forEachRemaining(rows::add);
            return rows;
        }
    }
}
