package dev.segue.adapters.legacy.auth0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.adapters.legacy.auth0.Auth0Settings.Client;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class Auth0SettingsTest {

    private static final URI BASE = URI.create("https://acme.eu.auth0.com/");
    private static final Client APP = new Client("app", Optional.of("s3cret"));
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void address_the_management_api_of_the_same_domain() {
        Auth0Settings settings =
                new Auth0Settings(BASE, APP, APP, Optional.of(" "), Optional.empty(), SECOND);

        assertThat(settings.managementAudience()).isEqualTo("https://acme.eu.auth0.com/api/v2/");
        assertThat(settings.realm()).isEmpty();
    }

    @Test
    void need_what_no_call_can_do_without() {
        assertRefused(URI.create("acme.eu.auth0.com"), APP, SECOND, "URL");
        assertRefused(BASE, new Client("app", Optional.of("  ")), SECOND, "secret");
        assertRefused(BASE, APP, Duration.ZERO, "timeout");
        assertRefused(BASE, APP, Duration.ofSeconds(61), "timeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Client("", Optional.empty()))
                .withMessageContaining("client id");
    }

    @Test
    void keep_the_secrets_to_themselves() {
        Auth0Settings settings =
                new Auth0Settings(BASE, APP, APP, Optional.empty(), Optional.empty(), SECOND);

        assertThat(settings + " " + APP).doesNotContain("s3cret");
    }

    private static void assertRefused(URI base, Client manager, Duration timeout, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Auth0Settings(
                                base, APP, manager, Optional.empty(), Optional.empty(), timeout))
                .withMessageContaining(why);
    }
}
