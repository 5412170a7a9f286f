package dev.segue.sandbox.workos;

import dev.segue.sandbox.hash.ImportedHash;
import dev.segue.sandbox.hash.NativeHash;
import dev.segue.sandbox.hash.PasswordHash;
import dev.segue.sandbox.hash.UnacceptableHash;
import dev.segue.sandbox.http.Json;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the password part of a request, and holds new passwords to the environment's policy. */
final class Passwords {
    private static final int SHORTEST = 8;
    private static final Set<String> TYPES =
            Set.of("bcrypt", "firebase-scrypt", "ssha", "ssha256", "scrypt", "pbkdf2", "argon2");
    private static final Set<String> COMMON =
            Set.of(
                    "password",
                    "password1",
                    "password123",
                    "12345678",
                    "123456789",
                    "1234567890",
                    "qwertyuiop",
                    "iloveyou",
                    "11111111",
                    "letmein123");

    private final Environment environment;

    Passwords(Environment environment) {
        this.environment = environment;
    }

    /** The password to store, if the request carries one. */
    Optional<PasswordHash> read(JsonNode body) {
        String plain = Json.text(body, "password");
        String hash = Json.text(body, "password_hash");
        String type = Json.text(body, "password_hash_type");
        if (plain != null && hash != null) {
            throw processing(
                    "password_and_password_hash_provided",
                    "Give either password or password_hash.");
        }
        if (plain != null && type != null) {
            throw processing(
                    "password_and_password_hash_type_provided",
                    "password_hash_type goes with password_hash only.");
        }
        if (plain != null) {
            mustBeStrong(plain, "password_strength_error");
            return Optional.of(NativeHash.of(plain));
        }
        return hash == null ? Optional.empty() : Optional.of(imported(body, hash, type));
    }

    /** Refuses short and common passwords with that error code. */
    static void mustBeStrong(String password, String code) {
        if (password.length() < SHORTEST) {
            String rule = "Password must be at least " + SHORTEST + " characters.";
            throw WorkOsError.validation(code, "password_too_short", rule);
        }
        if (COMMON.contains(password.toLowerCase(Locale.ROOT))) {
            throw WorkOsError.validation(code, "password_too_weak", "Password is too common.");
        }
    }

    private PasswordHash imported(JsonNode body, String hash, String type) {
        if (type == null || !TYPES.contains(type)) {
            throw WorkOsError.unprocessable(
                    "password_hash_type", "password_hash_type must be one of " + TYPES);
        }
        if (environment.refusesHash(hash)) {
            throw processing("invalid_password_hash", "Told to refuse this form of hash.");
        }
        String position = Json.text(body, "password_salt_position");
        try {
            return new ImportedHash(type, hash, position).parse(environment.firebaseLayouts());
        } catch (UnacceptableHash e) {
            throw processing(
                    "invalid_password_hash", "Invalid " + type + " hash: " + e.getMessage());
        }
    }

    private static RuntimeException processing(String code, String message) {
        return WorkOsError.badRequest(code, message);
    }
}
