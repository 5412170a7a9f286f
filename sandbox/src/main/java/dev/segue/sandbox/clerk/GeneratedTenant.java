package dev.segue.sandbox.clerk;

import dev.segue.sandbox.http.Json;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invented users: every hasher in turn, and among them some who are banned, have an authenticator
 * app, an unverified e-mail, a phone or a Google account alone, or a planted metadata field. Equal
 * plans give equal users.
 *
 * @param users how many
 */
public record GeneratedTenant(int users, long seed) {
    private static final List<String> NAMES =
            List.of("Ada", "Bruno", "Chiara", "Dmitri", "Elif", "Farah", "Goran", "Hana");
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int KINDS = 20;

    /**
     * Someone with a password.
     *
     * @param hasher as Clerk spells it
     */
    public record Login(String email, String password, String hasher) {}

    /** Adds the users to an instance and returns those who have an e-mail and a password. */
    public List<Login> addTo(Instance instance) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Login> logins = new ArrayList<>();
        ArrayNode described = Json.array();
        for (int i = 0; i < users; i++) {
            described.add(user(i, random, logins));
        }
        ObjectNode tenant = Json.object();
        tenant.set("users", described);
        instance.load(new ByteArrayInputStream(Json.MAPPER.writeValueAsBytes(tenant)));
        return logins;
    }

    private static ObjectNode user(int index, SplittableRandom random, List<Login> logins) {
        Hasher[] hashers = Hasher.values();
        Hasher hasher = hashers[index % hashers.length];
        String name = NAMES.get(random.nextInt(NAMES.size()));
        String email = name.toLowerCase(Locale.ROOT) + "." + index + "@example.com";
        String password = name + "-" + random.nextInt(100_000, 1_000_000);
        ObjectNode user = Json.object().put("first_name", name).put("last_name", "No " + index);
        // The first of each hasher are plain, so that every hasher has one that can log in.
        int kind = index < hashers.length ? KINDS : random.nextInt(KINDS);
        switch (kind) {
            case 0 -> user.put("phone", "+1415555%04d".formatted(index % 10_000));
            case 1 -> addGoogle(user.put("email", email), email, index);
            default -> {
                user.put(kind == 2 ? "unverified_email" : "email", email);
                user.put("password", password).put("password_hasher", hasher.label());
                logins.add(new Login(email, password, hasher.label()));
            }
        }
        switch (kind) {
            case 3 -> user.put("banned", true);
            case 4 -> user.put("totp_secret", secret(random));
            case 5 -> user.putObject("unsafe_metadata").put("role", "admin");
            case 6 -> user.put("username", "user" + index);
            default -> user.putObject("public_metadata").put("plan", "free");
        }
        return user;
    }

    private static void addGoogle(ObjectNode user, String email, int index) {
        ObjectNode account =
                user.putArray("external_accounts")
                        .addObject()
                        .put("object", "external_account")
                        .put("id", "eac_" + index)
                        .put("provider", "oauth_google")
                        .put("identification_id", "idn_google_" + index)
                        .put("provider_user_id", "google-" + index)
                        .put("approved_scopes", "email")
                        .put("email_address", email)
                        .put("first_name", "")
                        .put("last_name", "");
        account.putObject("public_metadata");
        account.put("created_at", 0).put("updated_at", 0);
        account.putObject("verification")
                .put("object", "verification_oauth")
                .put("status", "verified")
                .put("strategy", "oauth_google")
                .putNull("attempts")
                .put("expire_at", 0);
    }

    private static String secret(SplittableRandom random) {
        StringBuilder secret = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            secret.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        return secret.toString();
    }
}
