package dev.segue.sandbox.clerk;

import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a backend does with users. */
final class UserRoutes {
    private static final int MOST_VALUES = 100;
    private static final long DEFAULT_TOKEN_SECONDS = 2_592_000;

    private final Instance instance;

    UserRoutes(Instance instance) {
        this.instance = instance;
    }

    /** Newest first unless asked otherwise; filters take whoever meets all of them. */
    Reply list(Request request) {
        Paging paging = Paging.of(request);
        List<String> emails = values(request, "email_address");
        List<String> ids = values(request, "user_id");
        List<Account> accounts =
                instance.accounts().stream()
                        .filter(a -> emails.isEmpty() || emails.stream().anyMatch(a::holds))
                        .filter(a -> ids.isEmpty() || ids.contains(a.id()))
                        .toList();
        ArrayNode page = Json.array();
        paging.page(accounts, Account::id).forEach(account -> page.add(account.json()));
        return Reply.json(200, page);
    }

    private static List<String> values(Request request, String name) {
        List<String> values = request.parameters(name);
        if (values.size() > MOST_VALUES) {
            throw ClerkError.invalid(name);
        }
        return values;
    }

    Reply get(Request request) {
        return Reply.json(200, account(request).json());
    }

    Reply delete(Request request) {
        Account account = account(request);
        instance.remove(account.id());
        return Reply.json(
                200,
                Json.object().put("object", "user").put("id", account.id()).put("deleted", true));
    }

    /**
     * Compares the password and looks at nothing else: not at bans, locks or second factors. Where
     * a weak hash was compared, a better one takes its place.
     */
    Reply verifyPassword(Request request) {
        Account account = account(request);
        JsonNode body = request.json();
        String password = Json.text(body, "password");
        if (password == null || body.size() != 1) {
            throw ClerkError.of(422, "form_param_format_invalid", "password is needed, alone.");
        }
        if (account.secrets().password() == null) {
            throw ClerkError.of(400, "no_password_set", "The user has no password.");
        }
        if (!account.secrets().matches(password)) {
            throw ClerkError.of(422, "incorrect_password", "The password is incorrect.");
        }
        if (Set.of(Hasher.MD5, Hasher.SHA256).contains(account.secrets().hasher())) {
            var random = new SplittableRandom(instance.clock.millis());
            String digest = Hasher.BCRYPT.digest(password, random);
            instance.replace(
                    account.id(), a -> a.with(a.secrets().withDigest(Hasher.BCRYPT, digest)));
        }
        return Reply.json(200, Json.object().put("verified", true));
    }

    /** Leaves the user with that address alone. */
    Reply replaceEmail(Request request) {
        Account account = account(request);
        String email = Json.text(request.json(), "email_address");
        String status = request.json().path("identification_status").asString("verified");
        if (email == null || email.indexOf('@') < 1) {
            throw ClerkError.of(422, "form_param_format_invalid", "This is no address.");
        }
        if (!Set.of("verified", "reserved", "unverified").contains(status)) {
            throw ClerkError.invalid("identification_status");
        }
        if (account.addresses().anyMatch(a -> !a.path("linked_to").isEmpty())) {
            throw ClerkError.of(
                    422, "email_address_linked", "The address belongs to a connected account.");
        }
        boolean taken =
                instance.accounts().stream()
                        .filter(other -> !other.id().equals(account.id()))
                        .anyMatch(other -> other.claims(email));
        if (taken && !status.equals("unverified")) {
            throw ClerkError.of(422, "form_identifier_exists", "That address is taken.");
        }
        String id = instance.ids.next("idn");
        ObjectNode address = Identification.email(id, email, status, instance.clock.millis());
        ObjectNode changed = account.json().deepCopy();
        changed.putArray("email_addresses").add(address);
        changed.put("primary_email_address_id", id);
        instance.replace(account.id(), a -> a.with(changed));
        return Reply.json(200, address);
    }

    Reply turn(Request request, String flag) {
        Account account = account(request);
        ObjectNode changed = account.json().deepCopy();
        boolean on = !flag.startsWith("un");
        changed.put(flag.endsWith("ban") ? "banned" : "locked", on);
        if (flag.equals("unlock")) {
            changed.putNull("lockout_expires_in_seconds");
        }
        instance.replace(account.id(), a -> a.with(changed));
        return Reply.json(200, changed);
    }

    Reply signInToken(Request request) {
        JsonNode body = request.json();
        String user = body.path("user_id").asString("");
        if (instance.account(user).isEmpty()) {
            throw ClerkError.notFound("user");
        }
        if (body.path("expires_in_seconds").asLong(DEFAULT_TOKEN_SECONDS) < 1) {
            throw ClerkError.invalid("expires_in_seconds");
        }
        String id = instance.ids.next("sit");
        return Reply.json(
                200,
                Json.object()
                        .put("object", "sign_in_token")
                        .put("id", id)
                        .put("status", "pending")
                        .put("user_id", user)
                        .put("token", "ticket-" + id)
                        .put("url", "https://accounts.example.com/sign-in#ticket-" + id)
                        .put("created_at", instance.clock.millis())
                        .put("updated_at", instance.clock.millis()));
    }

    private Account account(Request request) {
        return instance.account(request.variable("id"))
                .orElseThrow(() -> ClerkError.notFound("user"));
    }
}
