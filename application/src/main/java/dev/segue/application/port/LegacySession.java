package dev.segue.application.port;

import java.time.Duration;

/** The session that the legacy provider opened when it accepted the password. */
public record LegacySession(Token idToken, Token refreshToken, Duration expiresIn) {

    /**
     * Of a provider that opens none, such as a user table: empty tokens that expire at once. The
     * application that asked makes the session, as it does today.
     */
    public static final LegacySession NONE =
            new LegacySession(new Token(""), new Token(""), Duration.ZERO);
}
