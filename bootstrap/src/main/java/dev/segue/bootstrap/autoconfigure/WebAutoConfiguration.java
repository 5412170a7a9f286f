package dev.segue.bootstrap.autoconfigure;

import dev.segue.adapters.web.WebConfiguration;
import dev.segue.adapters.web.WebSettings;
import dev.segue.adapters.web.key.ServiceKey;
import dev.segue.application.login.LogIn;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The HTTP API; an embedding service that calls the use cases itself may switch it off. */
@AutoConfiguration(after = MigrationAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnBean(LogIn.class)
@ConditionalOnProperty(name = "segue.web.enabled", matchIfMissing = true)
@Import({WebConfiguration.class, MigrateUserWiring.class})
public class WebAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    WebSettings segueWebSettings(SegueProperties properties) {
        List<String> configured = properties.web().serviceKeys();
        List<String> keys =
                configured.isEmpty()
                        ? List.of(
                                new KeyFile(properties.home().resolve("service.key")).readOrMake())
                        : configured;
        return new WebSettings(
                keys.stream().map(ServiceKey::of).toList(), properties.web().floor());
    }
}
