package dev.segue.sandbox.auth0;

import dev.segue.sandbox.hash.PasswordHash;
import dev.segue.sandbox.http.Json;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One user. {@code fields} are as the Management API shows them and are never changed once stored;
 * {@code password} is null without one.
 */
record TenantUser(ObjectNode fields, PasswordHash password) {
    private static final String DATABASE = "auth0";

    String id() {
        return Json.text(fields, "user_id");
    }

    boolean blocked() {
        return Json.flag(fields, "blocked");
    }

    boolean hasSecondFactor() {
        return !fields.path("multifactor").isEmpty();
    }

    /** Lower case: of the user and of every identity linked to it. */
    Set<String> emails() {
        return Stream.concat(
                        Stream.of(fields),
                        fields.path("identities").valueStream().map(i -> i.path("profileData")))
                .map(holder -> Json.text(holder, "email"))
                .filter(email -> email != null)
                .map(email -> email.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Whether a password login with that address at that database connection means this user. */
    boolean logsInWith(String email, String connection) {
        return fields.path("identities")
                .valueStream()
                .filter(identity -> DATABASE.equals(Json.text(identity, "provider")))
                .filter(identity -> connection.equals(Json.text(identity, "connection")))
                .anyMatch(identity -> email.equalsIgnoreCase(emailOf(identity)));
    }

    /** Where an e-mail is unique: the connection of the first identity. */
    Optional<String> connection() {
        return Optional.ofNullable(Json.text(fields.path("identities").path(0), "connection"));
    }

    private String emailOf(JsonNode identity) {
        String own = Json.text(identity.path("profileData"), "email");
        return own == null ? Json.text(fields, "email") : own;
    }

    TenantUser with(Consumer<ObjectNode> change) {
        ObjectNode changed = fields.deepCopy();
        change.accept(changed);
        return new TenantUser(changed, password);
    }

    TenantUser with(PasswordHash other) {
        return new TenantUser(fields, other);
    }
}
