package dev.segue.adapters.legacy.hash;

import dev.segue.domain.credential.PasswordHash.Argon2;
import java.util.Set;

/** {@code $argon2id$v=19$m=65536,t=3,p=4$salt$hash}; without a version it is 16. */
final class Argon2Text {

    private static final String DJANGO = "argon2";
    private static final int FIRST_VERSION = 16;

    private Argon2Text() {}

    static Argon2 parse(String encoded) {
        PhcString phc = PhcString.parse(encoded);
        Argon2.Variant variant = variant(phc.id());
        phc.withOnly(Set.of("v", "m", "t", "p"));
        return new Argon2(
                variant,
                phc.has("v") ? phc.number("v") : FIRST_VERSION,
                phc.number("m"),
                phc.number("t"),
                phc.number("p"),
                phc.salt(),
                phc.hash());
    }

    private static Argon2.Variant variant(String id) {
        return switch (id) {
            case "argon2d" -> Argon2.Variant.D;
            case "argon2i" -> Argon2.Variant.I;
            case "argon2id" -> Argon2.Variant.ID;
            default -> throw new MalformedHash("is none of argon2d, argon2i and argon2id");
        };
    }

    /** Django's own prefix before the usual text. */
    static Argon2 django(String encoded) {
        return parse(encoded.substring(DJANGO.length()));
    }
}
