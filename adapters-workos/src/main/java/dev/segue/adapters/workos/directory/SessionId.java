package dev.segue.adapters.workos.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.segue.application.port.Token;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/** The id of a session, which only its access token tells: the claim {@code sid}. */
final class SessionId {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SessionId() {}

    /** Empty if the token is no JWT with such a claim. */
    static Optional<String> of(Token accessToken) {
        String[] parts = accessToken.secret().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
            return Optional.of(JSON.readTree(claims).path("sid").asText(""))
                    .filter(id -> !id.isEmpty());
        } catch (IllegalArgumentException | IOException unreadable) {
            return Optional.empty();
        }
    }
}
