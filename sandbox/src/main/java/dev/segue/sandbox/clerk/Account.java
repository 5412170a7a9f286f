package dev.segue.sandbox.clerk;

import dev.segue.sandbox.http.Json;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A user as the API shows them, and what it does not show. Never changed: replaced. */
record Account(ObjectNode json, Secrets secrets) {

    String id() {
        return json.path("id").asString();
    }

    long createdAt() {
        return json.path("created_at").asLong();
    }

    boolean holds(String email) {
        return addresses().anyMatch(address -> is(address, email));
    }

    /** Holds it in such a way that nobody else can. */
    boolean claims(String email) {
        return addresses().anyMatch(a -> is(a, email) && (isVerified(a) || isReserved(a)));
    }

    Stream<JsonNode> addresses() {
        return json.path("email_addresses").valueStream();
    }

    Stream<JsonNode> phones() {
        return json.path("phone_numbers").valueStream();
    }

    Optional<JsonNode> primaryAddress() {
        String id = json.path("primary_email_address_id").asString("");
        return addresses().filter(a -> a.path("id").asString("").equals(id)).findFirst();
    }

    Optional<JsonNode> primaryPhone() {
        String id = json.path("primary_phone_number_id").asString("");
        return phones().filter(p -> p.path("id").asString("").equals(id)).findFirst();
    }

    Account with(ObjectNode other) {
        return new Account(other, secrets);
    }

    Account with(Secrets other) {
        return new Account(json, other);
    }

    static boolean isVerified(JsonNode identification) {
        return identification.path("verification").path("status").asString("").equals("verified");
    }

    private static boolean isReserved(JsonNode address) {
        return Json.flag(address, "reserved");
    }

    private static boolean is(JsonNode address, String email) {
        return address.path("email_address")
                .asString("")
                .toLowerCase(Locale.ROOT)
                .equals(email.toLowerCase(Locale.ROOT));
    }
}
