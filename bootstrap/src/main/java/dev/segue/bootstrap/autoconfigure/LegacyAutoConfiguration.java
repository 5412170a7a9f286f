package dev.segue.bootstrap.autoconfigure;

import dev.segue.adapters.legacy.hash.HashVerifier;
import dev.segue.application.port.HashCheck;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The provider being left: the one whose settings are there. */
@AutoConfiguration(after = LedgerAutoConfiguration.class)
@Import({
    FirebaseWiring.class,
    Auth0Wiring.class,
    CognitoWiring.class,
    ClerkWiring.class,
    TableWiring.class
})
public class LegacyAutoConfiguration {

    /** The settings of which each says that its provider is the one. */
    private static final List<String> SIGNS =
            List.of(
                    "segue.firebase.project-id",
                    "segue.auth0.domain",
                    "segue.cognito.user-pool-id",
                    "segue.clerk.secret-key",
                    "segue.table.file",
                    "segue.table.jdbc-url");

    LegacyAutoConfiguration(Environment environment) {
        List<String> set =
                SIGNS.stream()
                        .filter(sign -> !environment.getProperty(sign, "").isBlank())
                        .toList();
        if (set.size() > 1) {
            throw new Unusable(
                    String.join(" and ", set)
                            + " are set: one installation of Segue leaves one provider; keep one");
        }
    }

    /** Checks hashes, wherever one is to be checked here. */
    @Bean
    @ConditionalOnMissingBean
    HashCheck segueHashCheck() {
        return new HashVerifier();
    }

    /** The settings of which one has to be there. */
    public static String signs() {
        return String.join(", ", SIGNS);
    }
}
