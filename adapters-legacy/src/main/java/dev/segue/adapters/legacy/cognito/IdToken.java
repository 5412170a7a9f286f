package dev.segue.adapters.legacy.cognito;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The token by which Cognito says who has signed in. It comes straight from Cognito, so its
 * signature proves nothing more.
 */
final class IdToken {

    private IdToken() {}

    /** The username, a claim that no trigger can rewrite; empty if there is no such token. */
    static Optional<String> username(@Nullable String token) {
        String[] parts = token == null ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
            String username =
                    JsonMapper.shared().readTree(claims).path("cognito:username").asString("");
            return Optional.of(username).filter(text -> !text.isEmpty());
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
