package dev.segue.adapters.legacy.cognito;

import static dev.segue.adapters.legacy.cognito.SandboxPool.email;
import static dev.segue.adapters.legacy.cognito.SandboxPool.id;
import static dev.segue.adapters.legacy.cognito.SandboxPool.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.adapters.legacy.cognito.CognitoSettings.AccessKey;
import dev.segue.adapters.legacy.cognito.CognitoSettings.AppClient;
import dev.segue.adapters.legacy.cognito.CognitoSettings.Flow;
import dev.segue.adapters.legacy.cognito.CognitoSettings.Reading;
import dev.segue.adapters.legacy.cognito.CognitoSettings.SignInName;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.LegacyVerdict.Ambiguous;
import dev.segue.application.port.LegacyVerdict.Disabled;
import dev.segue.application.port.LegacyVerdict.Invalid;
import dev.segue.application.port.LegacyVerdict.Locked;
import dev.segue.application.port.LegacyVerdict.Misconfigured;
import dev.segue.application.port.LegacyVerdict.NoPassword;
import dev.segue.application.port.LegacyVerdict.NoSuchUser;
import dev.segue.application.port.LegacyVerdict.ResetRequired;
import dev.segue.application.port.LegacyVerdict.SecondFactorRequired;
import dev.segue.application.port.LegacyVerdict.Throttled;
import dev.segue.application.port.LegacyVerdict.Unavailable;
import dev.segue.application.port.LegacyVerdict.Unconfirmed;
import dev.segue.application.port.LegacyVerdict.Valid;
import dev.segue.application.port.Token;
import dev.segue.domain.credential.Password;
import dev.segue.sandbox.http.Fault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
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

/** Signing in, in every way in which Cognito can answer. */
class CognitoProviderTest {

    private static final String ADA = "ada@example.com";
    private static final ClientContext BROWSER =
            new ClientContext(Optional.of("203.0.113.7"), Optional.of("Mozilla/5.0"));

    private static SandboxPool pool;

    private CognitoProvider provider;

    @BeforeAll
    static void start() {
        pool = new SandboxPool();
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    @BeforeEach
    void connect() {
        pool.state().reset();
        pool.load(user("sub-ada", ADA, ""));
        provider = CognitoProvider.connect(pool.settings());
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @ParameterizedTest
    @EnumSource
    void accepts_the_right_password_in_either_flow_with_and_without_a_secret(Flow flow) {
        AppClient open =
                new AppClient(
                        "cognito-public-client", Optional.empty(), flow, SignInName.EMAIL, true);
        AppClient secret = client(SandboxPool.CLIENT.secret(), flow, SignInName.EMAIL);

        assertThat(verdict(open)).isInstanceOf(Valid.class);
        assertThat(verdict(secret))
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> {
                            assertThat(valid.user().id()).isEqualTo(id("sub-ada"));
                            assertThat(valid.user().email()).contains(email(ADA));
                            assertThat(valid.user().emailVerified()).isTrue();
                            assertThat(valid.session().expiresIn()).isEqualTo(Duration.ofHours(1));
                            assertThat(valid.session().refreshToken().secret()).isNotEmpty();
                        });
    }

    @Test
    void cannot_tell_a_wrong_password_from_an_unknown_user_where_cognito_does_not() {
        assertThat(verdict(ADA, "wrong")).isEqualTo(new Ambiguous());
        assertThat(verdict("nobody@example.com", "password")).isEqualTo(new Ambiguous());
    }

    @Test
    void tells_a_wrong_password_from_an_unknown_user_where_cognito_does() {
        pool.state().preventUserExistenceErrors(false);
        AppClient telling =
                new AppClient(
                        SandboxPool.CLIENT.id(),
                        SandboxPool.CLIENT.secret(),
                        Flow.USER_PASSWORD,
                        SignInName.EMAIL,
                        false);

        assertThat(verdict(telling, ADA, "wrong")).isEqualTo(new Invalid());
        assertThat(verdict(telling, "nobody@example.com", "password")).isEqualTo(new NoSuchUser());
    }

    static Stream<Arguments> states() {
        return Stream.of(
                arguments(", \"Enabled\": false", new Disabled()),
                arguments(", \"UserStatus\": \"RESET_REQUIRED\"", new ResetRequired(false)),
                arguments(", \"UserStatus\": \"FORCE_CHANGE_PASSWORD\"", new ResetRequired(true)),
                arguments(", \"UserStatus\": \"UNCONFIRMED\"", new Unconfirmed()));
    }

    @ParameterizedTest
    @MethodSource("states")
    void knows_what_state_a_user_is_in(String state, LegacyVerdict expected) {
        pool.load(user("sub-bob", "bob@example.com", state));

        assertThat(verdict("bob@example.com", "password")).isEqualTo(expected);
    }

    @Test
    void hands_on_what_the_pools_own_client_needs_for_a_second_factor() {
        pool.load(
                user(
                        "sub-bob",
                        "bob@example.com",
                        ", \"UserMFASettingList\": [\"SOFTWARE_TOKEN_MFA\"]"));

        assertThat(verdict("bob@example.com", "password"))
                .isInstanceOfSatisfying(
                        SecondFactorRequired.class,
                        due -> assertThat(due.pending().secret()).startsWith("session-"));
    }

    @Test
    void says_that_it_is_locked_rather_than_that_the_password_is_wrong() {
        pool.state().lockAfterFailures(2);

        verdict(ADA, "wrong");
        verdict(ADA, "wrong");

        assertThat(verdict(ADA, "password")).isEqualTo(new Locked(Optional.empty()));
    }

    @Test
    void takes_a_trickle_and_half_an_answer_for_no_answer() {
        Fault slow = Fault.of(Fault.Kind.SLOW_BODY, "InitiateAuth").delaying(20_000).times(1);
        pool.state().switchboard().faults().add(slow);
        CognitoSettings hasty =
                new CognitoSettings(
                        SandboxPool.POOL,
                        SandboxPool.CLIENT,
                        new CognitoSettings.Access(
                                "eu-west-1",
                                Optional.of(pool.uri()),
                                Optional.of(SandboxPool.KEY),
                                Duration.ofMillis(500)),
                        Reading.PLAIN);

        try (CognitoProvider impatient = CognitoProvider.connect(hasty)) {
            assertThat(impatient.verify(email(ADA), new Password("password"), BROWSER))
                    .isInstanceOf(Unavailable.class);
        }
        pool.state().switchboard().faults().add(Fault.of(Fault.Kind.BAD_JSON, "InitiateAuth"));
        assertThat(verdict(ADA, "password")).isInstanceOf(Unavailable.class);
    }

    @Test
    void tries_a_password_once_whatever_happens() {
        pool.state()
                .switchboard()
                .faults()
                .add(Fault.of(Fault.Kind.STATUS, "InitiateAuth").replying(500, ""));

        assertThat(verdict(ADA, "password")).isInstanceOf(Unavailable.class);
        assertThat(pool.state().switchboard().traffic().stats().requests())
                .containsEntry("POST /InitiateAuth", 1L);
    }

    @Test
    void blames_the_settings_for_a_wrong_secret_a_closed_flow_and_refused_credentials() {
        assertThat(verdict(client(Optional.empty(), Flow.USER_PASSWORD, SignInName.EMAIL)))
                .isInstanceOf(Misconfigured.class);
        assertThat(
                        verdict(
                                client(
                                        Optional.of(new Token("another secret")),
                                        Flow.USER_PASSWORD,
                                        SignInName.EMAIL)))
                .isInstanceOf(Misconfigured.class);
        pool.state().allowFlows(Set.of("ALLOW_USER_SRP_AUTH"));
        assertThat(verdict(ADA, "password")).isInstanceOf(Misconfigured.class);
        pool.state().allowFlows(Set.of("ALLOW_USER_PASSWORD_AUTH"));
        pool.state().allowAdministration(false);
        assertThat(verdict(ADA, "password")).isInstanceOf(Misconfigured.class);
    }

    @Test
    void blames_the_settings_for_a_key_that_aws_does_not_know() {
        CognitoSettings stranger =
                new CognitoSettings(
                        SandboxPool.POOL,
                        SandboxPool.CLIENT,
                        pool.access(pool.uri(), new AccessKey("AKIASTRANGER", new Token("s"))),
                        Reading.PLAIN);

        try (CognitoProvider refused = CognitoProvider.connect(stranger)) {
            assertThat(refused.verify(email(ADA), new Password("password"), BROWSER))
                    .isInstanceOfSatisfying(
                            Misconfigured.class,
                            verdict ->
                                    assertThat(verdict.outage().what())
                                            .contains("UnrecognizedClientException"));
        }
    }

    @Test
    void signs_in_by_the_username_where_the_pool_has_its_own() {
        pool.state().reset();
        pool.state().signInByEmail(false);
        pool.load(
                user("sub-ada", ADA, "").replaceFirst("sub-ada", "ada"),
                user("sub-goo", "goo@example.com", ", \"UserStatus\": \"EXTERNAL_PROVIDER\""));
        AppClient byUsername =
                client(SandboxPool.CLIENT.secret(), Flow.USER_PASSWORD, SignInName.USERNAME);

        assertThat(verdict(byUsername))
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> assertThat(valid.user().id()).isEqualTo(id("sub-ada")));
        assertThat(verdict(byUsername, ADA, "wrong")).isEqualTo(new Ambiguous());
        assertThat(verdict(byUsername, "nobody@example.com", "password"))
                .isEqualTo(new NoSuchUser());
        assertThat(verdict(byUsername, "goo@example.com", "password")).isEqualTo(new NoPassword());
    }

    @Test
    void has_no_answer_rather_than_half_of_one_if_the_user_cannot_be_read() {
        pool.refuse("AdminGetUser", "TooManyRequestsException", "Rate exceeded");

        assertThat(verdict(ADA, "password")).isInstanceOf(Unavailable.class);
    }

    @Test
    void knows_a_second_factor_that_was_not_asked_for() {
        pool.state().mfa("OFF");
        pool.load(
                user(
                        "sub-bob",
                        "bob@example.com",
                        ", \"UserMFASettingList\": [\"SOFTWARE_TOKEN_MFA\"]"));

        assertThat(verdict("bob@example.com", "password"))
                .isInstanceOfSatisfying(
                        Valid.class, valid -> assertThat(valid.user().secondFactor()).isTrue());
    }

    @Test
    void counts_throttled_logins_as_nothing_said() {
        pool.refuse("InitiateAuth", "TooManyRequestsException", "Rate exceeded");

        assertThat(verdict(ADA, "wrong")).isEqualTo(new Throttled(Optional.empty()));
    }

    private static AppClient client(Optional<Token> secret, Flow flow, SignInName name) {
        return new AppClient(SandboxPool.CLIENT.id(), secret, flow, name, true);
    }

    private LegacyVerdict verdict(String identifier, String password) {
        return provider.verify(email(identifier), new Password(password), BROWSER);
    }

    private static LegacyVerdict verdict(AppClient client) {
        return verdict(client, ADA, "password");
    }

    private static LegacyVerdict verdict(AppClient client, String identifier, String password) {
        try (CognitoProvider provider = CognitoProvider.connect(pool.settings(client))) {
            return provider.verify(email(identifier), new Password(password), BROWSER);
        }
    }
}
