package dev.segue.sandbox.firebase;

import dev.segue.sandbox.http.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An account as the administrative API shows it. */
final class AccountView {
    /** Base64 of "REDACTED": what Google returns to callers that may not see hashes. */
    private static final String REDACTED = "UkVEQUNURUQ=";

    private AccountView() {}

    /** As {@code accounts:lookup} shows it: a password is mentioned, its hash is not. */
    static ObjectNode lookedUp(Account account) {
        ObjectNode view = common(account);
        if (account.credential() != null) {
            view.put("passwordHash", REDACTED);
        }
        return view;
    }

    /** As {@code accounts:batchGet} shows it: with the hash, unless it has other parameters. */
    static ObjectNode downloaded(Account account) {
        ObjectNode view = common(account);
        switch (account.credential()) {
            case null -> {}
            case Credential.Current current ->
                    view.put("passwordHash", Base64Text.encode(current.hash()))
                            .put("salt", Base64Text.encode(current.salt()))
                            .put("version", 0);
            case Credential.Imported imported -> view.put("version", 1);
            case Credential.Foreign foreign -> view.put("version", 1);
        }
        return view;
    }

    private static ObjectNode common(Account account) {
        ObjectNode view = account.fields().deepCopy();
        ArrayNode providers = view.withArray("providerUserInfo");
        if (account.credential() != null && account.email() != null) {
            providers
                    .addObject()
                    .put("providerId", "password")
                    .put("federatedId", account.email())
                    .put("email", account.email())
                    .put("rawId", account.email());
        }
        if (account.phoneNumber() != null) {
            providers
                    .addObject()
                    .put("providerId", "phone")
                    .put("rawId", account.phoneNumber())
                    .put("phoneNumber", account.phoneNumber());
        }
        if (Json.text(view, "createdAt") == null) {
            view.put("createdAt", "0");
        }
        return view;
    }
}
