package dev.segue.adapters.legacy.clerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClerkSettingsTest {

    private static final Duration TIMEOUT = ClerkSettings.DEFAULT_TIMEOUT;

    @ParameterizedTest
    @ValueSource(strings = {"", "pk_live_abcdef", "sk_", "sk_live_a b", "sk_live_a\nb"})
    void refuse_what_is_no_secret_key_and_do_not_repeat_it(String key) {
        assertThatThrownBy(() -> new ClerkSettings(key, ClerkSettings.CLERK, TIMEOUT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("API keys")
                .hasMessageNotContaining("abcdef");
    }

    @Test
    void refuse_what_cannot_be_called() {
        assertThatThrownBy(() ->
                        new ClerkSettings("sk_test_abcd", URI.create("ftp://c.example"), TIMEOUT))
                .hasMessageContaining("https://");
        for (Duration timeout : new Duration[] {Duration.ZERO, Duration.ofSeconds(61)}) {
            assertThatThrownBy(
                            () -> new ClerkSettings("sk_test_abcd", ClerkSettings.CLERK, timeout))
                    .hasMessageContaining("up to 60 seconds");
        }
    }

    @Test
    void do_not_print_the_key() {
        assertThat(new ClerkSettings("sk_test_abcd", ClerkSettings.CLERK, TIMEOUT).toString())
                .doesNotContain("abcd");
    }
}
