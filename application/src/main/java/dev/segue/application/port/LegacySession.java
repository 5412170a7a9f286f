package dev.segue.application.port;

import java.time.Duration;

/** The session that the legacy provider opened when it accepted the password. */
public record LegacySession(Token idToken, Token refreshToken, Duration expiresIn) {}
