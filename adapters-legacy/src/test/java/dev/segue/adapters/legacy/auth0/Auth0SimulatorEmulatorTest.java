package dev.segue.adapters.legacy.auth0;

import static dev.segue.adapters.legacy.auth0.SandboxTenant.BROWSER;
import static dev.segue.adapters.legacy.auth0.SandboxTenant.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.segue.adapters.legacy.auth0.Auth0Settings.Client;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.LegacyVerdict.Unavailable;
import dev.segue.application.port.LegacyVerdict.Valid;
import dev.segue.domain.credential.Password;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Against {@code @simulacrum/auth0-simulator} with its own user, as a second opinion on the happy
 * path: {@code SEGUE_AUTH0_SIMULATOR=https://localhost:4400}. It is no measure for anything else,
 * and where it differs the documented Auth0 wins. It checks no client secret, locks nobody and
 * knows no second factor; its ids lack the {@code auth0|} that Auth0's have.
 */
@Tag("emulator")
class Auth0SimulatorEmulatorTest {

    private static final String VARIABLE = "SEGUE_AUTH0_SIMULATOR";

    private static SSLContext before;
    private static URI simulator;

    @BeforeAll
    static void trustItsCertificate() throws GeneralSecurityException, IOException {
        String address = System.getenv(VARIABLE);
        assumeTrue(address != null, VARIABLE + " is not set");
        simulator = URI.create(address);
        before = SSLContext.getDefault();
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("simulator", certificate());
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        SSLContext.setDefault(context);
    }

    /** It makes its own at each start, so whatever this port of ours shows is taken. */
    private static X509Certificate certificate() throws GeneralSecurityException, IOException {
        SSLContext anything = SSLContext.getInstance("TLS");
        anything.init(null, new TrustManager[] {new Believing()}, null);
        try (SSLSocket socket =
                (SSLSocket)
                        anything.getSocketFactory()
                                .createSocket(simulator.getHost(), simulator.getPort())) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    private static final class Believing implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @AfterAll
    static void trustAsBefore() {
        if (before != null) {
            SSLContext.setDefault(before);
        }
    }

    @Test
    void accepts_its_own_user() {
        assertThat(verdict("12345", Optional.empty()))
                .isInstanceOfSatisfying(
                        Valid.class,
                        valid -> {
                            assertThat(valid.user().email()).contains(email("default@example.com"));
                            assertThat(valid.user().id().value()).isNotEmpty();
                        });
    }

    /** Auth0 answers 403 with invalid_grant, which is {@code Ambiguous}. */
    @Test
    void refuses_a_wrong_password_without_a_code_so_that_nobody_can_tell_why() {
        assertThat(verdict("wrong", Optional.empty())).isInstanceOf(Unavailable.class);
    }

    /** Auth0 has this grant; the simulator answers 400 without JSON. */
    @Test
    void does_not_know_realms() {
        assertThat(verdict("12345", Optional.of("Username-Password-Authentication")))
                .isInstanceOf(Unavailable.class);
    }

    /** Auth0 has it; the simulator answers 404 below /api/v2, which says nothing about a user. */
    @Test
    void has_no_management_api_which_is_not_the_same_as_having_no_user() {
        try (Auth0Provider provider = Auth0Provider.connect(settings(Optional.empty()))) {
            assertThat(provider.find(email("nobody@example.com")))
                    .isInstanceOf(LegacyLookup.Unanswered.class);
        }
    }

    private static LegacyVerdict verdict(String password, Optional<String> realm) {
        try (Auth0Provider provider = Auth0Provider.connect(settings(realm))) {
            return provider.verify(email("default@example.com"), new Password(password), BROWSER);
        }
    }

    private static Auth0Settings settings(Optional<String> realm) {
        Client client = new Client("0".repeat(32), Optional.of("any"));
        return new Auth0Settings(
                simulator, client, client, realm, Optional.empty(), Duration.ofSeconds(10));
    }
}
