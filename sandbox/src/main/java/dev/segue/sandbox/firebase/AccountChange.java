package dev.segue.sandbox.firebase;

import dev.segue.sandbox.http.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The body of a create or update call. A new password is hashed once, before any lock is held. */
final class AccountChange {
    private static final List<String> COPIED =
            List.of(
                    "emailVerified",
                    "displayName",
                    "photoUrl",
                    "phoneNumber",
                    "disabled",
                    "customAttributes",
                    "validSince");
    private static final Map<String, String> ATTRIBUTES =
            Map.of("DISPLAY_NAME", "displayName", "PHOTO_URL", "photoUrl");

    private final JsonNode body;
    private final Credential credential;

    AccountChange(FirebaseProject project, JsonNode body) {
        this.body = body;
        String email = Json.text(body, "email");
        if (email != null && !SignInRoutes.isEmail(email)) {
            throw FirebaseError.badRequest("INVALID_EMAIL");
        }
        String password = Json.text(body, "password");
        if (password != null) {
            SignInRoutes.mustBeStrong(password);
        }
        this.credential = password == null ? null : project.hash(password);
    }

    Account applyTo(Account old) {
        ObjectNode fields = old.fields().deepCopy();
        for (String name : COPIED) {
            if (body.hasNonNull(name)) {
                fields.set(name, body.get(name));
            }
        }
        if (body.hasNonNull("email")) {
            fields.put("email", FirebaseProject.fold(body.get("email").asString()));
        }
        if (body.hasNonNull("disableUser")) {
            fields.put("disabled", Json.flag(body, "disableUser"));
        }
        if (body.path("mfa").has("enrollments")) {
            fields.set("mfaInfo", body.path("mfa").get("enrollments"));
        }
        if (body.path("linkProviderUserInfo").isObject()) {
            fields.withArray("providerUserInfo").add(body.get("linkProviderUserInfo"));
        }
        body.path("deleteAttribute")
                .forEach(name -> fields.remove(ATTRIBUTES.getOrDefault(name.asString(""), "")));
        unlink(fields);
        return new Account(fields, credential == null ? old.credential() : credential);
    }

    private void unlink(ObjectNode fields) {
        Set<String> gone =
                body.path("deleteProvider")
                        .valueStream()
                        .map(name -> name.asString(""))
                        .collect(Collectors.toSet());
        if (gone.contains("phone")) {
            fields.remove("phoneNumber");
        }
        if (!gone.isEmpty() && fields.path("providerUserInfo") instanceof ArrayNode old) {
            ArrayNode kept = Json.array();
            old.valueStream()
                    .filter(info -> !gone.contains(info.path("providerId").asString("")))
                    .forEach(kept::add);
            fields.set("providerUserInfo", kept);
        }
    }
}
