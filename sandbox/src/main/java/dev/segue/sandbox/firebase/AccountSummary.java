package dev.segue.sandbox.firebase;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.segue.sandbox.http.Json;

/**
 * What an operator may know about an account; the names are those of the WorkOS list.
 *
 * @param passwordKind {@code firebase-scrypt}, {@code imported} or {@code foreign}; null for none
 */
public record AccountSummary(
        String id,
        String email,
        @JsonProperty("email_verified") boolean emailVerified,
        boolean disabled,
        @JsonProperty("has_password") boolean hasPassword,
        @JsonProperty("password_kind") String passwordKind) {

    static AccountSummary of(Account account) {
        String kind =
                switch (account.credential()) {
                    case null -> null;
                    case Credential.Current current -> "firebase-scrypt";
                    case Credential.Imported imported -> "imported";
                    case Credential.Foreign foreign -> "foreign";
                };
        return new AccountSummary(
                account.localId(),
                account.email(),
                Json.flag(account.fields(), "emailVerified"),
                account.disabled(),
                kind != null,
                kind);
    }
}
