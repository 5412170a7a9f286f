package dev.segue.bootstrap.autoconfigure;

import dev.segue.adapters.legacy.firebase.FirebaseHashConfig;
import dev.segue.adapters.legacy.firebase.FirebaseProvider;
import dev.segue.adapters.legacy.firebase.FirebaseSettings;
import dev.segue.application.port.LegacyProvider;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Firebase as the provider being left. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${segue.firebase.project-id:}' != ''")
class FirebaseWiring {

    @Bean
    @ConditionalOnMissingBean
    LegacyProvider segueLegacyProvider(SegueProperties properties, FirebaseSettings settings) {
        return Optional.ofNullable(properties.firebase().hashConfig())
                .map(FirebaseHashConfig::read)
                .map(parameters -> FirebaseProvider.connect(settings, parameters))
                .orElseGet(() -> FirebaseProvider.connect(settings));
    }

    @Bean
    @ConditionalOnMissingBean
    FirebaseSettings segueFirebaseSettings(SegueProperties properties) {
        SegueProperties.Firebase firebase = properties.firebase();
        return new FirebaseSettings(
                firebase.projectId(),
                firebase.apiKey(),
                Optional.ofNullable(firebase.serviceAccount()),
                firebase.baseUrl(),
                firebase.timeout());
    }
}
