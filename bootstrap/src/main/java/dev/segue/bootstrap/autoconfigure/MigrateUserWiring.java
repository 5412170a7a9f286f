package dev.segue.bootstrap.autoconfigure;

import dev.segue.adapters.web.MigrateUserConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The way back to Cognito, closed until somebody opens it: it gives accounts away. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("segue.cognito.migrate-user")
@Import(MigrateUserConfiguration.class)
class MigrateUserWiring {

    @Bean
    MigrateUserConfiguration.Pool segueMigrateUserPool(SegueProperties properties) {
        String poolId = properties.cognito().userPoolId();
        if (poolId.isEmpty()) {
            throw new Unusable(
                    "segue.cognito.migrate-user is set, but not the segue.cognito.user-pool-id"
                            + " whose trigger is to be answered");
        }
        return new MigrateUserConfiguration.Pool(poolId);
    }
}
