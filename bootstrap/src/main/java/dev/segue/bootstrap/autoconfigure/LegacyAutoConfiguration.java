package dev.segue.bootstrap.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The provider being left: the one whose settings are there. */
@AutoConfiguration(after = LedgerAutoConfiguration.class)
@Import(FirebaseWiring.class)
public class LegacyAutoConfiguration {

    /** The setting that says that a provider is the one, by the provider's name. */
    private static final Map<String, String> SIGNS =
            new TreeMap<>(Map.of("firebase", "segue.firebase.project-id"));

    LegacyAutoConfiguration(Environment environment) {
        List<String> set =
                SIGNS.values().stream()
                        .filter(sign -> !environment.getProperty(sign, "").isBlank())
                        .toList();
        if (set.size() > 1) {
            throw new Unusable(
                    String.join(" and ", set)
                            + " are set: one installation of Segue leaves one provider; keep one");
        }
    }

    /** The settings of which one has to be there. */
    public static String signs() {
        return String.join(", ", SIGNS.values());
    }
}
