package dev.segue.sandbox.auth0;

import dev.segue.sandbox.hash.Bytes;
import dev.segue.sandbox.hash.ImportedHash;
import dev.segue.sandbox.hash.PasswordHash;
import dev.segue.sandbox.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;
import tools.jackson.databind.JsonNode;

/** A hash in the form of {@code custom_password_hash}, computed at login as Auth0 does. */
record CustomHash(String kind, Bytes hash, Function<String, byte[]> computation)
        implements PasswordHash {

    @Override
    public boolean matches(String password) {
        return Bytes.of(computation.apply(password)).equals(hash);
    }

    /** Throws {@link IllegalArgumentException} or an unacceptable-hash error naming the rule. */
    static PasswordHash of(JsonNode custom) {
        String algorithm = String.valueOf(Json.text(custom, "algorithm"));
        String value = Json.text(custom.path("hash"), "value");
        if (value == null) {
            throw new IllegalArgumentException("custom_password_hash needs hash.value");
        }
        return switch (algorithm) {
            case "bcrypt" -> bcrypt(value);
            case "argon2" -> new ImportedHash("argon2", value, null).parse(Set.of());
            case "ldap" -> ldap(value);
            case "md5" -> digest(custom, "MD5");
            case "sha1" -> digest(custom, "SHA-1");
            case "sha256" -> digest(custom, "SHA-256");
            case "sha512" -> digest(custom, "SHA-512");
            case "hmac" -> hmac(custom);
            case "pbkdf2" -> pbkdf2(value);
            case "scrypt" -> scrypt(custom);
            default -> throw new IllegalArgumentException("unknown algorithm of a custom hash");
        };
    }

    static PasswordHash bcrypt(String text) {
        return new ImportedHash("bcrypt", text, null).parse(Set.of());
    }

    private static PasswordHash ldap(String value) {
        String kind = value.startsWith("{SSHA256}") ? "ssha256" : "ssha";
        return new ImportedHash(kind, value, null).parse(Set.of());
    }

    private static CustomHash digest(JsonNode custom, String name) {
        byte[] salt = bytes(custom.path("salt"), "utf8");
        boolean last = "suffix".equals(Json.text(custom.path("salt"), "position"));
        return new CustomHash(
                name,
                Bytes.of(bytes(custom.path("hash"), "hex")),
                password ->
                        compute(() -> {
                            MessageDigest digest = MessageDigest.getInstance(name);
                            byte[] utf8 = utf8(password);
                            digest.update(last ? utf8 : salt);
                            return digest.digest(last ? salt : utf8);
                        }));
    }

    private static CustomHash hmac(JsonNode custom) {
        JsonNode hash = custom.path("hash");
        String name = "Hmac" + hash.path("digest").asString("").toUpperCase(Locale.ROOT);
        byte[] key = bytes(hash.path("key"), "utf8");
        return new CustomHash(
                "hmac",
                Bytes.of(bytes(hash, "base64")),
                password ->
                        compute(() -> {
                            Mac mac = Mac.getInstance(name);
                            mac.init(new SecretKeySpec(key, name));
                            return mac.doFinal(utf8(password));
                        }));
    }

    /** {@code $pbkdf2-sha256$i=100000,l=64$salt$hash}. */
    private static CustomHash pbkdf2(String value) {
        String[] parts = value.split("\\$", -1);
        String name = "PBKDF2WithHmac" + parts[1].substring(7).toUpperCase(Locale.ROOT);
        int iterations = Integer.parseInt(parts[2].replaceFirst(".*i=([0-9]+).*", "$1"));
        byte[] salt = Base64.getDecoder().decode(parts[3]);
        byte[] hash = Base64.getDecoder().decode(parts[4]);
        return new CustomHash(
                "pbkdf2",
                Bytes.of(hash),
                password ->
                        compute(() -> {
                            var spec =
                                    new PBEKeySpec(
                                            password.toCharArray(),
                                            salt,
                                            iterations,
                                            hash.length * 8);
                            return SecretKeyFactory.getInstance(name)
                                    .generateSecret(spec)
                                    .getEncoded();
                        }));
    }

    private static CustomHash scrypt(JsonNode custom) {
        byte[] salt = bytes(custom.path("salt"), "utf8");
        int length = custom.path("keylen").asInt(64);
        int cost = custom.path("cost").asInt(16_384);
        int blockSize = custom.path("blockSize").asInt(8);
        int lanes = custom.path("parallelization").asInt(1);
        return new CustomHash(
                "scrypt",
                Bytes.of(bytes(custom.path("hash"), "hex")),
                password -> SCrypt.generate(utf8(password), salt, cost, blockSize, lanes, length));
    }

    private static byte[] bytes(JsonNode encoded, String usual) {
        String value = encoded.path("value").asString("");
        return switch (encoded.path("encoding").asString(usual)) {
            case "hex" -> HexFormat.of().parseHex(value);
            case "base64" -> Base64.getDecoder().decode(value);
            case "utf8" -> utf8(value);
            default -> throw new IllegalArgumentException("encoding must be hex, base64 or utf8");
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    private interface Computation {
        byte[] run() throws GeneralSecurityException;
    }

    private static byte[] compute(Computation computation) {
        try {
            return computation.run();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this JDK does not compute that hash", e);
        }
    }
}
