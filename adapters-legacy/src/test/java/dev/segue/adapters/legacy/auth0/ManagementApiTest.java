package dev.segue.adapters.legacy.auth0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.adapters.legacy.auth0.RecordedAuth0.Played;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.Delivery.Done;
import dev.segue.application.port.Delivery.Refused;
import dev.segue.application.port.Delivery.Unanswered;
import dev.segue.application.port.LegacyLookup;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.EmailAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers of Auth0 that the sandbox does not give. */
class ManagementApiTest {

    private static final EmailAddress ADA = SandboxTenant.email("ada@example.com");
    private static final LegacyId ID = SandboxTenant.id("auth0|u 1/\u00E4");
    private static final String MORE =
            "{\"statusCode\": 400, \"message\": \"ada@example.com\", \"errorCode\": \"%s\"}";

    static Stream<Arguments> answersToAChange() {
        return Stream.of(
                arguments(200, "{\"user_id\": \"auth0|u1\"}", Done.class),
                arguments(400, MORE.formatted("auth0_idp_error"), Refused.class),
                arguments(404, MORE.formatted("inexistent_user"), Refused.class),
                arguments(409, MORE.formatted("user_exists"), Refused.class),
                arguments(400, "", Unanswered.class),
                arguments(400, MORE.formatted("two words"), Unanswered.class),
                arguments(401, MORE.formatted("invalid_token"), Unanswered.class),
                arguments(403, MORE.formatted("insufficient_scope"), Unanswered.class),
                arguments(429, MORE.formatted("too_many_requests"), Unanswered.class),
                arguments(500, MORE.formatted("auth0_idp_error"), Unanswered.class),
                arguments(302, "", Unanswered.class));
    }

    @ParameterizedTest
    @MethodSource("answersToAChange")
    void changes_an_email_or_says_why_not(
            int status, String body, Class<? extends Delivery> delivery) {
        assertThat(delivery(Played.of(status, body), p -> p.changeEmail(ID, ADA, true)))
                .isInstanceOf(delivery)
                .asString()
                .doesNotContain("ada", "u 1");
    }

    static Stream<Arguments> answersToAReset() {
        return Stream.of(
                arguments(200, "We've just sent you an email to reset your password.", Done.class),
                arguments(400, "{\"code\": \"invalid_connection\"}", Refused.class),
                arguments(429, "{\"code\": \"too_many_requests\"}", Unanswered.class),
                arguments(404, "<html>", Unanswered.class),
                arguments(503, "", Unanswered.class));
    }

    @ParameterizedTest
    @MethodSource("answersToAReset")
    void mails_a_reset_or_says_why_not(
            int status, String body, Class<? extends Delivery> delivery) {
        assertThat(delivery(Played.of(status, body), p -> p.sendPasswordReset(ADA)))
                .isInstanceOf(delivery);
    }

    @Test
    void counts_what_is_gone_already_as_deleted() {
        assertThat(delivery(Played.of(204, ""), p -> p.delete(ID))).isEqualTo(new Done());
        assertThat(delivery(Played.of(404, ""), p -> p.delete(ID))).isEqualTo(new Done());
        assertThat(delivery(Played.of(500, ""), p -> p.delete(ID))).isInstanceOf(Unanswered.class);
    }

    @Test
    void names_an_account_whatever_its_id_holds() {
        try (RecordedAuth0 auth0 = RecordedAuth0.playing(Played.of(204, ""));
                Auth0Provider provider = Auth0Provider.connect(auth0.settings())) {
            provider.delete(ID);

            assertThat(auth0.asked().getFirst().line())
                    .isEqualTo("DELETE /api/v2/users/auth0%7Cu%201%2F%C3%A4");
        }
    }

    @Test
    void asks_for_a_token_once_and_again_when_it_was_revoked() {
        try (RecordedAuth0 auth0 =
                        RecordedAuth0.playing(
                                Played.of(200, "[]"),
                                Played.of(200, "[]"),
                                Played.of(401, "{}"),
                                Played.of(200, "[]"));
                Auth0Provider provider = Auth0Provider.connect(auth0.settings())) {
            provider.find(ADA);
            provider.find(ADA);
            assertThat(auth0.tokens()).isEqualTo(1);

            assertThat(provider.find(ADA)).isEqualTo(new LegacyLookup.Absent());
            assertThat(auth0.tokens()).isEqualTo(2);
        }
    }

    @Test
    void asks_for_a_new_token_before_the_old_one_ends() {
        ManualTime time = new ManualTime();
        try (RecordedAuth0 auth0 = RecordedAuth0.playing(Played.of(200, "[]"));
                Auth0Provider provider =
                        Auth0Provider.connect(auth0.settings(), Optional.empty(), time)) {
            provider.find(ADA);
            time.pass(Duration.ofHours(23));
            provider.find(ADA);
            assertThat(auth0.tokens()).isEqualTo(1);

            time.pass(Duration.ofMinutes(59).plusSeconds(30));
            provider.find(ADA);
            assertThat(auth0.tokens()).isEqualTo(2);
        }
    }

    @Test
    void hands_on_how_long_to_wait() {
        Played slow = Played.of(429, "{}", Map.of("Retry-After", "30"));

        assertThat(((LegacyLookup.Unanswered) lookup(slow)).outage().retryAfter())
                .contains(Duration.ofSeconds(30));
        assertThat(((Unanswered) delivery(slow, p -> p.delete(ID))).outage().retryAfter())
                .contains(Duration.ofSeconds(30));
    }

    @Test
    void finds_nobody_in_an_answer_that_cannot_be_read() {
        assertUnanswered("<html>");
        assertUnanswered("[{\"email\": \"ada@example.com\"}]");
        assertUnanswered("[{\"user_id\": \"auth0|u1\", \"email\": \"nobody\"}]");
    }

    @Test
    void finds_nobody_under_an_address_that_only_looks_alike() {
        String twins =
                """
                [{"user_id": "auth0|1", "email": "a.da@example.com"},
                 {"user_id": "auth0|2", "email": "ada+1@example.com"},
                 {"user_id": "auth0|3", "email": "\u0430da@example.com"},
                 {"user_id": "auth0|4"}]
                """;

        assertThat(lookup(Played.of(200, twins))).isEqualTo(new LegacyLookup.Absent());
    }

    private static void assertUnanswered(String body) {
        assertThat(lookup(Played.of(200, body))).isInstanceOf(LegacyLookup.Unanswered.class);
    }

    private static Delivery delivery(Played answer, Function<Auth0Provider, Delivery> call) {
        try (RecordedAuth0 auth0 = RecordedAuth0.playing(answer);
                Auth0Provider provider = Auth0Provider.connect(auth0.settings())) {
            return call.apply(provider);
        }
    }

    private static LegacyLookup lookup(Played answer) {
        try (RecordedAuth0 auth0 = RecordedAuth0.playing(answer);
                Auth0Provider provider = Auth0Provider.connect(auth0.settings())) {
            return provider.find(ADA);
        }
    }
}
