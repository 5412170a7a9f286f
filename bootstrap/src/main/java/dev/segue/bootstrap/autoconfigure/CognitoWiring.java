package dev.segue.bootstrap.autoconfigure;

import dev.segue.adapters.legacy.cognito.CognitoProvider;
import dev.segue.adapters.legacy.cognito.CognitoSettings;
import dev.segue.adapters.legacy.cognito.CognitoSettings.Access;
import dev.segue.adapters.legacy.cognito.CognitoSettings.AccessKey;
import dev.segue.adapters.legacy.cognito.CognitoSettings.AppClient;
import dev.segue.adapters.legacy.cognito.CognitoSettings.Reading;
import dev.segue.adapters.web.MigrateUserConfiguration;
import dev.segue.application.UserStreams;
import dev.segue.application.account.MigrateBack;
import dev.segue.application.login.Alarm;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.People;
import dev.segue.application.port.Token;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLogins;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A Cognito user pool as the side that is being left. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${segue.cognito.user-pool-id:}' != ''")
class CognitoWiring {

    @Bean
    @ConditionalOnMissingBean
    CognitoSettings segueCognitoSettings(SegueProperties properties) {
        SegueProperties.Cognito cognito = properties.cognito();
        if (!properties.firebase().projectId().isEmpty()) {
            throw new Unusable(
                    "both segue.cognito.user-pool-id and segue.firebase.project-id are set: leave"
                            + " one provider at a time");
        }
        return new CognitoSettings(
                cognito.userPoolId(),
                new AppClient(
                        cognito.clientId(),
                        secret(cognito.clientSecret()),
                        cognito.flow(),
                        cognito.signInName(),
                        cognito.preventUserExistenceErrors()),
                new Access(
                        region(cognito),
                        Optional.ofNullable(cognito.endpoint()),
                        secret(cognito.secretAccessKey())
                                .map(secret -> new AccessKey(cognito.accessKeyId(), secret)),
                        cognito.timeout()),
                new Reading(cognito.metadata(), cognito.readFactors()));
    }

    private static Optional<Token> secret(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Token(text));
    }

    /** A pool id begins with its region. */
    private static String region(SegueProperties.Cognito cognito) {
        return cognito.region().isEmpty()
                ? cognito.userPoolId().split("_", -1)[0]
                : cognito.region();
    }

    @Bean
    @ConditionalOnMissingBean
    LegacyProvider segueCognitoProvider(CognitoSettings settings) {
        return CognitoProvider.connect(settings);
    }

    @Bean
    CognitoExports segueCognitoExports(CognitoSettings settings) {
        return new CognitoExports(settings);
    }

    @Bean
    MigrateBack.Parts segueMigrateBackParts(
            People people,
            UserStreams streams,
            WorkOsLogins logins,
            WorkOsDirectory directory,
            Watch watch) {
        return new MigrateBack.Parts(
                people, streams, logins, directory, watch.alarm(), watch.clock());
    }

    /** Who is told, and when. */
    record Watch(Alarm alarm, InstantSource clock) {}

    @Bean
    Watch segueMigrateBackWatch(Alarm alarm, InstantSource clock) {
        return new Watch(alarm, clock);
    }

    @Bean
    MigrateBack segueMigrateBack(MigrateBack.Parts parts) {
        return new MigrateBack(parts);
    }

    /** The way back is closed until somebody opens it: it gives accounts away. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    @ConditionalOnBooleanProperty("segue.cognito.migrate-user")
    @ConditionalOnBooleanProperty(name = "segue.web.enabled", matchIfMissing = true)
    @Import(MigrateUserConfiguration.class)
    static class MigrateUserHook {

        @Bean
        MigrateUserConfiguration.Pool segueMigrateUserPool(SegueProperties properties) {
            return new MigrateUserConfiguration.Pool(properties.cognito().userPoolId());
        }
    }
}
