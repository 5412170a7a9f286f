package dev.segue.adapters.legacy.clerk;

import static dev.segue.adapters.legacy.clerk.SandboxInstance.email;
import static dev.segue.adapters.legacy.clerk.SandboxInstance.id;
import static dev.segue.adapters.legacy.clerk.SandboxInstance.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.Delivery.Done;
import dev.segue.application.port.Delivery.Refused;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.LegacyLookup.Absent;
import dev.segue.application.port.LegacyLookup.Found;
import dev.segue.application.port.LegacyLookup.Unanswered;
import dev.segue.application.port.LegacySession;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.LegacyVerdict.Disabled;
import dev.segue.application.port.LegacyVerdict.Invalid;
import dev.segue.application.port.LegacyVerdict.Locked;
import dev.segue.application.port.LegacyVerdict.Misconfigured;
import dev.segue.application.port.LegacyVerdict.NoPassword;
import dev.segue.application.port.LegacyVerdict.NoSuchUser;
import dev.segue.application.port.LegacyVerdict.SecondFactorRequired;
import dev.segue.application.port.LegacyVerdict.Unconfirmed;
import dev.segue.application.port.LegacyVerdict.Valid;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.Token;
import dev.segue.domain.credential.Password;
import dev.segue.sandbox.http.Fault;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the sandbox, whose verify_password compares passwords and asks nothing else. */
class ClerkProviderTest {

    private static final String ADA = "ada@example.com";
    private static final String BOB = "bob@example.com";
    private static final String SMS_FACTOR =
            "\"two_factor_enabled\": true, \"phone_numbers\": [{\"id\": \"idn_p\","
                    + " \"phone_number\": \"+14155550100\", \"reserved_for_second_factor\": true,"
                    + " \"verification\": {\"status\": \"verified\"}}]";
    private static final String UNVERIFIED =
            "\"email\": null, \"unverified_email\": \"" + BOB + "\"";

    private static SandboxInstance instance;

    private ClerkProvider provider;

    @BeforeAll
    static void start() {
        instance = SandboxInstance.start();
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    @BeforeEach
    void connect() {
        instance.state().reset();
        instance.load(
                user("user_ada", ADA, "\"first_name\": \"Ada\", \"last_name\": \"Lovelace\""));
        provider = ClerkProvider.connect(instance.settings());
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void accepts_the_right_password_and_hands_a_sign_in_token_for_clerks_frontend() {
        assertThat(verdict(ADA, "password"))
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> {
                            assertThat(valid.user()).isEqualTo(ada());
                            assertThat(valid.session().idToken().secret()).startsWith("ticket-");
                            assertThat(valid.session().refreshToken()).isEqualTo(new Token(""));
                            assertThat(valid.session().expiresIn())
                                    .isEqualTo(Duration.ofMinutes(2));
                        });
    }

    @Test
    void accepts_the_right_password_even_if_no_sign_in_token_can_be_had() {
        instance.state().switchboard().faults().add(Fault.of(Fault.Kind.STATUS, "sign_in_tokens"));

        assertThat(verdict(ADA, "password"))
                .isEqualTo(
                        new Valid(
                                ada(),
                                new LegacySession(new Token(""), new Token(""), Duration.ZERO)));
    }

    static Stream<Arguments> states() {
        return Stream.of(
                arguments("\"banned\": true", new Disabled(), new Invalid()),
                arguments("\"deprovisioned\": true", new Disabled(), new Invalid()),
                arguments(
                        "\"locked\": true, \"lockout_expires_in_seconds\": 90",
                        new Locked(Optional.of(Duration.ofSeconds(90))),
                        new Locked(Optional.of(Duration.ofSeconds(90)))),
                arguments(
                        "\"locked\": true",
                        new Locked(Optional.empty()),
                        new Locked(Optional.empty())),
                arguments(
                        "\"totp_secret\": \"JBSWY3DPEHPK3PXP\"",
                        new SecondFactorRequired(new Token("")),
                        new Invalid()),
                arguments(
                        "\"two_factor_enabled\": true",
                        new SecondFactorRequired(new Token("")),
                        new Invalid()),
                arguments(
                        "\"backup_code_enabled\": true",
                        new SecondFactorRequired(new Token("")),
                        new Invalid()),
                arguments(SMS_FACTOR, new SecondFactorRequired(new Token("")), new Invalid()),
                arguments(
                        "\"banned\": true, \"two_factor_enabled\": true",
                        new Disabled(),
                        new Invalid()),
                arguments(UNVERIFIED, new Unconfirmed(), new Invalid()),
                arguments("\"password\": null", new NoPassword(), new NoPassword()));
    }

    @ParameterizedTest
    @MethodSource("states")
    void asks_what_verify_password_skips_but_tells_it_only_to_who_has_the_password(
            String state, LegacyVerdict toTheOwner, LegacyVerdict toAnybody) {
        instance.load(user("user_bob", BOB, state));

        assertThat(verdict(BOB, "password")).isEqualTo(toTheOwner);
        assertThat(verdict(BOB, "wrong")).isEqualTo(toAnybody);
    }

    @Test
    void does_not_show_a_password_to_a_locked_account() {
        instance.load(user("user_bob", BOB, "\"locked\": true"));

        verdict(BOB, "password");

        assertThat(instance.state().switchboard().traffic().stats().requests())
                .doesNotContainKey("POST /v1/users/{id}/verify_password");
    }

    @Test
    void tells_a_wrong_password_from_a_stranger() {
        assertThat(verdict(ADA, "wrong")).isEqualTo(new Invalid());
        assertThat(verdict("nobody@example.com", "password")).isEqualTo(new NoSuchUser());
    }

    @Test
    void knows_a_user_by_any_of_their_verified_addresses_and_names_the_primary_one() {
        instance.load(
                user("user_bob", BOB, "\"primary_email_address_id\": \"idn_1\"", addresses()));

        assertThat(verdict("robert@example.com", "password"))
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> {
                            assertThat(valid.user().id()).isEqualTo(id("user_bob"));
                            assertThat(valid.user().email()).hasValue(email(BOB));
                            assertThat(valid.user().emailVerified()).isFalse();
                        });
    }

    @Test
    void lets_sign_in_with_a_reserved_address_but_does_not_call_it_verified() {
        assertThat(provider.changeEmail(id("user_ada"), email(BOB), false)).isEqualTo(new Done());

        assertThat(verdict(BOB, "password"))
                .isInstanceOfSatisfying(
                        Valid.class, valid -> assertThat(valid.user().emailVerified()).isFalse());
    }

    @Test
    void blames_the_settings_for_a_wrong_key() {
        try (ClerkProvider wrong = ClerkProvider.connect(instance.settings("sk_test_other"))) {
            assertThat(wrong.verify(email(ADA), new Password("password"), ClientContext.UNKNOWN))
                    .isInstanceOf(Misconfigured.class);
            assertThat(wrong.find(email(ADA)))
                    .isInstanceOfSatisfying(
                            Unanswered.class,
                            answer -> assertThat(answer.outage().what()).contains("secret key"));
            assertThat(wrong.delete(id("user_ada"))).isInstanceOf(Delivery.Unanswered.class);
        }
    }

    @Test
    void finds_accounts_by_email_in_any_letter_case() {
        assertThat(provider.find(email("ADA@Example.com"))).isEqualTo(new Found(ada()));
        assertThat(provider.find(email("nobody@example.com"))).isEqualTo(new Absent());
    }

    @Test
    void has_no_reset_to_mail_and_says_the_same_of_everybody() {
        Refused refused = new Refused(new ErrorCode("clerk_sends_no_reset_mail"));

        assertThat(provider.sendPasswordReset(email(ADA))).isEqualTo(refused);
        assertThat(provider.sendPasswordReset(email("nobody@example.com"))).isEqualTo(refused);
    }

    @Test
    void changes_an_email_and_leaves_no_other() {
        assertThat(provider.changeEmail(id("user_ada"), email("ada@new.example"), true))
                .isEqualTo(new Done());

        assertThat(provider.find(email(ADA))).isEqualTo(new Absent());
        assertThat(provider.find(email("ada@new.example")))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.user().emailVerified()).isTrue());
    }

    @Test
    void does_not_change_an_email_to_one_that_is_taken_nor_anybodys_who_is_not_there() {
        instance.load(user("user_bob", BOB));

        assertThat(provider.changeEmail(id("user_bob"), email(ADA), true))
                .isEqualTo(new Refused(new ErrorCode("form_identifier_exists")));
        assertThat(provider.changeEmail(id("user_gone"), email("a@b.example"), true))
                .isEqualTo(new Refused(new ErrorCode("resource_not_found")));
        assertThat(provider.changeEmail(id("../organizations"), email("a@b.example"), true))
                .isEqualTo(new Refused(new ErrorCode("not_a_clerk_id")));
    }

    @Test
    void deletes_an_account_however_often_it_is_asked() {
        assertThat(provider.delete(id("user_ada"))).isEqualTo(new Done());
        assertThat(provider.delete(id("user_ada"))).isEqualTo(new Done());
        assertThat(provider.find(email(ADA))).isEqualTo(new Absent());
        assertThat(provider.delete(id(".."))).isInstanceOf(Refused.class);
    }

    private static LegacyUser ada() {
        return new LegacyUser(
                id("user_ada"),
                Optional.of(email(ADA)),
                true,
                new PersonName(Optional.of("Ada"), Optional.of("Lovelace")),
                false,
                false);
    }

    private static String addresses() {
        return """
        "email_addresses": [
          {"id": "idn_1", "email_address": "bob@example.com",
           "verification": {"status": "unverified"}},
          {"id": "idn_2", "email_address": "robert@example.com",
           "verification": {"status": "verified", "strategy": "from_oauth_google"}}]
        """;
    }

    private LegacyVerdict verdict(String email, String password) {
        return provider.verify(email(email), new Password(password), ClientContext.UNKNOWN);
    }
}
