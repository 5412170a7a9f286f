package dev.segue.sandbox.firebase;

import dev.segue.sandbox.hash.Bytes;
import dev.segue.sandbox.hash.FirebaseScrypt;
import dev.segue.sandbox.http.Json;
import java.security.SecureRandom;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A project's password hash parameters, as the Firebase console shows them. */
public record HashConfig(FirebaseScrypt scrypt) {
    private static final int KEY_BYTES = 64;

    /** Firebase's usual cost (rounds 8, mem_cost 14) with a signer key nobody knows. */
    public static HashConfig random() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Bytes separator = Bytes.of((byte) 'S');
        return new HashConfig(new FirebaseScrypt(Bytes.of(key), separator, 8, 14));
    }

    /**
     * Reads {@code algorithm, base64_signer_key, base64_salt_separator, rounds, mem_cost}. Throws
     * {@link IllegalArgumentException} or {@link dev.segue.sandbox.hash.UnacceptableHash}.
     */
    public static HashConfig read(JsonNode json) {
        String algorithm = Json.text(json, "algorithm");
        if (!"SCRYPT".equals(algorithm)) {
            throw new IllegalArgumentException("algorithm must be SCRYPT");
        }
        String key = Json.text(json, "base64_signer_key");
        String separator = Json.text(json, "base64_salt_separator");
        if (key == null || separator == null) {
            throw new IllegalArgumentException(
                    "base64_signer_key and base64_salt_separator are required");
        }
        return new HashConfig(
                new FirebaseScrypt(
                        Base64Text.decode(key),
                        Base64Text.decode(separator),
                        json.path("rounds").asInt(0),
                        json.path("mem_cost").asInt(0)));
    }

    /** The same five fields. */
    public ObjectNode json() {
        return Json.object()
                .put("algorithm", "SCRYPT")
                .put("base64_signer_key", standard(scrypt.signerKey()))
                .put("base64_salt_separator", standard(scrypt.saltSeparator()))
                .put("rounds", scrypt.rounds())
                .put("mem_cost", scrypt.memCost());
    }

    private static String standard(Bytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
