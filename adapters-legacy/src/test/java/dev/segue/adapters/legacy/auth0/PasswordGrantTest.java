package dev.segue.adapters.legacy.auth0;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.adapters.legacy.auth0.RecordedAuth0.Played;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.LegacySession;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.LegacyVerdict.Ambiguous;
import dev.segue.application.port.LegacyVerdict.Disabled;
import dev.segue.application.port.LegacyVerdict.Locked;
import dev.segue.application.port.LegacyVerdict.Misconfigured;
import dev.segue.application.port.LegacyVerdict.ResetRequired;
import dev.segue.application.port.LegacyVerdict.SecondFactorRequired;
import dev.segue.application.port.LegacyVerdict.Throttled;
import dev.segue.application.port.LegacyVerdict.Unavailable;
import dev.segue.application.port.LegacyVerdict.Unconfirmed;
import dev.segue.application.port.LegacyVerdict.Valid;
import dev.segue.application.port.Outage;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.Token;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of docs/providers/auth0.md. Three of the thirteen verdicts are never Auth0's: it does
 * not tell an unknown user, a wrong password and a user without one apart.
 */
class PasswordGrantTest {

    private static final EmailAddress ADA = EmailAddress.parse("Ada@example.com").orElseThrow();
    private static final Password PASSWORD = new Password("p\u00E4ss \"word\"");
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final ClientContext BROWSER =
            new ClientContext(Optional.of("2001:db8::7"), Optional.empty());
    private static final String CLAIMS =
            """
            {"aud": "app", "sub": "auth0|u1", "email": "ada@example.com",
             "email_verified": true, "given_name": "Ada", "family_name": "Lovelace"}
            """;

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(200, signedIn(CLAIMS), Valid.class),
                arguments(
                        200, signedIn(CLAIMS.replace("\"app\"", "[\"x\", \"app\"]")), Valid.class),
                arguments(403, error("invalid_grant", "Wrong email or password."), Ambiguous.class),
                arguments(403, error("invalid_grant", "Falsches Passwort"), Ambiguous.class),
                arguments(401, error("invalid_user_password", ""), Ambiguous.class),
                arguments(403, mfa("Fe26.2*mfa"), SecondFactorRequired.class),
                arguments(403, mfa(""), Unavailable.class),
                arguments(
                        429,
                        error("too_many_attempts", "Your account has been blocked after ..."),
                        Locked.class),
                arguments(
                        429,
                        error("too_many_attempts", "We have detected suspicious login behavior"),
                        Locked.class),
                arguments(429, error("too_many_requests", "Global limit"), Throttled.class),
                arguments(429, "<html>slow down</html>", Throttled.class),
                arguments(401, error("unauthorized", "user is blocked"), Disabled.class),
                arguments(401, error("unauthorized", "verify first"), Misconfigured.class),
                arguments(403, error("password_leaked", "breach"), ResetRequired.class),
                arguments(401, error("requires_verification", ""), Unconfirmed.class),
                arguments(
                        403,
                        error("unauthorized_client", "Grant type 'password' not allowed"),
                        Misconfigured.class),
                arguments(401, error("access_denied", "Unauthorized"), Misconfigured.class),
                arguments(401, error("invalid_client", ""), Misconfigured.class),
                arguments(400, error("invalid_request", "Missing"), Misconfigured.class),
                arguments(403, error("unsupported_grant_type", ""), Misconfigured.class),
                arguments(
                        500,
                        error(
                                "server_error",
                                "Authorization server not configured with default connection."),
                        Misconfigured.class),
                arguments(401, "Unauthorized", Unavailable.class),
                arguments(403, "<html>a proxy says no</html>", Unavailable.class),
                arguments(401, "", Unavailable.class),
                arguments(401, "[]", Unavailable.class),
                arguments(403, error("something_new", "Wrong email"), Unavailable.class),
                arguments(404, "", Unavailable.class),
                arguments(302, "", Unavailable.class),
                arguments(408, error("invalid_grant", ""), Unavailable.class),
                arguments(500, error("invalid_grant", ""), Unavailable.class),
                arguments(503, "", Unavailable.class),
                arguments(200, "", Unavailable.class),
                arguments(200, "<html>", Unavailable.class),
                arguments(200, "{\"access_token\": \"opaque\"}", Unavailable.class),
                arguments(200, "{\"id_token\": \"a.b.c\"}", Unavailable.class),
                arguments(200, signedIn("{\"aud\": \"app\"}"), Unavailable.class),
                arguments(200, signedIn(CLAIMS.replace("u1", "auth0|u1")), Valid.class),
                arguments(200, signedIn(CLAIMS.replace("app", "other")), Misconfigured.class));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void gives_the_documented_verdict(
            int status, String body, Class<? extends LegacyVerdict> verdict) {
        assertThat(verdictOn(Played.of(status, body))).isInstanceOf(verdict);
    }

    @Test
    void knows_who_signed_in_from_the_tokens_subject_alone() {
        String answer = signedIn(CLAIMS).replaceFirst("\\{", "{\"user_id\": \"auth0|liar\", ");

        assertThat(((Valid) verdictOn(Played.of(200, answer))).user())
                .isEqualTo(
                        new LegacyUser(
                                new LegacyId(Provider.AUTH0, "auth0|u1"),
                                EmailAddress.parse("ada@example.com"),
                                true,
                                new PersonName(Optional.of("Ada"), Optional.of("Lovelace")),
                                false,
                                false));
    }

    @Test
    void never_assumes_that_an_email_is_verified() {
        String claims = CLAIMS.replace("\"email_verified\": true,", "");

        assertThat(((Valid) verdictOn(Played.of(200, signedIn(claims)))).user().emailVerified())
                .isFalse();
    }

    @Test
    void hands_on_the_session() {
        LegacySession session = ((Valid) verdictOn(Played.of(200, signedIn(CLAIMS)))).session();

        assertThat(session.idToken()).isEqualTo(new Token(jwt(CLAIMS)));
        assertThat(session.refreshToken()).isEqualTo(new Token("v1.refresh"));
        assertThat(session.expiresIn()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void hands_on_what_the_second_factor_needs() {
        assertThat(verdictOn(Played.of(403, mfa("Fe26.2*mfa"))))
                .isEqualTo(new SecondFactorRequired(new Token("Fe26.2*mfa")));
    }

    @Test
    void hands_on_how_long_to_wait_in_either_form() {
        Map<String, String> reset =
                Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "1800000017");

        assertThat(verdictOn(Played.of(429, "", reset)))
                .isEqualTo(new Throttled(Optional.of(Duration.ofSeconds(17))));
        assertThat(verdictOn(Played.of(429, error("too_many_attempts", ""), reset)))
                .isEqualTo(new Locked(Optional.of(Duration.ofSeconds(17))));
        assertThat(verdictOn(Played.of(503, "", Map.of("Retry-After", "3"))))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        verdict ->
                                assertThat(verdict.outage().retryAfter())
                                        .contains(Duration.ofSeconds(3)));
        assertThat(verdictOn(Played.of(429, "", Map.of("X-RateLimit-Reset", "1700000000"))))
                .isEqualTo(new Throttled(Optional.of(Duration.ZERO)));
    }

    @Test
    void waits_no_longer_than_it_was_told() {
        Played late = new Played(403, error("invalid_grant", ""), Map.of(), Duration.ofSeconds(2));

        try (RecordedAuth0 auth0 = RecordedAuth0.playing(late)) {
            assertThat(
                            verdictFrom(
                                    auth0.settings(
                                            Duration.ofMillis(100),
                                            Optional.empty(),
                                            Optional.empty())))
                    .isEqualTo(new Unavailable(Outage.of("Auth0 did not answer within 100 ms")));
        }
    }

    @Test
    void asks_the_default_directory_unless_a_realm_is_set() {
        assertThat(askedWith(Optional.of("s"), Optional.empty()).body())
                .contains("\"grant_type\":\"password\"")
                .doesNotContain("realm");
        assertThat(askedWith(Optional.of("s"), Optional.of("Acme-DB")).body())
                .contains("\"grant_type\":\"http://auth0.com/oauth/grant-type/password-realm\"")
                .contains("\"realm\":\"Acme-DB\"");
    }

    @Test
    void sends_the_password_in_the_body_alone_and_as_it_was_typed() {
        RecordedAuth0.Asked asked = askedWith(Optional.of("s3cret"), Optional.empty());

        assertThat(asked.line()).isEqualTo("POST /oauth/token");
        assertThat(asked.body())
                .contains("\"password\":\"p\u00E4ss \\\"word\\\"\"")
                .contains("\"username\":\"Ada@example.com\"")
                .contains("\"client_secret\":\"s3cret\"")
                .contains("openid");
    }

    @Test
    void tells_the_users_address_only_where_auth0_would_believe_it() {
        assertThat(askedWith(Optional.of("s"), Optional.empty()).forwarded())
                .contains("2001:db8::7");
        assertThat(askedWith(Optional.empty(), Optional.empty()).forwarded()).isEmpty();
    }

    @Test
    void tells_no_address_that_is_none() {
        ClientContext forged =
                new ClientContext(Optional.of("203.0.113.7, 198.51.100.1"), Optional.empty());

        try (RecordedAuth0 auth0 =
                        RecordedAuth0.playing(Played.of(403, error("invalid_grant", "")));
                Auth0Http http = new Auth0Http(auth0.settings(), InstantSource.system())) {
            new PasswordGrant(http).verify(ADA, PASSWORD, forged);

            assertThat(auth0.asked().getFirst().forwarded()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void never_tells_a_secret(int status, String body, Class<? extends LegacyVerdict> ignored) {
        assertThat(verdictOn(Played.of(status, body)).toString())
                .doesNotContain(
                        "p\u00E4ss", "=secret", "v1.refresh", "e30.", "example.com", "Fe26");
    }

    private static RecordedAuth0.Asked askedWith(Optional<String> secret, Optional<String> realm) {
        try (RecordedAuth0 auth0 =
                RecordedAuth0.playing(Played.of(403, error("invalid_grant", "")))) {
            verdictFrom(auth0.settings(Duration.ofSeconds(5), secret, realm));
            return auth0.asked().getFirst();
        }
    }

    private static LegacyVerdict verdictOn(Played answer) {
        try (RecordedAuth0 auth0 = RecordedAuth0.playing(answer)) {
            return verdictFrom(auth0.settings());
        }
    }

    private static LegacyVerdict verdictFrom(Auth0Settings settings) {
        try (Auth0Http http = new Auth0Http(settings, InstantSource.fixed(NOW))) {
            return new PasswordGrant(http).verify(ADA, PASSWORD, BROWSER);
        }
    }

    private static String error(String code, String description) {
        return "{\"error\": \"%s\", \"error_description\": \"%s\"}".formatted(code, description);
    }

    private static String mfa(String token) {
        return """
        {"error": "mfa_required", "error_description": "Multifactor authentication required",
         "mfa_token": "%s"}
        """
                .formatted(token);
    }

    private static String signedIn(String claims) {
        return """
        {"access_token": "opaque", "id_token": "%s", "refresh_token": "v1.refresh",
         "expires_in": 86400}
        """
                .formatted(jwt(claims));
    }

    private static String jwt(String claims) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString("{}".getBytes(UTF_8))
                + "."
                + base64.encodeToString(claims.getBytes(UTF_8))
                + ".";
    }
}
