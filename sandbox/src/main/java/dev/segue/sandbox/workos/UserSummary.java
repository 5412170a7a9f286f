package dev.segue.sandbox.workos;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * What an operator may know about a user.
 *
 * @param passwordKind the hash algorithm as WorkOS names it, {@code native} for a password set in
 *     plain text, null for none
 */
public record UserSummary(
        String id,
        String email,
        @JsonProperty("external_id") String externalId,
        @JsonProperty("email_verified") boolean emailVerified,
        @JsonProperty("has_password") boolean hasPassword,
        @JsonProperty("password_kind") String passwordKind,
        Map<String, String> metadata) {

    static UserSummary of(User user) {
        boolean hasPassword = user.password() != null;
        return new UserSummary(
                user.id(),
                user.email(),
                user.externalId(),
                user.emailVerified(),
                hasPassword,
                hasPassword ? user.password().kind() : null,
                user.metadata());
    }
}
