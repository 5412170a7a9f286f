package dev.segue.sandbox.hash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** A password set in plain text. Cheap on purpose: it lives in memory and dies with the process. */
public record NativeHash(Bytes salt, Bytes hash) implements PasswordHash {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Keeps a salted digest of the password, never the password. */
    public static NativeHash of(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new NativeHash(Bytes.of(salt), digest(Bytes.of(salt), password));
    }

    @Override
    public String kind() {
        return "native";
    }

    @Override
    public boolean matches(String password) {
        return digest(salt, password).equals(hash);
    }

    private static Bytes digest(Bytes salt, String password) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt.array());
            return Bytes.of(sha.digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
