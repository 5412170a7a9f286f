package dev.segue.sandbox.auth0;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.segue.sandbox.http.Json;

/**
 * What an operator may know about a user; the names are those of the other stand-ins' lists.
 *
 * @param passwordKind the algorithm of the hash; null for none
 */
public record TenantUserSummary(
        String id,
        String email,
        @JsonProperty("email_verified") boolean emailVerified,
        boolean disabled,
        @JsonProperty("has_password") boolean hasPassword,
        @JsonProperty("password_kind") String passwordKind) {

    static TenantUserSummary of(TenantUser user) {
        return new TenantUserSummary(
                user.id(),
                Json.text(user.fields(), "email"),
                Json.flag(user.fields(), "email_verified"),
                user.blocked(),
                user.password() != null,
                user.password() == null ? null : user.password().kind());
    }
}
