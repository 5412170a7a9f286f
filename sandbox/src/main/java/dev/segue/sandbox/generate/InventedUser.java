package dev.segue.sandbox.generate;

import dev.segue.sandbox.hash.Bytes;
import dev.segue.sandbox.hash.FirebaseScrypt;
import dev.segue.sandbox.http.Json;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import tools.jackson.databind.node.ObjectNode;

/**
 * One account of an export. {@code password} is null for an account that signs in with Google only;
 * an account with a blank hash has a password its export does not show.
 */
record InventedUser(ObjectNode json, String password, boolean blankHash) {
    static final List<String> FIRST =
            List.of(
                    "Ada", "Bruno", "Chiara", "Dmitri", "Elif", "Farah", "Goran", "Hana", "Ines",
                    "Jonas", "Keiko", "Lars", "Mina", "Noor", "Oskar", "Priya", "Quentin", "Rosa",
                    "Sven", "Tariq", "Uma", "Vera", "Wanda", "Ximena", "Yusuf", "Zofia");
    static final List<String> LAST =
            List.of(
                    "Adler",
                    "Berg",
                    "Costa",
                    "Dahl",
                    "Eriksen",
                    "Fontana",
                    "Garcia",
                    "Haas",
                    "Ivanov",
                    "Jensen",
                    "Kowalski",
                    "Lindqvist",
                    "Moreau",
                    "Nakamura",
                    "Okafor",
                    "Petrov",
                    "Quist",
                    "Rossi",
                    "Silva",
                    "Tanaka",
                    "Ueda",
                    "Varga",
                    "Weber",
                    "Xu",
                    "Yilmaz",
                    "Ziegler");
    static final List<String> WORDS =
            List.of(
                    "amber", "basil", "cedar", "delta", "ember", "fjord", "grove", "harbor",
                    "inlet", "juniper", "kelp", "lagoon", "maple", "north", "orchid", "pebble",
                    "quartz", "river", "saffron", "tundra", "umber", "violet", "willow", "zephyr");
    private static final String ID_ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final long EPOCH = Instant.parse("2021-01-01T00:00:00Z").toEpochMilli();
    private static final long FOUR_YEARS = 4L * 365 * 24 * 3600 * 1000;
    private static final long SPREAD = 1_000_000_007;

    private record Kind(boolean google, boolean blank, boolean mfa) {
        static Kind draw(SplittableRandom random, boolean plain) {
            double one = random.nextDouble();
            boolean mfa = random.nextDouble() < 0.02;
            boolean google = !plain && one < 0.03;
            boolean blank = !plain && one >= 0.03 && one < 0.04;
            return new Kind(google, blank, !plain && mfa && !google);
        }
    }

    /** The user of that place; depends on the plan and the place only. */
    static InventedUser of(ExportPlan plan, FirebaseScrypt scrypt, int index) {
        SplittableRandom random = new SplittableRandom(plan.seed() * SPREAD + index);
        String first = pick(FIRST, random);
        String last = pick(LAST, random);
        String id = text(random, 28);
        String email = (first + "." + last + "." + index + "@example.com").toLowerCase(Locale.ROOT);
        String password = password(random);
        Bytes salt = bytes(random, 8);
        Kind kind = Kind.draw(random, plan.plain());
        ObjectNode json = Json.object().put("localId", id).put("email", email);
        json.put("emailVerified", plan.plain() || kind.google() || random.nextDouble() >= 0.05);
        if (kind.google()) {
            addGoogle(json, email, random);
        } else if (!kind.blank()) {
            json.put("passwordHash", standard(scrypt.hash(password, salt)));
            json.put("salt", standard(salt));
        } else if (index % 2 == 0) {
            // Some versions of the CLI write nothing at all, others the empty text.
            json.put("passwordHash", "").put("salt", "");
        }
        json.put("displayName", first + " " + last);
        addTimes(json, random);
        if (!plan.plain() && random.nextDouble() < 0.02) {
            json.put("disabled", true);
        }
        if (random.nextDouble() < 0.1) {
            json.put("customAttributes", "{\"role\":\"admin\"}");
        }
        if (kind.mfa()) {
            addPhoneFactor(json, random);
        }
        json.withArray("providerUserInfo");
        return new InventedUser(json, kind.google() ? null : password, kind.blank());
    }

    /** The signer key of a plan: 64 bytes that follow from its seed. */
    static FirebaseScrypt scrypt(ExportPlan plan) {
        Bytes key = bytes(new SplittableRandom(~plan.seed()), 64);
        Bytes separator = Bytes.of((byte) 'S', (byte) 'e', (byte) 'p');
        return new FirebaseScrypt(key, separator, plan.rounds(), plan.memCost());
    }

    String email() {
        return json.get("email").asString();
    }

    private static void addGoogle(ObjectNode json, String email, SplittableRandom random) {
        String rawId = Long.toString(100_000_000_000_000_000L + random.nextInt(1_000_000_000));
        json.putArray("providerUserInfo")
                .addObject()
                .put("providerId", "google.com")
                .put("rawId", rawId)
                .put("email", email);
    }

    private static void addTimes(ObjectNode json, SplittableRandom random) {
        long created = EPOCH + random.nextLong(FOUR_YEARS);
        json.put("lastSignedInAt", Long.toString(created + random.nextLong(FOUR_YEARS / 4)));
        json.put("createdAt", Long.toString(created));
    }

    private static void addPhoneFactor(ObjectNode json, SplittableRandom random) {
        json.putArray("mfaInfo")
                .addObject()
                .put("mfaEnrollmentId", text(random, 20))
                .put("displayName", "Phone")
                .put("phoneInfo", "+1555" + String.format("%07d", random.nextInt(10_000_000)))
                .put("enrolledAt", "2024-05-01T10:00:00Z");
    }

    private static String password(SplittableRandom random) {
        return pick(WORDS, random) + "-" + pick(WORDS, random) + "-" + random.nextInt(1000, 10_000);
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String text(SplittableRandom random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ID_ALPHABET.charAt(random.nextInt(ID_ALPHABET.length())));
        }
        return text.toString();
    }

    private static Bytes bytes(SplittableRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    private static String standard(Bytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
