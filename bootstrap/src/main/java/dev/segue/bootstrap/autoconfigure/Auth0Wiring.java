package dev.segue.bootstrap.autoconfigure;

import dev.segue.adapters.legacy.auth0.Auth0Hashes;
import dev.segue.adapters.legacy.auth0.Auth0Provider;
import dev.segue.adapters.legacy.auth0.Auth0Settings;
import dev.segue.adapters.legacy.auth0.Auth0Settings.Client;
import dev.segue.application.port.LegacyProvider;
import java.net.URI;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An Auth0 tenant as the provider being left. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("segue.auth0.domain")
class Auth0Wiring {

    @Bean
    @ConditionalOnMissingBean
    Auth0Settings segueAuth0Settings(SegueProperties properties) {
        SegueProperties.Auth0 auth0 = properties.auth0();
        Client application =
                new Client(auth0.clientId(), Optional.ofNullable(auth0.clientSecret()));
        Client manager =
                auth0.managementClientId() == null
                        ? application
                        : new Client(
                                auth0.managementClientId(),
                                Optional.ofNullable(auth0.managementClientSecret()));
        return new Auth0Settings(
                baseUrl(auth0.domain()),
                application,
                manager,
                Optional.ofNullable(auth0.realm()),
                Optional.ofNullable(auth0.audience()),
                auth0.timeout());
    }

    private static URI baseUrl(String domain) {
        return URI.create(domain.contains("://") ? domain : "https://" + domain);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("segue.auth0.hashes")
    Auth0Hashes segueAuth0Hashes(SegueProperties properties) {
        return Auth0Hashes.open(properties.auth0().hashes());
    }

    @Bean
    @ConditionalOnMissingBean(LegacyProvider.class)
    Auth0Provider segueAuth0Provider(Auth0Settings settings, Optional<Auth0Hashes> hashes) {
        return hashes.map(file -> Auth0Provider.connect(settings, file))
                .orElseGet(() -> Auth0Provider.connect(settings));
    }

    @Bean
    @ConditionalOnMissingBean
    Auth0Sources segueAuth0Sources(Auth0Settings settings, Optional<Auth0Hashes> hashes) {
        return Auth0Sources.of(settings, hashes);
    }
}
