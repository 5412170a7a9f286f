package dev.segue.application.fakes;

import dev.segue.application.port.HashCheck;
import dev.segue.domain.credential.FirebaseScryptParameters;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.credential.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** Hashes that have the shape of Firebase's and the cost of a digest. */
public final class FakeHashes implements HashCheck {

    private static final FirebaseScryptParameters PARAMETERS =
            new FirebaseScryptParameters(bytes("signer key"), bytes("separator"), 8, 14);

    public static PasswordHash of(Password password) {
        return new PasswordHash.FirebaseScrypt(digest(password), bytes("salt"), PARAMETERS);
    }

    @Override
    public boolean matches(PasswordHash hash, Password password) {
        return of(password).equals(hash);
    }

    @Override
    public Optional<String> diagnose(PasswordHash hash, Password known) {
        return Optional.empty();
    }

    private static SecretBytes digest(Password password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return SecretBytes.of(
                    digest.digest(password.secret().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static SecretBytes bytes(String text) {
        return SecretBytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
