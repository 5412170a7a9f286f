package dev.segue.adapters.legacy.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.adapters.legacy.cognito.CognitoSettings.Access;
import dev.segue.adapters.legacy.cognito.CognitoSettings.AccessKey;
import dev.segue.adapters.legacy.cognito.CognitoSettings.AppClient;
import dev.segue.adapters.legacy.cognito.CognitoSettings.Flow;
import dev.segue.adapters.legacy.cognito.CognitoSettings.Reading;
import dev.segue.adapters.legacy.cognito.CognitoSettings.SignInName;
import dev.segue.adapters.legacy.cognito.Reply.Silence;
import dev.segue.application.port.Token;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The way to AWS, and the settings that describe it. */
class CognitoApiTest {

    private static final Access NOWHERE =
            new Access(
                    "eu-west-1",
                    Optional.of(URI.create("http://127.0.0.1:1")),
                    Optional.of(new AccessKey("AKIA", new Token("live-secret"))),
                    Duration.ofSeconds(2));

    @Test
    void says_that_there_are_no_credentials_rather_than_that_cognito_is_silent() {
        Credentials none =
                new Credentials(() -> {
                    throw SdkClientException.create("Unable to load credentials, says /home/me");
                });

        try (CognitoApi api = new CognitoApi(NOWHERE, none)) {
            assertThat(api.call(client -> client.listUsers(ask -> ask.userPoolId("a_b"))))
                    .isInstanceOfSatisfying(
                            Silence.class,
                            silence -> {
                                assertThat(silence.ours()).isTrue();
                                assertThat(silence.outage().what())
                                        .contains("AWS_ACCESS_KEY_ID")
                                        .doesNotContain("/home/me");
                            });
        }
    }

    /** A published vector of HMAC-SHA256, cut in two: username, then client id. */
    @Test
    void proves_the_client_secret_as_cognito_documents_it() {
        AppClient client = client(Optional.of(new Token("key")));

        assertThat(SecretHash.of(client, "The quick brown fox jumps over the lazy "))
                .contains("97yD9DBThCSxMpjmqm+xQ+9NWaFJRhdZl0edvC0aPNg=");
        assertThat(SecretHash.of(client(Optional.empty()), "ada")).isEmpty();
    }

    @Test
    void keeps_secrets_out_of_what_its_settings_print() {
        CognitoSettings settings =
                new CognitoSettings(
                        "eu-west-1_Abc",
                        client(Optional.of(new Token("live-secret"))),
                        NOWHERE,
                        Reading.PLAIN);

        assertThat(settings.toString() + settings.client() + settings.access())
                .doesNotContain("live-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pool", "eu-west-1_", "eu-west-1_A B", "eu-west-1_A/b"})
    void refuses_what_is_no_pool_id(String id) {
        assertThatThrownBy(() ->
                        new CognitoSettings(id, client(Optional.empty()), NOWHERE, Reading.PLAIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("eu-west-1_AbCdEfGhI");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 61_000})
    void refuses_a_timeout_that_is_none_or_too_long(long millis) {
        assertThatThrownBy(() ->
                        new Access(
                                "eu-west-1",
                                Optional.empty(),
                                Optional.empty(),
                                Duration.ofMillis(millis)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static AppClient client(Optional<Token> secret) {
        return new AppClient("dog", secret, Flow.USER_PASSWORD, SignInName.EMAIL, true);
    }
}
