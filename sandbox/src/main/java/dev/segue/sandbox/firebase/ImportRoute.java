package dev.segue.sandbox.firebase;

import dev.segue.sandbox.hash.Bytes;
import dev.segue.sandbox.hash.FirebaseScrypt;
import dev.segue.sandbox.hash.UnacceptableHash;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code accounts:batchCreate}: up to 1000 accounts with their SCRYPT hashes. */
final class ImportRoute {
    private static final int MOST_ACCOUNTS = 1000;

    private final FirebaseProject project;

    ImportRoute(FirebaseProject project) {
        this.project = project;
    }

    Reply batchCreate(Request request) {
        JsonNode body = request.json();
        JsonNode users = body.path("users");
        if (users.isEmpty()) {
            throw FirebaseError.badRequest("MISSING_USER_ACCOUNT");
        }
        if (users.size() > MOST_ACCOUNTS) {
            throw FirebaseError.badRequest("UPLOAD_ACCOUNT_LIMIT_EXCEEDED");
        }
        Optional<FirebaseScrypt> scrypt = scrypt(body);
        ArrayNode errors = Json.array();
        for (int index = 0; index < users.size(); index++) {
            Optional<String> problem = add(users.get(index), scrypt);
            if (problem.isPresent()) {
                errors.addObject().put("index", index).put("message", problem.get());
            }
        }
        ObjectNode reply = SignInRoutes.kind("UploadAccountResponse");
        if (!errors.isEmpty()) {
            reply.set("error", errors);
        }
        return Reply.json(200, reply);
    }

    private Optional<String> add(JsonNode user, Optional<FirebaseScrypt> scrypt) {
        String localId = Json.text(user, "localId");
        if (localId == null) {
            return Optional.of("MISSING_LOCAL_ID");
        }
        ObjectNode fields = (ObjectNode) user.deepCopy();
        fields.remove("passwordHash");
        fields.remove("salt");
        String email = Json.text(user, "email");
        if (email != null) {
            if (!SignInRoutes.isEmail(email)) {
                return Optional.of("email is invalid");
            }
            fields.put("email", FirebaseProject.fold(email));
        }
        asText(fields, "createdAt");
        asText(fields, "lastLoginAt");
        Credential credential = null;
        if (Json.text(user, "passwordHash") != null) {
            if (scrypt.isEmpty()) {
                return Optional.of("Password hash algorithm is not supported.");
            }
            try {
                credential = credential(user, scrypt.get());
            } catch (IllegalArgumentException e) {
                return Optional.of("password hash or salt is not Base64");
            }
        }
        // As Firebase does: an account that is imported again is replaced.
        project.accounts.remove(localId);
        return project.accounts.add(new Account(fields, credential));
    }

    private Credential credential(JsonNode user, FirebaseScrypt scrypt) {
        Bytes hash = Base64Text.decode(Json.text(user, "passwordHash"));
        String salt = Json.text(user, "salt");
        Bytes saltBytes = salt == null ? Bytes.of() : Base64Text.decode(salt);
        return scrypt.equals(project.hashConfig().scrypt())
                ? new Credential.Current(saltBytes, hash)
                : new Credential.Imported(scrypt, saltBytes, hash);
    }

    private static Optional<FirebaseScrypt> scrypt(JsonNode body) {
        if (!"SCRYPT".equals(Json.text(body, "hashAlgorithm"))) {
            return Optional.empty();
        }
        String key = Json.text(body, "signerKey");
        String separator = Json.text(body, "saltSeparator");
        try {
            return Optional.of(
                    new FirebaseScrypt(
                            Base64Text.decode(key == null ? "" : key),
                            Base64Text.decode(separator == null ? "" : separator),
                            body.path("rounds").asInt(0),
                            body.path("memoryCost").asInt(0)));
        } catch (UnacceptableHash | IllegalArgumentException e) {
            throw FirebaseError.badRequest("INVALID_HASH_PARAMETER : " + e.getMessage());
        }
    }

    private static void asText(ObjectNode fields, String name) {
        if (fields.path(name).isNumber()) {
            fields.put(name, fields.get(name).asString());
        }
    }
}
