package dev.segue.sandbox.hash;

import java.util.Set;

/** A password hash as sent to WorkOS. {@code saltPosition} is null unless the caller gave one. */
public record ImportedHash(String type, String text, String saltPosition) {

    /** Reads and bounds-checks the hash; throws {@link UnacceptableHash} naming the broken rule. */
    public PasswordHash parse(Set<FirebaseLayout> acceptedLayouts) {
        if (saltPosition != null && !type.equals("ssha256")) {
            throw new UnacceptableHash("only ssha256 takes a salt position");
        }
        return switch (type) {
            case "bcrypt" -> new BcryptHash(text);
            case "firebase-scrypt" -> firebase(acceptedLayouts);
            case "ssha" -> SaltedShaHash.ssha(text);
            case "ssha256" -> SaltedShaHash.ssha256(text, saltFirst());
            case "scrypt" -> ScryptHash.parse(text);
            case "pbkdf2" -> Pbkdf2Hash.parse(text);
            case "argon2" -> Argon2Hash.parse(text);
            default -> throw new UnacceptableHash("unknown password_hash_type");
        };
    }

    private PasswordHash firebase(Set<FirebaseLayout> accepted) {
        if (!text.startsWith("$firebase-scrypt$")) {
            throw new UnacceptableHash("must start with $firebase-scrypt$");
        }
        FirebaseLayout layout = FirebaseLayout.of(text);
        if (!accepted.contains(layout)) {
            throw new UnacceptableHash("the " + layout.label() + " layout is not accepted");
        }
        return layout.read(text);
    }

    private boolean saltFirst() {
        return switch (saltPosition) {
            case "prefix" -> true;
            case "suffix" -> false;
            case null -> false;
            default -> throw new UnacceptableHash("salt position must be prefix or suffix");
        };
    }
}
