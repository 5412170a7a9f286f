package dev.segue.adapters.legacy.firebase;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.adapters.legacy.rows.Base64Text;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.LegacyUser;
import dev.segue.domain.credential.SecretBytes;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The claims of an ID token. Its signature is not checked: it came from Firebase itself over TLS,
 * in the answer to our own call.
 */
final class IdToken {

    private static final Map<String, String> ACCOUNT_FIELDS =
            Map.of(
                    "sub", "localId",
                    "email", "email",
                    "email_verified", "emailVerified",
                    "name", "displayName");

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

    boolean isFor(String projectId) {
        return claims.path("aud").asString("").equals(projectId);
    }

    /** Whoever gets a token by password alone is enabled and has no second factor. */
    LegacyUser user() throws UnusableField {
        Map<String, String> fields = new HashMap<>();
        ACCOUNT_FIELDS.forEach((claim, field) -> {
            if (claims.path(claim).isValueNode() && !claims.path(claim).isNull()) {
                fields.put(field, claims.path(claim).asString());
            }
        });
        return new Account(fields, Map.of(), false).user();
    }
}
