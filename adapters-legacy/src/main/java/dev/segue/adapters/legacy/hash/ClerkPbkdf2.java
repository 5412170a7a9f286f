package dev.segue.adapters.legacy.hash;

import dev.segue.domain.credential.Digest;
import dev.segue.domain.credential.PasswordHash.Pbkdf2;
import dev.segue.domain.credential.SecretBytes;

/** Clerk's own forms of PBKDF2, each with other encodings of salt and hash. */
final class ClerkPbkdf2 {

    private static final String FORM = "pbkdf2_digest$iterations$salt$hash";
    private static final int USUAL_LENGTH = 32;

    private ClerkPbkdf2() {}

    static Pbkdf2 sha256(String text) {
        return of(Digest.SHA256, text, Encoding.BASE64, Encoding.BASE64);
    }

    static Pbkdf2 sha512(String text) {
        return of(Digest.SHA512, text, Encoding.UTF8, Encoding.HEX);
    }

    static Pbkdf2 sha512Hex(String text) {
        return of(Digest.SHA512, text, Encoding.HEX, Encoding.HEX);
    }

    private static Pbkdf2 of(Digest digest, String text, Encoding salt, Encoding hash) {
        Fields fields = Fields.of(text).exactly(4, FORM);
        return new Pbkdf2(
                digest,
                Fields.number("iterations", fields.at(1)),
                salt.decode("the salt", fields.at(2)),
                hash.decode("the hash", fields.at(3)));
    }

    /** A salt that happens to be hexadecimal is hexadecimal; a key length may follow. */
    static Pbkdf2 sha1(String text) {
        Fields fields = Fields.of(text);
        if (fields.count() != 5) {
            fields.exactly(4, FORM);
        }
        int length = fields.count() == 5 ? Fields.number("length", fields.at(4)) : USUAL_LENGTH;
        SecretBytes hash = Encoding.HEX.decode("the hash", fields.at(3));
        if (hash.length() != length) {
            throw new MalformedHash("has a hash of another length than it says");
        }
        return new Pbkdf2(
                Digest.SHA1,
                Fields.number("iterations", fields.at(1)),
                sha1Salt(fields.at(2)),
                hash);
    }

    private static SecretBytes sha1Salt(String text) {
        boolean hexadecimal = text.matches("([0-9a-fA-F]{2})+");
        return (hexadecimal ? Encoding.HEX : Encoding.UTF8).decode("the salt", text);
    }
}
