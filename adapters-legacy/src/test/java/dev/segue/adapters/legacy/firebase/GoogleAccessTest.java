package dev.segue.adapters.legacy.firebase;

import static dev.segue.adapters.legacy.firebase.RecordedFirebase.Played;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.auth.oauth2.GoogleCredentials;
import dev.segue.adapters.legacy.http.Reply;
import dev.segue.application.port.Delivery;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class GoogleAccessTest {

    private static final Played TOKEN =
            Played.of(
                    200,
                    "{\"access_token\": \"t1\", \"expires_in\": 3600, \"token_type\": \"Bearer\"}");
    private static final Played NO_TOKEN =
            Played.of(
                    400, "{\"error\": \"invalid_grant\", \"error_description\": \"Invalid JWT\"}");

    @TempDir Path directory;

    @Test
    void is_the_owners_at_a_sandbox() throws IOException {
        try (RecordedFirebase firebase = RecordedFirebase.playing(TOKEN)) {
            GoogleCredentials owner = GoogleAccess.of(firebase.settings(), Map.of());
            owner.refreshIfExpired();

            assertThat(owner.getAccessToken().getTokenValue()).isEqualTo("owner");
        }
    }

    @Test
    void is_the_service_accounts_at_google() throws Exception {
        try (RecordedFirebase tokens = RecordedFirebase.playing(TOKEN)) {
            GoogleCredentials account = GoogleAccess.of(atGoogle(keyFor(tokens)), Map.of());
            account.refreshIfExpired();

            assertThat(account.getAccessToken().getTokenValue()).isEqualTo("t1");
            assertThat(tokens.asked()).singleElement().asString().contains("jwt-bearer");
        }
    }

    @Test
    void is_not_had_with_a_key_that_google_no_longer_knows() throws Exception {
        try (RecordedFirebase tokens = RecordedFirebase.playing(NO_TOKEN);
                RecordedFirebase firebase = RecordedFirebase.playing(Played.of(200, "{}"))) {
            GoogleCredentials account = GoogleAccess.of(atGoogle(keyFor(tokens)), Map.of());

            try (IdentityToolkit toolkit = new IdentityToolkit(firebase.settings(), account);
                    Administration sdk = new Administration(firebase.settings(), account)) {
                assertThat(toolkit.list(Optional.empty(), 1))
                        .isInstanceOfSatisfying(
                                Reply.Silence.class,
                                silence ->
                                        assertThat(silence.outage().what())
                                                .contains("no access token"));
                assertThat(sdk.delete(new LegacyId(Provider.FIREBASE, "u1")))
                        .isInstanceOfSatisfying(
                                Delivery.Unanswered.class,
                                answer ->
                                        assertThat(answer.outage().what())
                                                .contains("no access token"));
            }
            assertThat(firebase.asked()).isEmpty();
        }
    }

    @Test
    void is_not_had_with_a_file_that_is_no_key() throws IOException {
        Path file = Files.writeString(directory.resolve("key.json"), "{\"type\": \"secret\"}");

        for (Path wrong : List.of(file, directory.resolve("none.json"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> GoogleAccess.of(atGoogle(wrong), Map.of()))
                    .withMessageContaining(wrong.getFileName().toString());
        }
    }

    @Test
    void is_refused_where_the_environment_turns_token_checks_off() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        GoogleAccess.of(
                                atGoogle(directory.resolve("key.json")),
                                Map.of("FIREBASE_AUTH_EMULATOR_HOST", "localhost:9099")))
                .withMessageStartingWith("FIREBASE_AUTH_EMULATOR_HOST is set");
    }

    private static FirebaseSettings atGoogle(Path key) {
        return new FirebaseSettings(
                "demo-segue",
                "web-key",
                Optional.of(key),
                FirebaseSettings.GOOGLE,
                Duration.ofSeconds(1));
    }

    /** A new key whose tokens are given out here. */
    private Path keyFor(RecordedFirebase tokens) throws IOException, GeneralSecurityException {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        String pem =
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(rsa.generateKeyPair().getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n";
        Map<String, String> key =
                Map.of(
                        "type", "service_account",
                        "project_id", "demo-segue",
                        "private_key_id", "1",
                        "private_key", pem,
                        "client_email", "segue@demo-segue.example",
                        "client_id", "1",
                        "token_uri", tokens.settings().baseUrl() + "/token");
        return Files.writeString(
                directory.resolve("key.json"), JsonMapper.shared().writeValueAsString(key));
    }
}
