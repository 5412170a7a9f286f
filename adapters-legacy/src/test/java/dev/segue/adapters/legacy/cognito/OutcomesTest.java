package dev.segue.adapters.legacy.cognito;

import static dev.segue.adapters.legacy.cognito.SandboxPool.email;
import static dev.segue.adapters.legacy.cognito.SandboxPool.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.segue.application.port.ClientContext;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.LegacyVerdict.Ambiguous;
import dev.segue.domain.credential.Password;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every challenge and every exception that Cognito can answer a sign-in with. */
class OutcomesTest {

    private static final String ADA = "ada@example.com";

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
    @CsvSource({
        "SMS_MFA, SecondFactorRequired",
        "EMAIL_OTP, SecondFactorRequired",
        "SOFTWARE_TOKEN_MFA, SecondFactorRequired",
        "SELECT_MFA_TYPE, SecondFactorRequired",
        "MFA_SETUP, SecondFactorRequired",
        "NEW_PASSWORD_REQUIRED, ResetRequired",
        "CUSTOM_CHALLENGE, Misconfigured",
        "DEVICE_SRP_AUTH, Misconfigured",
        "DEVICE_PASSWORD_VERIFIER, Misconfigured",
        "PASSWORD_VERIFIER, Misconfigured",
        "PASSWORD_SRP, Misconfigured",
        "PASSWORD, Misconfigured",
        "SELECT_CHALLENGE, Misconfigured",
        "SMS_OTP, Misconfigured",
        "WEB_AUTHN, Misconfigured",
        "ADMIN_NO_SRP_AUTH, Misconfigured",
        "TELEPATHY, Misconfigured",
    })
    void has_a_verdict_for_every_challenge(String challenge, String verdict) {
        pool.load(user("sub-bob", "bob@example.com", ", \"Challenge\": \"" + challenge + "\""));

        assertThat(verdict("bob@example.com", "password").getClass().getSimpleName())
                .isEqualTo(verdict);
        assertThat(verdict("bob@example.com", "wrong")).isEqualTo(new Ambiguous());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("NotAuthorizedException", "Incorrect username or password.", "Ambiguous"),
                arguments("NotAuthorizedException", "Incorrect username or password", "Ambiguous"),
                arguments("NotAuthorizedException", "User is disabled.", "Disabled"),
                arguments("NotAuthorizedException", "Password attempts exceeded", "Locked"),
                arguments(
                        "NotAuthorizedException",
                        "Temporary password has expired and must be reset by an administrator.",
                        "ResetRequired"),
                arguments(
                        "NotAuthorizedException",
                        "Unable to verify secret hash for client abc",
                        "Misconfigured"),
                arguments(
                        "NotAuthorizedException",
                        "Client abc is configured with secret but SECRET_HASH was not received",
                        "Misconfigured"),
                arguments(
                        "NotAuthorizedException",
                        "Unable to login because of security reasons",
                        "Unavailable"),
                arguments("NotAuthorizedException", "Something new", "Unavailable"),
                arguments("UserNotFoundException", "User does not exist.", "NoSuchUser"),
                arguments("UserNotConfirmedException", "User is not confirmed.", "Unconfirmed"),
                arguments("PasswordResetRequiredException", "Reset required", "ResetRequired"),
                arguments("TooManyFailedAttemptsException", "Too many", "Locked"),
                arguments("TooManyRequestsException", "Rate exceeded", "Throttled"),
                arguments("LimitExceededException", "Attempt limit exceeded", "Throttled"),
                arguments("ThrottlingException", "Rate exceeded", "Throttled"),
                arguments("InternalErrorException", "Oops", "Unavailable"),
                arguments("UserLambdaValidationException", "PreAuth failed", "Unavailable"),
                arguments("UnexpectedLambdaException", "Oops", "Unavailable"),
                arguments("InvalidLambdaResponseException", "Oops", "Unavailable"),
                arguments("InvalidPasswordException", "Invalid password", "Unavailable"),
                arguments(
                        "InvalidParameterException",
                        "USER_PASSWORD_AUTH flow not enabled for this client",
                        "Misconfigured"),
                arguments("InvalidParameterException", "Missing parameter", "Unavailable"),
                arguments("ResourceNotFoundException", "No such client", "Misconfigured"),
                arguments("InvalidUserPoolConfigurationException", "Oops", "Misconfigured"),
                arguments("InvalidSmsRoleAccessPolicyException", "Oops", "Misconfigured"),
                arguments("InvalidEmailRoleAccessPolicyException", "Oops", "Misconfigured"),
                arguments("MFAMethodNotFoundException", "Oops", "Misconfigured"),
                arguments("ForbiddenException", "WAF", "Misconfigured"),
                arguments("AccessDeniedException", "not authorized to perform", "Misconfigured"),
                arguments("UnrecognizedClientException", "invalid token", "Misconfigured"),
                arguments("ExpiredTokenException", "expired", "Misconfigured"),
                arguments("NobodyKnowsThisException", "Oops", "Unavailable"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void has_a_verdict_for_every_exception(String error, String text, String verdict) {
        pool.refuse("InitiateAuth", error, text);

        LegacyVerdict actual = verdict(ADA, "password");

        assertThat(actual.getClass().getSimpleName()).isEqualTo(verdict);
        assertThat(actual.toString()).doesNotContain(text);
    }

    private LegacyVerdict verdict(String identifier, String password) {
        return provider.verify(email(identifier), new Password(password), ClientContext.UNKNOWN);
    }
}
