package dev.segue.sandbox.auth0;

import dev.segue.sandbox.hash.PasswordHash;
import dev.segue.sandbox.http.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the two files of an Auth0 export into a tenant, a line at a time. */
final class TenantLoad {
    private static final String PREFIX = "auth0|";

    private TenantLoad() {}

    static int users(InputStream ndjson, TenantUsers into) {
        return each(
                ndjson,
                line -> {
                    if (!(line instanceof ObjectNode fields)
                            || Json.text(line, "user_id") == null) {
                        throw new IllegalArgumentException("a user needs a user_id");
                    }
                    into.put(new TenantUser(fields, null));
                });
    }

    static int hashes(InputStream ndjson, TenantUsers into) {
        return each(ndjson, line -> addHash(line, into));
    }

    private static void addHash(JsonNode line, TenantUsers into) {
        String alternative = Json.text(line, "alt_id");
        String id =
                PREFIX + (alternative == null ? Json.text(line.path("_id"), "$oid") : alternative);
        into.change(owner(id, into), user -> withFactors(user, line).with(hash(line)));
    }

    /** The user of that id, or the one that an identity of that id is linked to. */
    private static String owner(String id, TenantUsers users) {
        return users.byId(id)
                .or(() -> users.all().stream().filter(user -> isLinked(user, id)).findFirst())
                .map(TenantUser::id)
                .orElseThrow(() -> new IllegalArgumentException("a hash belongs to no user"));
    }

    private static boolean isLinked(TenantUser user, String id) {
        return user.fields()
                .path("identities")
                .valueStream()
                .anyMatch(i -> id.equals(Json.text(i, "provider") + "|" + Json.text(i, "user_id")));
    }

    private static TenantUser withFactors(TenantUser user, JsonNode line) {
        return line.path("mfa_factors").isEmpty()
                ? user
                : user.with(fields -> fields.putArray("multifactor").add("guardian"));
    }

    private static PasswordHash hash(JsonNode line) {
        return line.path("custom_password_hash").isObject()
                ? CustomHash.of(line.get("custom_password_hash"))
                : CustomHash.bcrypt(Json.text(line, "passwordHash"));
    }

    private static int each(InputStream ndjson, Consumer<JsonNode> use) {
        int count = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(ndjson, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                use.accept(Json.MAPPER.readTree(line));
                count++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the file broke off", e);
        }
        return count;
    }
}
