package dev.segue.sandbox.firebase;

import dev.segue.sandbox.hash.Bytes;
import dev.segue.sandbox.http.Json;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code {"users":[..]}} as {@code firebase auth:export} writes it, one user at a time. */
final class ExportFile {
    private static final List<String> COPIED =
            List.of(
                    "localId",
                    "emailVerified",
                    "displayName",
                    "photoUrl",
                    "createdAt",
                    "lastLoginAt",
                    "phoneNumber",
                    "disabled",
                    "customAttributes",
                    "mfaInfo",
                    "providerUserInfo",
                    "validSince");

    private ExportFile() {}

    /**
     * Adds every user and returns how many. Throws {@link IllegalArgumentException} naming the
     * position of the first one that cannot be added; those before it stay.
     */
    static int load(InputStream exportJson, Accounts accounts) {
        int loaded = 0;
        try (JsonParser parser = Json.MAPPER.createParser(exportJson)) {
            toUsers(parser);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode user = parser.readValueAsTree();
                Optional<String> problem = accounts.add(account(user, loaded));
                if (problem.isPresent()) {
                    throw new IllegalArgumentException("user " + loaded + ": " + problem.get());
                }
                loaded++;
            }
        }
        return loaded;
    }

    private static void toUsers(JsonParser parser) {
        while (parser.nextToken() != null) {
            if (parser.currentToken() == JsonToken.PROPERTY_NAME
                    && parser.currentName().equals("users")
                    && parser.nextToken() == JsonToken.START_ARRAY) {
                return;
            }
        }
        throw new IllegalArgumentException("no \"users\" array");
    }

    private static Account account(JsonNode user, int index) {
        if (Json.text(user, "localId") == null) {
            throw new IllegalArgumentException("user " + index + ": no localId");
        }
        ObjectNode fields = Json.object();
        for (String name : COPIED) {
            if (user.hasNonNull(name)) {
                fields.set(name, user.get(name));
            }
        }
        String email = Json.text(user, "email");
        if (email != null) {
            fields.put("email", FirebaseProject.fold(email));
        }
        if (user.hasNonNull("lastSignedInAt")) {
            fields.set("lastLoginAt", user.get("lastSignedInAt"));
        }
        return new Account(fields, credential(user));
    }

    private static Credential credential(JsonNode user) {
        String hash = Json.text(user, "passwordHash");
        if (hash == null || hash.isEmpty()) {
            return null;
        }
        String salt = Json.text(user, "salt");
        Bytes saltBytes = salt == null ? Bytes.of() : Base64Text.decode(salt);
        return new Credential.Current(saltBytes, Base64Text.decode(hash));
    }
}
