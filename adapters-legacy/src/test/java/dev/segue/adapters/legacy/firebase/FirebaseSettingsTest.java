package dev.segue.adapters.legacy.firebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirebaseSettingsTest {

    private static final Optional<Path> KEY = Optional.of(Path.of("key.json"));
    private static final URI LOCAL = URI.create("http://127.0.0.1:9099");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void need_a_service_account_at_google_alone() {
        assertThat(new FirebaseSettings("demo", "k", Optional.empty(), LOCAL, SECOND).isGoogle())
                .isFalse();
        assertRefused(
                "a service account's JSON key is missing",
                () ->
                        new FirebaseSettings(
                                "demo", "k", Optional.empty(), FirebaseSettings.GOOGLE, SECOND));
    }

    @Test
    void need_all_that_a_call_needs() {
        assertRefused("project id", () -> new FirebaseSettings("My App", "k", KEY, LOCAL, SECOND));
        assertRefused("web API key", () -> new FirebaseSettings("demo", " ", KEY, LOCAL, SECOND));
        assertRefused(
                "base URL",
                () -> new FirebaseSettings("demo", "k", KEY, URI.create("localhost:9099"), SECOND));
        assertRefused(
                "timeout", () -> new FirebaseSettings("demo", "k", KEY, LOCAL, Duration.ZERO));
        assertRefused(
                "timeout",
                () -> new FirebaseSettings("demo", "k", KEY, LOCAL, Duration.ofSeconds(61)));
    }

    @Test
    void do_not_print_the_key() {
        assertThat(new FirebaseSettings("demo", "secret", KEY, LOCAL, SECOND))
                .hasToString("FirebaseSettings[demo at http://127.0.0.1:9099]");
    }

    private static void assertRefused(String why, Runnable making) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessageContaining(why);
    }
}
