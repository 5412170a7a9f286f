package dev.segue.sandbox.cognito;

import dev.segue.sandbox.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/**
 * One of the pool's two app clients.
 *
 * @param secret null if it has none
 */
record AppClient(String id, String secret) {

    /** The client that a request names. */
    static AppClient of(UserPool pool, JsonNode body) {
        String id = body.path("ClientId").asString("");
        if (id.equals(pool.keys.publicClient())) {
            return new AppClient(id, null);
        }
        if (id.equals(pool.keys.confidentialClient())) {
            return new AppClient(id, pool.keys.clientSecret());
        }
        throw CognitoError.of(
                "ResourceNotFoundException", "User pool client " + id + " does not exist.");
    }

    /** Lets in only whoever knows the secret, if there is one. */
    void check(JsonNode holder, String member, String username) {
        String hash = Json.text(holder, member);
        if (secret != null && hash == null) {
            throw CognitoError.notAuthorized(
                    "Client " + id + " is configured with secret but SECRET_HASH was not received");
        }
        boolean right =
                secret == null
                        ? hash == null
                        : MessageDigest.isEqual(bytes(hash), bytes(expected(username)));
        if (!right) {
            throw CognitoError.notAuthorized("Unable to verify secret hash for client " + id);
        }
    }

    private String expected(String username) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes(username + id)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
