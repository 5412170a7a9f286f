package dev.segue.adapters.legacy.clerk;

import static dev.segue.adapters.legacy.clerk.SandboxInstance.email;
import static dev.segue.adapters.legacy.clerk.SandboxInstance.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.application.port.ClientContext;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.LegacyVerdict.Invalid;
import dev.segue.application.port.LegacyVerdict.Locked;
import dev.segue.application.port.LegacyVerdict.Misconfigured;
import dev.segue.application.port.LegacyVerdict.NoSuchUser;
import dev.segue.application.port.LegacyVerdict.ResetRequired;
import dev.segue.application.port.LegacyVerdict.Throttled;
import dev.segue.application.port.LegacyVerdict.Unavailable;
import dev.segue.domain.credential.Password;
import dev.segue.sandbox.http.Fault;
import dev.segue.sandbox.http.Fault.Kind;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each answer of Clerk's to a password means, and what it must not be taken for. */
class PasswordCheckTest {

    private static final String CHECK = "verify_password";
    private static final String LISTING = "/v1/users$";

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
        instance.load(user("user_ada", "ada@example.com"));
        provider = ClerkProvider.connect(instance.settings());
    }

    @AfterEach
    void close() {
        provider.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(CHECK, 422, error("incorrect_password"), Invalid.class),
                arguments(CHECK, 422, error("form_password_incorrect"), Invalid.class),
                arguments(CHECK, 200, "{\"verified\": false}", Invalid.class),
                arguments(CHECK, 422, error("form_password_pwned"), ResetRequired.class),
                arguments(CHECK, 422, error("form_password_compromised"), ResetRequired.class),
                arguments(CHECK, 403, error("user_locked"), Locked.class),
                arguments(CHECK, 404, error("resource_not_found"), NoSuchUser.class),
                // A 422 is no "no" unless it says so; nor is any other refusal.
                arguments(CHECK, 422, "", Unavailable.class),
                arguments(CHECK, 422, "wrong", Unavailable.class),
                arguments(CHECK, 422, error("form_param_format_invalid"), Unavailable.class),
                arguments(CHECK, 422, error("Incorrect password!"), Unavailable.class),
                arguments(CHECK, 400, error("no_password_set"), Unavailable.class),
                arguments(CHECK, 404, "<html>404</html>", Unavailable.class),
                arguments(CHECK, 409, error("conflict"), Unavailable.class),
                arguments(CHECK, 418, error("teapot"), Unavailable.class),
                arguments(CHECK, 302, "", Unavailable.class),
                arguments(CHECK, 500, error("internal_clerk_error"), Unavailable.class),
                arguments(CHECK, 503, "", Unavailable.class),
                arguments(CHECK, 200, "", Unavailable.class),
                arguments(CHECK, 200, "{}", Unavailable.class),
                arguments(CHECK, 200, "{\"verified\": \"true\"}", Unavailable.class),
                arguments(CHECK, 200, "verified", Unavailable.class),
                arguments(CHECK, 429, error("too_many_requests"), Throttled.class),
                arguments(CHECK, 401, error("clerk_key_invalid"), Misconfigured.class),
                arguments(CHECK, 403, error("not_allowed"), Misconfigured.class),
                arguments(LISTING, 429, "", Throttled.class),
                arguments(LISTING, 401, "", Misconfigured.class),
                arguments(LISTING, 404, "", Unavailable.class),
                arguments(LISTING, 422, error("form_param_value_invalid"), Unavailable.class),
                arguments(LISTING, 500, "", Unavailable.class),
                arguments(LISTING, 200, "{}", Unavailable.class),
                arguments(LISTING, 200, "[1]", Unavailable.class),
                arguments(LISTING, 200, "no JSON", Unavailable.class),
                arguments(LISTING, 200, "[{\"id\": \"user_ada\"}]", Unavailable.class),
                arguments(LISTING, 200, "[]", NoSuchUser.class));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void is_judged_by_what_clerk_names(
            String path, int status, String body, Class<LegacyVerdict> verdict) {
        fault(Fault.of(Kind.STATUS, path).replying(status, body));

        assertThat(verdict("password")).isInstanceOf(verdict);
    }

    @Test
    void passes_on_when_to_come_back() {
        fault(
                new Fault(
                        null,
                        Pattern.compile(CHECK),
                        Kind.STATUS,
                        429,
                        "",
                        Map.of("Retry-After", "7"),
                        0,
                        0,
                        null));

        assertThat(verdict("password"))
                .isEqualTo(new Throttled(Optional.of(Duration.ofSeconds(7))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"DROP_BEFORE", "DROP_AFTER", "BAD_JSON"})
    void takes_a_broken_answer_for_none(Kind kind) {
        fault(Fault.of(kind, CHECK));

        assertThat(verdict("password")).isInstanceOf(Unavailable.class);
    }

    @Test
    void is_not_tried_again_for_each_try_may_count() {
        fault(Fault.of(Kind.STATUS, CHECK));

        verdict("password");

        assertThat(instance.state().switchboard().traffic().stats().requests())
                .containsEntry("POST /v1/users/{id}/verify_password", 1L);
    }

    @Test
    void believes_no_user_who_does_not_have_the_address_that_was_asked_for() {
        String everybody = instance.state().users();
        fault(Fault.of(Kind.STATUS, LISTING).replying(200, everybody));

        assertThat(
                        provider.verify(
                                email("eve@example.com"),
                                new Password("password"),
                                ClientContext.UNKNOWN))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void says_nothing_of_the_user_in_an_outage() {
        fault(
                Fault.of(Kind.STATUS, CHECK)
                        .replying(500, error("ada@example.com has the password password")));

        assertThat(verdict("password").toString())
                .doesNotContain("ada")
                .doesNotContain("the password");
    }

    private void fault(Fault fault) {
        instance.state().switchboard().faults().add(fault);
    }

    private LegacyVerdict verdict(String password) {
        return provider.verify(
                email("ada@example.com"), new Password(password), ClientContext.UNKNOWN);
    }

    private static String error(String code) {
        return "{\"errors\": [{\"message\": \"m\", \"long_message\": \"l\", \"code\": \"%s\"}]}"
                .formatted(code);
    }
}
