package dev.segue.adapters.legacy.hash;

import dev.segue.adapters.legacy.hash.HashVerifier.KnownAccount;
import dev.segue.domain.credential.FirebaseScryptParameters;
import dev.segue.domain.credential.Password;
import dev.segue.domain.credential.PasswordHash.FirebaseScrypt;
import dev.segue.domain.credential.SecretBytes;

/** What is wrong with a Firebase project's parameters when a right password does not match. */
final class FirebaseDiagnosis {

    private FirebaseDiagnosis() {}

    static String of(FirebaseScrypt hash, Password known, HashVerifier verifier) {
        FirebaseScryptParameters given = hash.parameters();
        if (hash.hash().length() != given.signerKey().length()) {
            return "base64_signer_key has %d bytes and the hash %d; they need to be as long: take"
                            .formatted(given.signerKey().length(), hash.hash().length())
                    + " the key of the project that the hash comes from";
        }
        return ScryptVariation.allOf(given).stream()
                .filter(other -> verifier.matches(with(hash, other.parameters()), known))
                .findFirst()
                .map(ScryptVariation::correction)
                .orElse(
                        "no other base64_salt_separator, rounds or mem_cost makes it match:"
                                + " base64_signer_key is probably another project's, or the"
                                + " password is not this account's");
    }

    private static FirebaseScrypt with(FirebaseScrypt hash, FirebaseScryptParameters other) {
        return new FirebaseScrypt(hash.hash(), hash.salt(), other);
    }

    static boolean provesWrongSignerKey(KnownAccount one, KnownAccount other) {
        if (one.hash().salt().equals(other.hash().salt())) {
            throw new IllegalArgumentException("two accounts with different salts are needed");
        }
        SecretBytes hidden = hiddenKey(one);
        return !hidden.equals(one.hash().parameters().signerKey())
                && hidden.equals(hiddenKey(other));
    }

    private static SecretBytes hiddenKey(KnownAccount account) {
        return ScryptKeystream.of(account.hash(), account.password())
                .applyTo(account.hash().hash());
    }
}
