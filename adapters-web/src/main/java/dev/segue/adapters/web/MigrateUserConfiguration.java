package dev.segue.adapters.web;

import dev.segue.adapters.web.login.Floor;
import dev.segue.adapters.web.login.MigrateUserController;
import dev.segue.application.account.MigrateBack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The hook for Cognito's Migrate User trigger, to be imported beside {@link WebConfiguration} where
 * a {@link MigrateBack} and a {@link Pool} are beans.
 */
@Configuration(proxyBeanMethods = false)
public class MigrateUserConfiguration {

    /** The user pool whose trigger is answered. */
    public record Pool(String id) {}

    @Bean
    MigrateUserController segueMigrateUserController(
            MigrateBack migrateBack, Pool pool, WebSettings settings) {
        return new MigrateUserController(
                migrateBack, pool.id(), new Floor(settings.failureFloor()));
    }
}
