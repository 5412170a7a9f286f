package dev.segue.adapters.legacy.cognito;

import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.UserProfile.SignInMethod;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The attribute of that name: a JSON list of the provider accounts that are linked to a user. */
final class Identities {

    private Identities() {}

    /** How the linked accounts sign in; none where nothing is linked. */
    static Set<SignInMethod> methods(Optional<String> identities) throws UnusableField {
        Set<SignInMethod> methods = EnumSet.noneOf(SignInMethod.class);
        if (identities.isPresent()) {
            for (JsonNode identity : list(identities.get())) {
                methods.add(method(identity.path("providerType").asString("")));
            }
        }
        return methods;
    }

    private static JsonNode list(String text) throws UnusableField {
        try {
            JsonNode list = JsonMapper.shared().readTree(text);
            if (!list.isArray()) {
                throw unreadable();
            }
            return list;
        } catch (JacksonException notJson) {
            throw unreadable();
        }
    }

    private static UnusableField unreadable() {
        return new UnusableField("identities", "is no JSON list; list the pool again");
    }

    /** An OIDC provider may be a customer's or a social one; a customer's is the safe guess. */
    private static SignInMethod method(String providerType) {
        return switch (providerType) {
            case "SAML", "OIDC" -> SignInMethod.SSO;
            default -> SignInMethod.SOCIAL;
        };
    }
}
