package dev.segue.sandbox.firebase;

import dev.segue.sandbox.http.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * One account. {@code fields} has the names of the API, except hash and salt, and is never changed
 * once an account is stored; {@code credential} is null without a password.
 */
record Account(ObjectNode fields, Credential credential) {

    String localId() {
        return Json.text(fields, "localId");
    }

    /** Lower case, or null. */
    String email() {
        return Json.text(fields, "email");
    }

    String phoneNumber() {
        return Json.text(fields, "phoneNumber");
    }

    boolean disabled() {
        return Json.flag(fields, "disabled");
    }

    boolean hasSecondFactor() {
        return !fields.path("mfaInfo").isEmpty();
    }

    Account with(String field, String value) {
        ObjectNode changed = fields.deepCopy();
        changed.put(field, value);
        return new Account(changed, credential);
    }

    Account verified() {
        ObjectNode changed = fields.deepCopy();
        changed.put("emailVerified", true);
        return new Account(changed, credential);
    }

    Account with(Credential other) {
        return new Account(fields, other);
    }
}
