package dev.segue.adapters.legacy.hash;

import static dev.segue.adapters.legacy.hash.Fields.number;

import dev.segue.domain.credential.PasswordHash.Scrypt;
import dev.segue.domain.credential.SecretBytes;
import java.util.Set;

/** scrypt as the PHC string format, WorkOS, Django and Werkzeug write it. */
final class ScryptText {

    private static final int WERKZEUG_BYTES = 64;

    private ScryptText() {}

    /** {@code $scrypt$ln=14,r=8,p=1$..} or {@code $scrypt$v=1$n=16384,r=8,p=1,kl=64$..}. */
    static Scrypt parse(String encoded) {
        PhcString phc = PhcString.parse(encoded).withOnly(Set.of("ln", "r", "p", "v", "n", "kl"));
        if (phc.has("v") && phc.number("v") != 1) {
            throw new UnsupportedHash("its version is not 1");
        }
        if (phc.has("ln") && phc.has("n")) {
            throw new MalformedHash("has both ln and n");
        }
        if (phc.has("kl") && phc.number("kl") != phc.hash().length()) {
            throw new MalformedHash("has a hash of another length than kl says");
        }
        return new Scrypt(
                phc.has("ln") ? phc.number("ln") : logOf(phc.number("n")),
                phc.number("r"),
                phc.number("p"),
                phc.salt(),
                phc.hash());
    }

    /** {@code scrypt$16384$salt$8$1$hash}; the salt is plain text. */
    static Scrypt django(String encoded) {
        Fields fields = Fields.of(encoded).exactly(6, "scrypt$N$salt$r$p$hash");
        return new Scrypt(
                logOf(number("N", fields.at(1))),
                number("r", fields.at(3)),
                number("p", fields.at(4)),
                Encoding.UTF8.decode("the salt", fields.at(2)),
                Encoding.BASE64.decode("the hash", fields.at(5)));
    }

    /** {@code scrypt:32768:8:1$salt$hash}; the salt is plain text, the hash hexadecimal. */
    static Scrypt werkzeug(String encoded) {
        String form = "scrypt:N:r:p$salt$hash";
        Fields fields = Fields.of(encoded).exactly(3, form);
        SecretBytes hash = Encoding.HEX.decode("the hash", fields.at(2));
        return werkzeug(fields.at(0), fields.at(1), hash);
    }

    /**
     * The same, perhaps with a dollar sign before it and the hash in Base64: Clerk's page shows
     * both, Werkzeug neither.
     */
    static Scrypt clerkWerkzeug(String encoded) {
        String bare = encoded.startsWith("$") ? encoded.substring(1) : encoded;
        Fields fields = Fields.of(bare).exactly(3, "scrypt:N:r:p$salt$hash");
        boolean hexadecimal = fields.at(2).length() == 2 * WERKZEUG_BYTES;
        Encoding encoding = hexadecimal ? Encoding.HEX : Encoding.BASE64;
        SecretBytes hash = encoding.decode("the hash", fields.at(2));
        if (hash.length() != WERKZEUG_BYTES) {
            throw new MalformedHash("needs a hash of " + WERKZEUG_BYTES + " bytes");
        }
        return werkzeug(fields.at(0), fields.at(1), hash);
    }

    private static Scrypt werkzeug(String method, String salt, SecretBytes hash) {
        String[] parts = method.split(":", -1);
        if (parts.length != 4 || !parts[0].equals("scrypt")) {
            throw new MalformedHash("needs the form scrypt:N:r:p$salt$hash");
        }
        return new Scrypt(
                logOf(number("N", parts[1])),
                number("r", parts[2]),
                number("p", parts[3]),
                Encoding.UTF8.decode("the salt", salt),
                hash);
    }

    static int logOf(int cost) {
        if (Integer.bitCount(cost) != 1) {
            throw new MalformedHash("needs a power of two as N");
        }
        return Integer.numberOfTrailingZeros(cost);
    }
}
