package dev.segue.sandbox.hash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** LDAP's {@code {SSHA}} and {@code {SSHA256}}: Base64 of the digest followed by the salt. */
record SaltedShaHash(String kind, String digest, Bytes hash, Bytes salt, boolean saltFirst)
        implements PasswordHash {

    static SaltedShaHash ssha(String text) {
        byte[] bytes = body(text, "{SSHA}");
        return split("ssha", "SHA-1", bytes, false);
    }

    static SaltedShaHash ssha256(String text, boolean saltFirst) {
        byte[] bytes = body(text, "{SSHA256}");
        return split("ssha256", "SHA-256", bytes, saltFirst);
    }

    @Override
    public boolean matches(String password) {
        MessageDigest sha = digest(digest);
        byte[] utf8 = password.getBytes(StandardCharsets.UTF_8);
        sha.update(saltFirst ? salt.array() : utf8);
        sha.update(saltFirst ? utf8 : salt.array());
        return Bytes.of(sha.digest()).equals(hash);
    }

    private static SaltedShaHash split(String kind, String sha, byte[] bytes, boolean saltFirst) {
        int length = digest(sha).getDigestLength();
        if (bytes.length <= length || bytes.length > length + 64) {
            throw new UnacceptableHash(kind + " must be a digest and a salt of 1 to 64 bytes");
        }
        Bytes hash = Bytes.of(Arrays.copyOf(bytes, length));
        Bytes salt = Bytes.of(Arrays.copyOfRange(bytes, length, bytes.length));
        return new SaltedShaHash(kind, sha, hash, salt, saltFirst);
    }

    private static byte[] body(String text, String scheme) {
        if (!text.startsWith(scheme)) {
            throw new UnacceptableHash("must start with " + scheme);
        }
        return Phc.decode(text.substring(scheme.length())).array();
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(name + " is part of every JDK", e);
        }
    }
}
