package dev.segue.sandbox.hash;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * Firebase's modified scrypt: the project's signer key, encrypted under a key derived from the
 * password. {@code rounds} is scrypt's r (1..8) and {@code memCost} is log2 N (1..14).
 */
public record FirebaseScrypt(Bytes signerKey, Bytes saltSeparator, int rounds, int memCost) {
    private static final int DERIVED_BYTES = 32;

    public FirebaseScrypt {
        if (rounds < 1 || rounds > 8) {
            throw new UnacceptableHash("r must be within 1..8");
        }
        if (memCost < 1 || memCost > 14) {
            throw new UnacceptableHash("m must be within 1..14");
        }
        if (signerKey.isEmpty()) {
            throw new UnacceptableHash("the signer key must not be empty");
        }
    }

    /** The hash of a password; as many bytes as the signer key. */
    public Bytes hash(String password, Bytes salt) {
        byte[] salted = salt.then(saltSeparator).array();
        byte[] utf8 = password.getBytes(StandardCharsets.UTF_8);
        byte[] key = SCrypt.generate(utf8, salted, 1 << memCost, rounds, 1, DERIVED_BYTES);
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            IvParameterSpec zeros = new IvParameterSpec(new byte[16]);
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), zeros);
            return Bytes.of(cipher.doFinal(signerKey.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-CTR is part of every JDK", e);
        }
    }
}
