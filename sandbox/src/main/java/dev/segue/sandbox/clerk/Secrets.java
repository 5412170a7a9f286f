package dev.segue.sandbox.clerk;

import dev.segue.sandbox.hash.NativeHash;

/**
 * What of a user only the dashboard's export shows.
 *
 * @param password what is compared at a check; null if there is none
 * @param hasher how the digest was made; null if there is none
 * @param totp of an authenticator app, in Base32; null if there is none
 */
record Secrets(NativeHash password, Hasher hasher, String digest, String totp) {

    boolean matches(String attempt) {
        return password.matches(attempt);
    }

    Secrets withDigest(Hasher other, String otherDigest) {
        return new Secrets(password, other, otherDigest, totp);
    }
}
