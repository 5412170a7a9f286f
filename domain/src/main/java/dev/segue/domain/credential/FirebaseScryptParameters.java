package dev.segue.domain.credential;

/**
 * A Firebase project's hash parameters, from the console's "Password hash parameters".
 *
 * @param signerKey encrypted under the derived key; secret; 1 to 512 bytes
 * @param saltSeparator appended to every salt; may be empty; at most 64 bytes
 * @param rounds scrypt's r, 1 to 8 as Firebase allows
 * @param memCost log2 of scrypt's N, 1 to 14 as Firebase allows
 * @see <a href="https://github.com/firebase/scrypt">firebase/scrypt</a>
 */
public record FirebaseScryptParameters(
        SecretBytes signerKey, SecretBytes saltSeparator, int rounds, int memCost) {

    public FirebaseScryptParameters {
        if (signerKey.length() == 0 || signerKey.length() > 512) {
            throw new IllegalArgumentException("base64_signer_key needs 1 to 512 bytes");
        }
        if (saltSeparator.length() > 64) {
            throw new IllegalArgumentException("base64_salt_separator has more than 64 bytes");
        }
        if (rounds < 1 || rounds > 8) {
            throw new IllegalArgumentException("rounds is " + rounds + ", needs 1 to 8");
        }
        if (memCost < 1 || memCost > 14) {
            throw new IllegalArgumentException("mem_cost is " + memCost + ", needs 1 to 14");
        }
    }
}
