package dev.segue.adapters.workos.directory;

import com.workos.types.CreateUserPasswordHashType;
import dev.segue.adapters.workos.directory.HashForm.Unfit;
import dev.segue.adapters.workos.directory.HashForm.Written;
import dev.segue.application.port.HashAcceptance;
import dev.segue.application.port.HashLayouts.LayoutName;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.credential.PasswordHash.Argon2;
import dev.segue.domain.credential.PasswordHash.Bcrypt;
import dev.segue.domain.credential.PasswordHash.DjangoBcryptSha256;
import dev.segue.domain.credential.PasswordHash.FirebaseScrypt;
import dev.segue.domain.credential.PasswordHash.Hmac;
import dev.segue.domain.credential.PasswordHash.Pbkdf2;
import dev.segue.domain.credential.PasswordHash.Phpass;
import dev.segue.domain.credential.PasswordHash.SaltedDigest;
import dev.segue.domain.credential.PasswordHash.Scrypt;
import dev.segue.domain.credential.PasswordHash.SymfonySha512;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes hashes the way WorkOS takes them, and says beforehand which it would refuse. What is
 * accepted can be written.
 *
 * @param layouts how Firebase hashes may be written; the first is in use
 */
public record WorkOsHashes(List<FirebaseScryptLayout> layouts, Bcrypt2y bcrypt2y)
        implements HashAcceptance {

    /** Every layout, the documented one in use, and documented prefixes only. */
    public static final WorkOsHashes DOCUMENTED =
            new WorkOsHashes(List.of(FirebaseScryptLayout.values()), Bcrypt2y.AS_2B);

    public WorkOsHashes {
        layouts = List.copyOf(layouts);
        if (layouts.isEmpty()) {
            throw new IllegalArgumentException("at least one Firebase hash layout is needed");
        }
    }

    @Override
    public Acceptance of(PasswordHash hash) {
        return switch (form(hash)) {
            case Written written -> new Acceptance.Accepted();
            case Unfit(String why) -> new Acceptance.Refused(why);
        };
    }

    /**
     * The text that is sent. Secret: whoever has it can guess passwords against it.
     *
     * @throws IllegalArgumentException if the hash is not accepted
     */
    public String write(PasswordHash hash) {
        return switch (form(hash)) {
            case Written written -> written.text();
            case Unfit(String why) -> throw new IllegalArgumentException(why);
        };
    }

    /**
     * The text with its type, for other tools that write to WorkOS; empty if it is not accepted, or
     * if it needs to be said where the salt stands. Secret.
     */
    public Optional<Encoded> encoded(PasswordHash hash) {
        return form(hash) instanceof Written written && written.saltPosition().isEmpty()
                ? Optional.of(new Encoded(written.type().getValue(), written.text()))
                : Optional.empty();
    }

    /**
     * A hash as WorkOS takes it. Prints nothing of it.
     *
     * @param type WorkOS's password_hash_type
     */
    public record Encoded(String type, String text) {
        @Override
        public String toString() {
            return "Encoded[" + type + "]";
        }
    }

    HashForm form(PasswordHash hash) {
        return switch (hash) {
            case FirebaseScrypt it ->
                    new Written(
                            CreateUserPasswordHashType.FirebaseScrypt,
                            layouts.getFirst().write(it));
            case Bcrypt it -> HashForms.bcrypt(it, bcrypt2y);
            case Scrypt it -> HashForms.scrypt(it);
            case Pbkdf2 it -> HashForms.pbkdf2(it);
            case Argon2 it -> HashForms.argon2(it);
            case SaltedDigest it -> HashForms.saltedDigest(it);
            case DjangoBcryptSha256 it ->
                    new Unfit("WorkOS takes bcrypt of the password only; this is of its SHA-256");
            case Hmac it -> new Unfit("WorkOS takes no hmac");
            case Phpass it -> new Unfit("WorkOS takes no phpass");
            case SymfonySha512 it -> new Unfit("WorkOS takes no digest of Symfony's");
        };
    }

    /** The same with {@code $2y$} written so. */
    public WorkOsHashes with(Bcrypt2y other) {
        return new WorkOsHashes(layouts, other);
    }

    List<LayoutName> known() {
        return layouts.stream().map(FirebaseScryptLayout::layoutName).toList();
    }

    /** The same with that layout in use. */
    WorkOsHashes using(LayoutName layout) {
        FirebaseScryptLayout chosen =
                layouts.stream()
                        .filter(each -> each.layoutName().equals(layout))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        layout.value() + " is none of " + known()));
        List<FirebaseScryptLayout> reordered = new ArrayList<>(layouts);
        reordered.remove(chosen);
        reordered.addFirst(chosen);
        return new WorkOsHashes(reordered, bcrypt2y);
    }
}
