package dev.segue.sandbox.clerk;

import dev.segue.sandbox.hash.NativeHash;
import dev.segue.sandbox.http.Json;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a whole user of a short description. {@code email} becomes a verified primary address,
 * {@code unverified_email} an unverified one, {@code phone} a verified number; {@code password},
 * {@code password_hasher} and {@code totp_secret} go where only the export shows them. Everything
 * else is a property of Clerk's own and replaces what would be there.
 */
final class NewAccount {
    private static final List<String> SHORT =
            List.of(
                    "email",
                    "unverified_email",
                    "phone",
                    "password",
                    "password_hasher",
                    "totp_secret");

    private static final List<String> ABSENT =
            List.of(
                    "external_id",
                    "primary_email_address_id",
                    "primary_phone_number_id",
                    "primary_web3_wallet_id",
                    "username",
                    "first_name",
                    "last_name",
                    "locale",
                    "last_sign_in_at",
                    "last_active_at",
                    "mfa_enabled_at",
                    "mfa_disabled_at",
                    "legal_accepted_at",
                    "lockout_expires_in_seconds",
                    "verification_attempts_remaining",
                    "password_last_updated_at");
    private static final List<String> FALSE =
            List.of(
                    "has_image",
                    "password_enabled",
                    "two_factor_enabled",
                    "totp_enabled",
                    "backup_code_enabled",
                    "banned",
                    "locked",
                    "deprovisioned");
    private static final List<String> EMPTY_LISTS =
            List.of(
                    "email_addresses",
                    "phone_numbers",
                    "web3_wallets",
                    "passkeys",
                    "external_accounts",
                    "saml_accounts",
                    "enterprise_accounts");
    private static final List<String> EMPTY_OBJECTS =
            List.of("public_metadata", "private_metadata", "unsafe_metadata");

    private final Ids ids;
    private final long now;

    NewAccount(Ids ids, long now) {
        this.ids = ids;
        this.now = now;
    }

    Account of(JsonNode description) {
        ObjectNode user = empty();
        user.put("id", ids.next("user"));
        boolean totp = description.hasNonNull("totp_secret");
        user.put("password_enabled", description.hasNonNull("password"));
        user.put("two_factor_enabled", totp).put("totp_enabled", totp);
        if (description.hasNonNull("password")) {
            user.put("password_last_updated_at", now);
        }
        if (totp) {
            user.put("mfa_enabled_at", now);
        }
        addAddresses(user, description);
        description.properties().stream()
                .filter(property -> !SHORT.contains(property.getKey()))
                .forEach(property -> user.set(property.getKey(), property.getValue()));
        return new Account(user, secrets(description));
    }

    private void addAddresses(ObjectNode user, JsonNode description) {
        String email = Json.text(description, "email");
        String unverified = Json.text(description, "unverified_email");
        String phone = Json.text(description, "phone");
        if (email != null) {
            String id = ids.next("idn");
            user.put("primary_email_address_id", id);
            user.withArray("email_addresses").add(Identification.email(id, email, "verified", now));
        }
        if (unverified != null) {
            String id = ids.next("idn");
            if (email == null) {
                user.put("primary_email_address_id", id);
            }
            user.withArray("email_addresses")
                    .add(Identification.email(id, unverified, "unverified", now));
        }
        if (phone != null) {
            String id = ids.next("idn");
            user.put("primary_phone_number_id", id);
            user.withArray("phone_numbers").add(Identification.phone(id, phone, now));
        }
    }

    private Secrets secrets(JsonNode description) {
        String password = Json.text(description, "password");
        String totp = Json.text(description, "totp_secret");
        if (password == null) {
            return new Secrets(null, null, null, totp);
        }
        Hasher hasher = Hasher.labelled(description.path("password_hasher").asString("bcrypt"));
        String digest = hasher.digest(password, new SplittableRandom(now));
        return new Secrets(NativeHash.of(password), hasher, digest, totp);
    }

    private ObjectNode empty() {
        ObjectNode user = Json.object().put("object", "user");
        ABSENT.forEach(user::putNull);
        FALSE.forEach(name -> user.put(name, false));
        EMPTY_LISTS.forEach(user::putArray);
        EMPTY_OBJECTS.forEach(user::putObject);
        return user.put("delete_self_enabled", true)
                .put("create_organization_enabled", true)
                .put("created_at", now)
                .put("updated_at", now);
    }
}
