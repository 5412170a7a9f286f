package dev.segue.adapters.legacy.clerk;

import static dev.segue.adapters.legacy.clerk.SandboxInstance.id;
import static dev.segue.adapters.legacy.clerk.SandboxInstance.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.StoredPassword.None;
import dev.segue.application.port.StoredPassword.NotExported;
import dev.segue.application.port.UserExport.ExportRow;
import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;
import dev.segue.application.port.UserExport.UnreadableExport;
import dev.segue.application.port.UserProfile.FactorKind;
import dev.segue.application.port.UserProfile.PhoneNumber;
import dev.segue.application.port.UserProfile.SignInMethod;
import dev.segue.sandbox.http.Fault;
import dev.segue.sandbox.http.Fault.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All users of an instance, live. */
class ClerkListingTest {

    private static final String LISTING = "/v1/users$";
    private static final String SOCIAL =
            "\"external_accounts\": [{\"verification\": {\"status\": \"%s\"}}]";

    private static SandboxInstance instance;

    @BeforeAll
    static void start() {
        instance = SandboxInstance.start();
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    @BeforeEach
    void empty() {
        instance.state().reset();
    }

    @Test
    void goes_over_pages_oldest_first_and_misses_nobody() {
        instance.load(
                IntStream.range(0, 1100)
                        .mapToObj(i -> "{\"id\": \"user_%04d\"}".formatted(i))
                        .toArray(String[]::new));

        List<ExportedUser> users = Rows.users(listing());

        assertThat(users)
                .extracting(user -> user.user().id())
                .containsExactlyElementsOf(
                        IntStream.range(0, 1100)
                                .mapToObj(i -> id("user_%04d".formatted(i)))
                                .toList());
        assertThat(instance.state().switchboard().traffic().stats().requests())
                .containsEntry("GET /v1/users", 3L);
    }

    @Test
    void shows_how_people_sign_in_beside_their_password() {
        instance.load(
                user("user_1", "a@example.com", SOCIAL.formatted("verified")),
                user("user_2", "b@example.com", SOCIAL.formatted("unverified")),
                user("user_3", "c@example.com", "\"enterprise_accounts\": [{\"active\": true}]"),
                user("user_4", "d@example.com", "\"saml_accounts\": [{\"active\": false}]"),
                user("user_5", "e@example.com", "\"passkeys\": [{\"id\": \"p\"}]"),
                "{\"id\": \"user_6\", \"phone\": \"+14155550100\"}",
                "{\"id\": \"user_7\", \"email\": \"g@example.com\"}");

        List<ExportedUser> users = Rows.users(listing());

        assertThat(users)
                .extracting(user -> user.profile().methods())
                .containsExactly(
                        Set.of(SignInMethod.SOCIAL),
                        Set.of(),
                        Set.of(SignInMethod.SSO),
                        Set.of(),
                        Set.of(SignInMethod.PASSKEY),
                        Set.of(SignInMethod.PHONE),
                        Set.of(SignInMethod.EMAIL_CODE));
        assertThat(users.get(5).profile().phone()).hasValue(new PhoneNumber("+14155550100"));
        assertThat(users.get(0).password()).isEqualTo(new NotExported());
        assertThat(users.get(6).password()).isEqualTo(new None());
    }

    @Test
    void shows_bans_and_factors() {
        instance.load(
                user("user_1", "a@example.com", "\"banned\": true"),
                user("user_2", "b@example.com", "\"deprovisioned\": true"),
                user("user_3", "c@example.com", "\"locked\": true"),
                user("user_4", "d@example.com", "\"totp_secret\": \"JBSWY3DPEHPK3PXP\""),
                user("user_5", "e@example.com", "\"two_factor_enabled\": true"),
                user("user_6", "f@example.com", "\"backup_code_enabled\": true"));

        List<ExportedUser> users = Rows.users(listing());

        assertThat(users)
                .extracting(user -> user.user().disabled())
                .containsExactly(true, true, false, false, false, false);
        assertThat(users)
                .extracting(user -> user.profile().factors())
                .containsExactly(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(FactorKind.TOTP),
                        Set.of(FactorKind.OTHER),
                        Set.of(FactorKind.BACKUP_CODES));
        assertThat(users)
                .extracting(user -> user.user().secondFactor())
                .containsExactly(false, false, false, true, true, true);
    }

    @Test
    void survives_what_clerk_may_say_in_future() {
        instance.load(
                user(
                        "user_1",
                        "a@example.com",
                        "\"brand_new\": {\"a\": [1]}",
                        "\"email_addresses\": [{\"id\": \"idn_1\", \"email_address\":"
                                + " \"a@example.com\", \"verification\": {\"object\": \"new\","
                                + " \"status\": \"brand_new\"}}]",
                        "\"primary_email_address_id\": \"idn_1\"",
                        "\"enterprise_accounts\": [{\"protocol\": \"brand_new\"}]"));

        assertThat(Rows.users(listing()))
                .singleElement()
                .satisfies(user -> assertThat(user.user().emailVerified()).isFalse());
    }

    @Test
    void names_a_user_who_cannot_be_read_and_goes_on() {
        instance.load(
                user("user_1", "nobody"),
                user("user_2", "b@example.com", "\"banned\": null"),
                user(
                        "user_3",
                        "c@example.com",
                        "\"locked\": true, \"lockout_expires_in_seconds\": \"soon\""),
                user("user_4", "d@example.com", "\"email_addresses\": {}"),
                user("user_5", "e@example.com"));

        List<ExportRow> rows = Rows.ofAll(listing());

        assertThat(rows.subList(0, 4))
                .extracting(row -> ((UnreadableRow) row).field())
                .containsExactly(
                        "primary_email_address_id",
                        "banned",
                        "lockout_expires_in_seconds",
                        "email_addresses");
        assertThat(rows.get(4)).isInstanceOf(ExportRow.UserRow.class);
    }

    @Test
    void waits_as_long_as_clerk_asks_and_goes_on() {
        instance.load(user("user_1", "a@example.com"));
        instance.state()
                .switchboard()
                .faults()
                .add(
                        new Fault(
                                null,
                                Pattern.compile(LISTING),
                                Kind.STATUS,
                                429,
                                "",
                                Map.of("Retry-After", "0"),
                                0,
                                0,
                                3));

        assertThat(Rows.users(listing())).hasSize(1);
    }

    @Test
    void breaks_off_when_clerk_refuses_rather_than_to_be_short() {
        fault(Fault.of(Kind.STATUS, LISTING).replying(401, ""));

        assertThatThrownBy(() -> Rows.ofAll(listing()))
                .isInstanceOf(UnreadableExport.class)
                .hasMessageContaining("secret key");
        assertThat(instance.state().switchboard().traffic().stats().requests())
                .containsEntry("GET /v1/users", 1L);
    }

    @Test
    void breaks_off_when_clerk_answers_with_something_else() {
        fault(Fault.of(Kind.STATUS, LISTING).replying(200, "{\"data\": []}"));

        assertThatThrownBy(() -> Rows.ofAll(listing()))
                .isInstanceOf(UnreadableExport.class)
                .hasMessageContaining("no list of users");
    }

    @Test
    void breaks_off_when_a_page_comes_again_rather_than_to_go_on_for_ever() {
        instance.load(
                IntStream.range(0, 500)
                        .mapToObj(i -> "{\"id\": \"user_%04d\"}".formatted(i))
                        .toArray(String[]::new));
        fault(Fault.of(Kind.STATUS, LISTING).replying(200, instance.state().users()));

        assertThatThrownBy(() -> Rows.ofAll(listing()))
                .isInstanceOf(UnreadableExport.class)
                .hasMessageContaining("the same page twice");
    }

    private static void fault(Fault fault) {
        instance.state().switchboard().faults().add(fault);
    }

    private static ClerkListing listing() {
        return ClerkListing.of(instance.settings());
    }
}
