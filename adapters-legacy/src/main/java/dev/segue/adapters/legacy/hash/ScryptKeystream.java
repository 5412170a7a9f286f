package dev.segue.adapters.legacy.hash;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.domain.credential.FirebaseScryptParameters;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash.FirebaseScrypt;
import dev.segue.domain.credential.SecretBytes;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * The key that Firebase derives from a password. Under it the signer key is encrypted to the hash;
 * AES-CTR being a stream cipher, the same step decrypts a hash to the signer key.
 */
final class ScryptKeystream {

    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 16;

    private final SecretBytes key;

    private ScryptKeystream(SecretBytes key) {
        this.key = key;
    }

    static ScryptKeystream of(FirebaseScrypt hash, Password password) {
        return of(hash, password.secret().getBytes(UTF_8));
    }

    static ScryptKeystream of(FirebaseScrypt hash, byte[] password) {
        return of(password, hash.salt(), hash.parameters());
    }

    static ScryptKeystream of(
            byte[] password, SecretBytes salt, FirebaseScryptParameters parameters) {
        // Firebase's "rounds" is scrypt's block size r; its "mem_cost" is log2 of the cost N.
        return new ScryptKeystream(
                SecretBytes.of(
                        SCrypt.generate(
                                password,
                                salt.then(parameters.saltSeparator()).copy(),
                                1 << parameters.memCost(),
                                parameters.rounds(),
                                1,
                                KEY_BYTES)));
    }

    SecretBytes applyTo(SecretBytes text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key.copy(), "AES"),
                    new IvParameterSpec(new byte[BLOCK_BYTES]));
            return SecretBytes.of(cipher.doFinal(text.copy()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no AES-256-CTR", e);
        }
    }
}
