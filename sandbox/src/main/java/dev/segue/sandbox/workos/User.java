package dev.segue.sandbox.workos;

import dev.segue.sandbox.hash.PasswordHash;
import dev.segue.sandbox.http.Json;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A user of the environment; everything but id, e-mail and times may be null. */
record User(
        String id,
        String email,
        boolean emailVerified,
        Profile profile,
        String externalId,
        Map<String, String> metadata,
        PasswordHash password,
        Instant lastSignInAt,
        Instant createdAt,
        Instant updatedAt) {

    record Profile(String firstName, String lastName, String name, String locale) {}

    User signedIn(Instant at) {
        return new User(
                id,
                email,
                emailVerified,
                profile,
                externalId,
                metadata,
                password,
                at,
                createdAt,
                at);
    }

    User verified(Instant at) {
        return new User(
                id,
                email,
                true,
                profile,
                externalId,
                metadata,
                password,
                lastSignInAt,
                createdAt,
                at);
    }

    User withPassword(PasswordHash other, Instant at) {
        return new User(
                id,
                email,
                emailVerified,
                profile,
                externalId,
                metadata,
                other,
                lastSignInAt,
                createdAt,
                at);
    }

    ObjectNode json() {
        ObjectNode json = jsonWithoutMetadata();
        ObjectNode pairs = json.putObject("metadata");
        metadata.forEach(pairs::put);
        return json;
    }

    /** As it appears in replies to authentication. */
    ObjectNode jsonWithoutMetadata() {
        return Json.object()
                .put("object", "user")
                .put("id", id)
                .put("email", email)
                .put("first_name", profile.firstName())
                .put("last_name", profile.lastName())
                .put("name", profile.name())
                .put("email_verified", emailVerified)
                .putNull("profile_picture_url")
                .put("last_sign_in_at", Times.text(lastSignInAt))
                .put("external_id", externalId)
                .put("locale", profile.locale())
                .put("created_at", Times.text(createdAt))
                .put("updated_at", Times.text(updatedAt));
    }
}
