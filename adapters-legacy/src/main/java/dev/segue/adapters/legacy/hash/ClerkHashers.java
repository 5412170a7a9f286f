package dev.segue.adapters.legacy.hash;

import dev.segue.domain.credential.Digest;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.credential.PasswordHash.Argon2;
import java.util.function.Function;

/**
 * Reads Clerk's pair of {@code password_hasher} and {@code password_digest}. Never throws.
 *
 * @see <a href="https://clerk.com/docs/reference/backend/user/create-user">Clerk: createUser</a>
 */
public final class ClerkHashers {

    private ClerkHashers() {}

    /** What the digest is, given the hasher that Clerk names beside it. */
    public static HashReading read(String hasher, String digest) {
        if (digest.length() > HashFormats.LONGEST) {
            return HashFormats.TOO_LONG;
        }
        String name = hasher.strip();
        String text = digest.strip();
        return switch (name) {
            case "md5" -> HashFormats.unsalted(Digest.MD5, Encoded.hex(text));
            case "sha256" -> HashFormats.unsalted(Digest.SHA256, Encoded.hex(text));
            default -> HashFormat.of(printable(name), parser(name)).read(text);
        };
    }

    /** Where columns have slipped, a digest stands in the hasher's place. */
    private static String printable(String hasher) {
        return hasher.matches("[a-z0-9_]{1,25}") ? hasher : "unrecognised";
    }

    private static Function<String, PasswordHash> parser(String hasher) {
        return switch (hasher) {
            case "bcrypt" -> BcryptText::parse;
            case "bcrypt_sha256_django" -> BcryptText::djangoSha256;
            case "argon2i" -> text -> argon2(Argon2.Variant.I, text);
            case "argon2id" -> text -> argon2(Argon2.Variant.ID, text);
            case "ldap_ssha" -> LdapText::ssha;
            case "phpass" -> PhpassText::parse;
            case "md5_phpass" -> PhpassText::ofMd5;
            case "pbkdf2_sha1" -> ClerkPbkdf2::sha1;
            case "pbkdf2_sha256" -> ClerkPbkdf2::sha256;
            case "pbkdf2_sha256_django" -> Pbkdf2Text::django;
            case "pbkdf2_sha512" -> ClerkPbkdf2::sha512;
            case "pbkdf2_sha512_hex" -> ClerkPbkdf2::sha512Hex;
            case "scrypt_firebase" -> FirebaseText::clerk;
            case "scrypt_werkzeug" -> ScryptText::clerkWerkzeug;
            case "sha512_symfony" -> SymfonyText::parse;
            case "md5_salted", "sha256_salted" ->
                    beyond("Clerk does not say on which side of the password the salt stands");
            case "bcrypt_peppered" -> beyond("a pepper is appended to the password");
            case "hmac_sha256_utf16_b64" -> beyond("the password is hashed as UTF-16");
            case "awscognito" -> beyond("there is no hash: Clerk asks Cognito at the next login");
            default -> beyond("Clerk's list of hashers has no such name");
        };
    }

    private static Argon2 argon2(Argon2.Variant variant, String text) {
        Argon2 hash = Argon2Text.parse(text);
        if (hash.variant() != variant) {
            throw new MalformedHash("is of another variant than the hasher");
        }
        return hash;
    }

    private static Function<String, PasswordHash> beyond(String why) {
        return text -> {
            throw new UnsupportedHash(why);
        };
    }
}
