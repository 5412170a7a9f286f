package dev.segue.sandbox.generate;

import dev.segue.sandbox.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.bouncycastle.crypto.generators.SCrypt;
import tools.jackson.databind.node.ObjectNode;

/**
 * One user of an invented Auth0 tenant.
 *
 * @param json the line of the users export
 * @param hash the line of the hash export; null if there is none
 * @param password null for one who signs in some other way
 */
record InventedTenantUser(ObjectNode json, ObjectNode hash, String password) {
    private static final String DATABASE = "Username-Password-Authentication";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long SPREAD = 1_000_000_007;
    private static final String SET_AT = "2025-01-01T00:00:00.000Z";

    /** How a user signs in, and what of it the exports show. */
    private enum Kind {
        BCRYPT,
        MD5,
        SHA256,
        SCRYPT,
        NO_HASH,
        SOCIAL,
        SSO;

        static Kind draw(SplittableRandom random, boolean plain) {
            double one = plain ? 1 : random.nextDouble();
            if (one < 0.03) {
                return SOCIAL;
            }
            if (one < 0.05) {
                return SSO;
            }
            if (one < 0.06) {
                return NO_HASH;
            }
            if (one < 0.09) {
                return MD5;
            }
            if (one < 0.12) {
                return SHA256;
            }
            return one < 0.14 ? SCRYPT : BCRYPT;
        }
    }

    /** The user of that place; depends on the plan and the place only. */
    static InventedTenantUser of(TenantPlan plan, int index) {
        SplittableRandom random = new SplittableRandom(plan.seed() * SPREAD + index);
        Kind kind = Kind.draw(random, plan.plain());
        String first = pick(InventedUser.FIRST, random);
        String last = pick(InventedUser.LAST, random);
        String email = (first + "." + last + "." + index + "@example.com").toLowerCase(Locale.ROOT);
        String internal = HexFormat.of().formatHex(bytes(random, 12));
        String password = hasPassword(kind) ? password(random) : null;
        boolean factor = !plan.plain() && password != null && random.nextDouble() < 0.03;
        ObjectNode json = Json.object().put("user_id", userId(kind, internal)).put("email", email);
        json.put("email_verified", plan.plain() || random.nextDouble() >= 0.05);
        json.put("given_name", first).put("family_name", last).put("name", first + " " + last);
        if (!plan.plain() && random.nextDouble() < 0.02) {
            json.put("blocked", true);
        }
        if (factor) {
            json.putArray("multifactor").add("guardian");
        }
        addIdentity(json, kind, internal);
        json.putObject("app_metadata").put("plan", index % 10 == 0 ? "enterprise" : "free");
        ObjectNode hash = hash(plan, kind, password, random);
        if (hash != null) {
            complete(hash, internal, email);
            if (factor) {
                addTotp(hash, random);
            }
        }
        return new InventedTenantUser(json, hash, password);
    }

    private static void complete(ObjectNode hash, String internal, String email) {
        hash.putObject("_id").put("$oid", internal);
        hash.put("connection", DATABASE).put("tenant", "demo").put("email", email);
        hash.putObject("password_set_date").put("$date", SET_AT);
    }

    private static void addTotp(ObjectNode hash, SplittableRandom random) {
        hash.putArray("mfa_factors").addObject().putObject("totp").put("secret", secret(random));
    }

    String id() {
        return json.get("user_id").asString();
    }

    private static boolean hasPassword(Kind kind) {
        return kind != Kind.SOCIAL && kind != Kind.SSO;
    }

    private static String userId(Kind kind, String internal) {
        return switch (kind) {
            case SOCIAL -> "google-oauth2|" + internal;
            case SSO -> "samlp|acme-okta|" + internal;
            case BCRYPT, MD5, SHA256, SCRYPT, NO_HASH -> "auth0|" + internal;
        };
    }

    private static void addIdentity(ObjectNode json, Kind kind, String internal) {
        ObjectNode identity = json.putArray("identities").addObject();
        switch (kind) {
            case SOCIAL ->
                    identity.put("provider", "google-oauth2")
                            .put("user_id", internal)
                            .put("connection", "google-oauth2");
            case SSO ->
                    identity.put("provider", "samlp")
                            .put("user_id", "acme-okta|" + internal)
                            .put("connection", "acme-okta");
            case BCRYPT, MD5, SHA256, SCRYPT, NO_HASH ->
                    identity.put("provider", "auth0")
                            .put("user_id", internal)
                            .put("connection", DATABASE);
        }
        identity.put("isSocial", kind == Kind.SOCIAL);
    }

    private static ObjectNode hash(
            TenantPlan plan, Kind kind, String password, SplittableRandom random) {
        ObjectNode line = Json.object();
        return switch (kind) {
            case SOCIAL, SSO, NO_HASH -> null;
            case BCRYPT ->
                    line.put(
                            "passwordHash",
                            OpenBSDBCrypt.generate(
                                    "2b", password.toCharArray(), bytes(random, 16), plan.cost()));
            case MD5 -> digest(line, "md5", "MD5", password, random);
            case SHA256 -> digest(line, "sha256", "SHA-256", password, random);
            case SCRYPT -> scrypt(line, password, random);
        };
    }

    private static ObjectNode digest(
            ObjectNode line, String name, String digest, String password, SplittableRandom random) {
        String salt = HexFormat.of().formatHex(bytes(random, 4));
        ObjectNode custom = line.putObject("custom_password_hash").put("algorithm", name);
        custom.putObject("hash")
                .put("value", HexFormat.of().formatHex(sum(digest, salt + password)))
                .put("encoding", "hex");
        custom.putObject("salt").put("value", salt).put("encoding", "utf8");
        return line;
    }

    private static ObjectNode scrypt(ObjectNode line, String password, SplittableRandom random) {
        byte[] salt = bytes(random, 8);
        byte[] hash =
                SCrypt.generate(password.getBytes(StandardCharsets.UTF_8), salt, 1024, 8, 1, 32);
        ObjectNode custom = line.putObject("custom_password_hash").put("algorithm", "scrypt");
        custom.put("cost", 1024).put("keylen", 32);
        custom.putObject("hash")
                .put("value", HexFormat.of().formatHex(hash))
                .put("encoding", "hex");
        custom.putObject("salt")
                .put("value", HexFormat.of().formatHex(salt))
                .put("encoding", "hex");
        return line;
    }

    private static byte[] sum(String digest, String text) {
        try {
            return MessageDigest.getInstance(digest).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(digest + " is part of every JDK", e);
        }
    }

    private static String secret(SplittableRandom random) {
        StringBuilder secret = new StringBuilder(32);
        random.ints(32, 0, BASE32.length()).forEach(i -> secret.append(BASE32.charAt(i)));
        return secret.toString();
    }

    private static String password(SplittableRandom random) {
        return pick(InventedUser.WORDS, random)
                + "-"
                + pick(InventedUser.WORDS, random)
                + "-"
                + random.nextInt(1000, 10_000);
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }

    private static byte[] bytes(SplittableRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
