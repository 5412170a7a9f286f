package dev.segue.bootstrap.autoconfigure;

import dev.segue.adapters.legacy.cognito.CognitoProvider;
import dev.segue.adapters.legacy.cognito.CognitoSettings;
import dev.segue.adapters.legacy.cognito.CognitoSettings.Access;
import dev.segue.adapters.legacy.cognito.CognitoSettings.AccessKey;
import dev.segue.adapters.legacy.cognito.CognitoSettings.AppClient;
import dev.segue.adapters.legacy.cognito.CognitoSettings.Reading;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.Token;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A Cognito user pool as the provider being left. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${segue.cognito.user-pool-id:}' != ''")
class CognitoWiring {

    @Bean
    @ConditionalOnMissingBean
    CognitoSettings segueCognitoSettings(SegueProperties properties) {
        SegueProperties.Cognito cognito = properties.cognito();
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
}
