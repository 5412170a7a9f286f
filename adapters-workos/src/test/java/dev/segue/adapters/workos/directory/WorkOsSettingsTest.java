package dev.segue.adapters.workos.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkOsSettingsTest {

    private static WorkOsSettings at(String url) {
        return new WorkOsSettings(
                "sk_live_1",
                "client_1",
                URI.create(url),
                Duration.ofSeconds(5),
                WorkOsHashes.DOCUMENTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.workos.com",
                "http://127.0.0.1:4100",
                "http://localhost:1",
                "http://[::1]:1"
            })
    void take_an_address_that_keeps_passwords_secret(String url) {
        assertThat(at(url).baseUrl()).isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.workos.com",
                "http://127.0.0.1.evil.test",
                "ftp://api.workos.com",
                "api.workos.com",
                "https://u:p@api.workos.com",
                "https://api.workos.com?x=1",
                "https:///x"
            })
    void refuse_an_address_that_does_not(String url) {
        assertThatThrownBy(() -> at(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("base URL");
    }

    @Test
    void do_not_print_the_key() {
        assertThat(at("https://api.workos.com").toString()).doesNotContain("sk_live_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sk live", "sk_ü", "sk\n"})
    void refuse_a_key_that_no_header_can_carry(String key) {
        assertThatThrownBy(() -> WorkOsSettings.of(key, "client_1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("sk");
    }
}
