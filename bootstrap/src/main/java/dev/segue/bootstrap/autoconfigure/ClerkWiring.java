package dev.segue.bootstrap.autoconfigure;

import dev.segue.adapters.legacy.clerk.ClerkProvider;
import dev.segue.adapters.legacy.clerk.ClerkSettings;
import dev.segue.application.port.LegacyProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A Clerk instance as the provider being left. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("segue.clerk.secret-key")
class ClerkWiring {

    @Bean
    @ConditionalOnMissingBean
    ClerkSettings segueClerkSettings(SegueProperties properties) {
        SegueProperties.Clerk clerk = properties.clerk();
        return new ClerkSettings(clerk.secretKey(), clerk.baseUrl(), clerk.timeout());
    }

    @Bean
    @ConditionalOnMissingBean(LegacyProvider.class)
    ClerkProvider segueClerkProvider(ClerkSettings settings) {
        return ClerkProvider.connect(settings);
    }

    @Bean
    @ConditionalOnMissingBean
    ClerkSources segueClerkSources(ClerkSettings settings) {
        return new ClerkSources(settings);
    }
}
