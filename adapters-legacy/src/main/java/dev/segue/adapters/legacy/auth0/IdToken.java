package dev.segue.adapters.legacy.auth0;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.adapters.legacy.rows.Base64Text;
import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.LegacyUser;
import dev.segue.domain.credential.SecretBytes;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The claims of an ID token. Its signature is not checked: it came from Auth0 itself over TLS, in
 * the answer to our own call.
 */
final class IdToken {

    private static final Map<String, String> USER_FIELDS =
            Map.of(
                    "sub", "user_id",
                    "email", "email",
                    "email_verified", "email_verified",
                    "name", "name",
                    "given_name", "given_name",
                    "family_name", "family_name");

    private final JsonNode claims;

    private IdToken(JsonNode claims) {
        this.claims = claims;
    }

    static IdToken read(String token) throws UnusableField {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new UnusableField("token", "is no JWT");
        }
        SecretBytes payload =
                Base64Text.decode(parts[1])
                        .orElseThrow(() -> new UnusableField("token", "is no Base64"));
        try {
            return new IdToken(JsonMapper.shared().readTree(new String(payload.copy(), UTF_8)));
        } catch (JacksonException notJson) {
            throw new UnusableField("token", "has no JSON claims");
        }
    }

    boolean isFor(String clientId) {
        JsonNode audience = claims.path("aud");
        return audience.isArray()
                ? audience.valueStream().anyMatch(one -> clientId.equals(one.asString("")))
                : clientId.equals(audience.asString(""));
    }

    /**
     * Whoever gets a token is not blocked, and was not asked for a second factor. The subject is
     * the immutable id, of the primary account where several are linked.
     */
    LegacyUser user() throws UnusableField {
        Map<String, String> fields = new HashMap<>();
        USER_FIELDS.forEach((claim, field) -> {
            if (claims.path(claim).isValueNode() && !claims.path(claim).isNull()) {
                fields.put(field, claims.path(claim).asString());
            }
        });
        return new Account(Fields.ofTexts(fields)).user();
    }
}
