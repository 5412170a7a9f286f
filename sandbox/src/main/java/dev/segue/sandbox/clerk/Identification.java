package dev.segue.sandbox.clerk;

import dev.segue.sandbox.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** E-mail addresses and phone numbers of users. */
final class Identification {
    private Identification() {}

    /**
     * @param status verified, unverified or reserved
     */
    static ObjectNode email(String id, String email, String status, long now) {
        ObjectNode address = Json.object().put("id", id).put("object", "email_address");
        address.put("email_address", email).put("reserved", status.equals("reserved"));
        if (status.equals("verified")) {
            address.set("verification", verification("verification_admin", "admin", "verified"));
        } else {
            address.set(
                    "verification", verification("verification_otp", "email_code", "unverified"));
        }
        address.putArray("linked_to");
        return address.put("created_at", now).put("updated_at", now);
    }

    static ObjectNode phone(String id, String number, long now) {
        ObjectNode phone = Json.object().put("id", id).put("object", "phone_number");
        phone.put("phone_number", number).put("reserved_for_second_factor", false);
        phone.put("default_second_factor", false).put("reserved", false);
        phone.set("verification", verification("verification_otp", "phone_code", "verified"));
        phone.putArray("linked_to");
        phone.putNull("backup_codes");
        return phone.put("created_at", now).put("updated_at", now);
    }

    private static ObjectNode verification(String object, String strategy, String status) {
        return Json.object()
                .put("object", object)
                .put("status", status)
                .put("strategy", strategy)
                .putNull("attempts")
                .putNull("expire_at");
    }
}
