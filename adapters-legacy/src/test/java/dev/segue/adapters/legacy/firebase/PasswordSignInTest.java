package dev.segue.adapters.legacy.firebase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.adapters.legacy.firebase.RecordedFirebase.Played;
import dev.segue.application.port.LegacySession;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.LegacyVerdict.Ambiguous;
import dev.segue.application.port.LegacyVerdict.Disabled;
import dev.segue.application.port.LegacyVerdict.Invalid;
import dev.segue.application.port.LegacyVerdict.Misconfigured;
import dev.segue.application.port.LegacyVerdict.NoSuchUser;
import dev.segue.application.port.LegacyVerdict.ResetRequired;
import dev.segue.application.port.LegacyVerdict.SecondFactorRequired;
import dev.segue.application.port.LegacyVerdict.Throttled;
import dev.segue.application.port.LegacyVerdict.Unavailable;
import dev.segue.application.port.LegacyVerdict.Valid;
import dev.segue.application.port.Outage;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.Token;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PasswordSignInTest {

    private static final EmailAddress ADA = EmailAddress.parse("Ada@example.com").orElseThrow();
    private static final Password PASSWORD = new Password("p\u00E4ss \"word\"");
    private static final String CLAIMS =
            """
            {"aud": "demo-segue", "sub": "u1", "user_id": "u1", "email": "ada@example.com",
             "email_verified": true, "name": "Ada Lovelace"}
            """;

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(400, error("INVALID_PASSWORD"), Invalid.class),
                arguments(400, error("INVALID_EMAIL"), Invalid.class),
                arguments(400, error("MISSING_PASSWORD"), Invalid.class),
                arguments(400, error("EMAIL_NOT_FOUND"), NoSuchUser.class),
                arguments(400, error("INVALID_LOGIN_CREDENTIALS"), Ambiguous.class),
                arguments(400, error("USER_DISABLED"), Disabled.class),
                arguments(400, error("TOO_MANY_ATTEMPTS_TRY_LATER"), Throttled.class),
                arguments(
                        400,
                        error(
                                "TOO_MANY_ATTEMPTS_TRY_LATER : Access to this account has been"
                                        + " temporarily disabled"),
                        Throttled.class),
                arguments(400, error("QUOTA_EXCEEDED : Exceeded quota."), Throttled.class),
                arguments(429, error("Too many", "RESOURCE_EXHAUSTED"), Throttled.class),
                arguments(429, "<html>slow down</html>", Throttled.class),
                arguments(
                        400,
                        error("PASSWORD_DOES_NOT_MEET_REQUIREMENTS : Missing [\"a digit\"]"),
                        ResetRequired.class),
                arguments(400, error("OPERATION_NOT_ALLOWED"), Misconfigured.class),
                arguments(400, error("PASSWORD_LOGIN_DISABLED"), Misconfigured.class),
                arguments(400, error("CONFIGURATION_NOT_FOUND"), Misconfigured.class),
                arguments(400, error("MISSING_RECAPTCHA_TOKEN"), Misconfigured.class),
                arguments(
                        400,
                        error(
                                "API key not valid. Please pass a valid API key.",
                                "INVALID_ARGUMENT"),
                        Misconfigured.class),
                arguments(
                        400,
                        error("API key expired. Please renew the API key.", "INVALID_ARGUMENT"),
                        Misconfigured.class),
                arguments(
                        403,
                        error("The request is missing a valid API key.", "PERMISSION_DENIED"),
                        Misconfigured.class),
                arguments(
                        403,
                        error("Requests from referer <empty> are blocked.", "PERMISSION_DENIED"),
                        Misconfigured.class),
                arguments(401, error("no", "UNAUTHENTICATED"), Misconfigured.class),
                arguments(403, "<html>a proxy says no</html>", Unavailable.class),
                arguments(400, error("SOMETHING_NEW"), Unavailable.class),
                arguments(
                        400, error("Invalid JSON payload", "INVALID_ARGUMENT"), Unavailable.class),
                arguments(400, "not json", Unavailable.class),
                arguments(400, "", Unavailable.class),
                arguments(400, "[]", Unavailable.class),
                arguments(404, "", Unavailable.class),
                arguments(302, "", Unavailable.class),
                arguments(408, error("INVALID_PASSWORD"), Unavailable.class),
                arguments(500, error("INVALID_PASSWORD"), Unavailable.class),
                arguments(503, error("backend", "UNAVAILABLE"), Unavailable.class),
                arguments(200, "", Unavailable.class),
                arguments(200, "{}", Unavailable.class),
                arguments(200, "{\"idToken\": \"x\"}", Unavailable.class),
                arguments(200, "{\"idToken\": \"a.b.c\"}", Unavailable.class),
                arguments(200, signedIn("{\"aud\": \"demo-segue\"}"), Unavailable.class),
                arguments(200, signedIn("[1]"), Misconfigured.class),
                arguments(200, signedIn(CLAIMS.replace("demo", "my")), Misconfigured.class),
                arguments(200, "{\"mfaPendingCredential\": \"m\"}", SecondFactorRequired.class),
                arguments(200, signedIn(CLAIMS), Valid.class));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void gives_one_of_thirteen_verdicts(
            int status, String body, Class<? extends LegacyVerdict> verdict) {
        assertThat(verdictOn(Played.of(status, body))).isInstanceOf(verdict);
    }

    @Test
    void knows_who_signed_in_from_the_tokens_claims_alone() {
        String answer = signedIn(CLAIMS).replaceFirst("\\{", "{\"localId\": \"liar\", ");

        assertThat(((Valid) verdictOn(Played.of(200, answer))).user())
                .isEqualTo(
                        new LegacyUser(
                                new LegacyId(Provider.FIREBASE, "u1"),
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
        assertThat(session.refreshToken()).isEqualTo(new Token("refresh"));
        assertThat(session.expiresIn()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void hands_on_what_the_second_factor_needs() {
        String answer = "{\"mfaPendingCredential\": \"pending\", \"mfaInfo\": [{}]}";

        assertThat(verdictOn(Played.of(200, answer)))
                .isEqualTo(new SecondFactorRequired(new Token("pending")));
    }

    @Test
    void hands_on_how_long_to_wait() {
        Map<String, String> headers = Map.of("Retry-After", "17");

        assertThat(verdictOn(new Played(429, "", headers, Duration.ZERO)))
                .isEqualTo(new Throttled(Optional.of(Duration.ofSeconds(17))));
        assertThat(verdictOn(new Played(503, "", headers, Duration.ZERO)))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        verdict ->
                                assertThat(verdict.outage().retryAfter())
                                        .contains(Duration.ofSeconds(17)));
    }

    @Test
    void waits_no_longer_than_it_was_told() {
        Played late = new Played(400, error("INVALID_PASSWORD"), Map.of(), Duration.ofSeconds(2));

        try (RecordedFirebase firebase = RecordedFirebase.playing(late)) {
            assertThat(verdictFrom(firebase.settings(Duration.ofMillis(100))))
                    .isEqualTo(new Unavailable(Outage.of("Firebase did not answer within 100 ms")));
        }
    }

    @Test
    void is_unavailable_where_nobody_listens() {
        RecordedFirebase gone = RecordedFirebase.playing(Played.of(200, ""));
        gone.close();

        assertThat(verdictFrom(gone.settings())).isInstanceOf(Unavailable.class);
    }

    @Test
    void sends_the_password_in_the_body_alone_and_as_it_was_typed() {
        try (RecordedFirebase firebase =
                RecordedFirebase.playing(Played.of(400, error("INVALID_PASSWORD")))) {
            verdictFrom(firebase.settings());

            assertThat(firebase.asked())
                    .singleElement()
                    .asString()
                    .startsWith("POST /v1/accounts:signInWithPassword?key=web-key {")
                    .contains("\"password\":\"p\u00E4ss \\\"word\\\"\"")
                    .contains("\"email\":\"Ada@example.com\"")
                    .contains("\"returnSecureToken\":true");
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void never_tells_a_secret(int status, String body, Class<? extends LegacyVerdict> ignored) {
        assertThat(verdictOn(Played.of(status, body)).toString())
                .doesNotContain("p\u00E4ss", "web-key", "=refresh", "e30.", "example.com");
    }

    private static LegacyVerdict verdictOn(Played answer) {
        try (RecordedFirebase firebase = RecordedFirebase.playing(answer)) {
            return verdictFrom(firebase.settings());
        }
    }

    private static LegacyVerdict verdictFrom(FirebaseSettings settings) {
        try (IdentityToolkit toolkit =
                new IdentityToolkit(settings, GoogleAccess.of(settings, Map.of()))) {
            return new PasswordSignIn(toolkit, settings.projectId()).verify(ADA, PASSWORD);
        }
    }

    private static String error(String message) {
        return "{\"error\": {\"code\": 400, \"message\": \"%s\"}}"
                .formatted(message.replace("\"", "\\\""));
    }

    private static String error(String message, String status) {
        return "{\"error\": {\"message\": \"%s\", \"status\": \"%s\"}}".formatted(message, status);
    }

    private static String signedIn(String claims) {
        return "{\"idToken\": \"%s\", \"refreshToken\": \"refresh\", \"expiresIn\": \"3600\"}"
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
