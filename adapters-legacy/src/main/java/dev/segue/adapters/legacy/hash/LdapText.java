package dev.segue.adapters.legacy.hash;

import dev.segue.domain.credential.Digest;
import dev.segue.domain.credential.PasswordHash.SaltedDigest;
import dev.segue.domain.credential.PasswordHash.SaltedDigest.SaltPosition;
import dev.segue.domain.credential.SecretBytes;
import java.util.Arrays;
import java.util.Locale;

/**
 * RFC 2307's {@code {SCHEME}} before Base64 of the digest, followed by the salt if the scheme has
 * one. Schemes may be in either case.
 */
final class LdapText {

    private LdapText() {}

    static SaltedDigest parse(String encoded) {
        int end = encoded.indexOf('}');
        if (end < 0 || !encoded.startsWith("{")) {
            throw new MalformedHash("needs the form {SCHEME}base64");
        }
        String scheme = encoded.substring(1, end).toUpperCase(Locale.ROOT);
        String body = encoded.substring(end + 1);
        return switch (scheme) {
            case "SSHA" -> salted(Digest.SHA1, body);
            case "SSHA256" -> salted(Digest.SHA256, body);
            case "SSHA384" -> salted(Digest.SHA384, body);
            case "SSHA512" -> salted(Digest.SHA512, body);
            case "SMD5" -> salted(Digest.MD5, body);
            case "SHA" -> plain(Digest.SHA1, body);
            case "SHA256" -> plain(Digest.SHA256, body);
            case "SHA384" -> plain(Digest.SHA384, body);
            case "SHA512" -> plain(Digest.SHA512, body);
            case "MD5" -> plain(Digest.MD5, body);
            default ->
                    throw new UnsupportedHash(
                            "its scheme is none of SSHA, SSHA256, SSHA384, SSHA512, SMD5, SHA,"
                                    + " SHA256, SHA384, SHA512 and MD5");
        };
    }

    static SaltedDigest ssha(String encoded) {
        SaltedDigest parts = parse(encoded);
        if (parts.digest() != Digest.SHA1) {
            throw new MalformedHash("needs the form {SSHA}base64");
        }
        return parts;
    }

    private static SaltedDigest plain(Digest digest, String body) {
        SaltedDigest parts = salted(digest, body);
        if (parts.salt().length() > 0) {
            throw new MalformedHash("needs " + digest.length() + " bytes");
        }
        return parts;
    }

    private static SaltedDigest salted(Digest digest, String body) {
        byte[] both = Encoding.BASE64.decode("the hash", body).copy();
        if (both.length < digest.length()) {
            throw new MalformedHash("needs at least " + digest.length() + " bytes");
        }
        return new SaltedDigest(
                digest,
                SaltPosition.SUFFIX,
                SecretBytes.of(Arrays.copyOfRange(both, digest.length(), both.length)),
                SecretBytes.of(Arrays.copyOf(both, digest.length())));
    }
}
