package dev.segue.adapters.legacy.firebase;

import dev.segue.adapters.legacy.rows.Base64Text;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.PersonName;
import dev.segue.domain.credential.FirebaseScryptParameters;
import dev.segue.domain.credential.PasswordHash;
import dev.segue.domain.credential.PasswordHash.FirebaseScrypt;
import dev.segue.domain.credential.SecretBytes;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An account as Firebase writes it in its exports and answers, not yet believed.
 *
 * @param fields texts by Firebase's own names; what is absent is not in it
 * @param faults what is wrong with a field that has no readable text
 */
record Account(Map<String, String> fields, Map<String, String> faults, boolean secondFactor) {

    /** The fields that are read; all others are passed over. */
    static final Set<String> READ =
            Set.of(
                    "localId",
                    "email",
                    "emailVerified",
                    "passwordHash",
                    "salt",
                    "displayName",
                    "disabled",
                    "version");

    private static final int LONGEST_ID = 128;
    private static final int LONGEST_TEXT = 1024;

    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    /** What Firebase writes for hashes that the asking account may not see: "REDACTED". */
    private static final String REDACTED = "UkVEQUNURUQ=";

    LegacyId id() throws UnusableField {
        String id =
                text("localId", LONGEST_ID)
                        .filter(text -> !text.isBlank())
                        .orElseThrow(
                                () -> new UnusableField("localId", "is missing; export again"));
        return new LegacyId(Provider.FIREBASE, id);
    }

    LegacyUser user() throws UnusableField {
        return new LegacyUser(
                id(), email(), flag("emailVerified"), name(), flag("disabled"), secondFactor);
    }

    ExportedUser exported(FirebaseScryptParameters parameters) throws UnusableField {
        return new ExportedUser(user(), hash(parameters));
    }

    /** Whoever asked may not see it; that is not the same as having none. */
    boolean withholdsHash() {
        return REDACTED.equals(fields.get("passwordHash"));
    }

    private Optional<EmailAddress> email() throws UnusableField {
        Optional<String> written = text("email", LONGEST_TEXT);
        Optional<EmailAddress> email = written.flatMap(EmailAddress::parse);
        if (written.isPresent() && email.isEmpty()) {
            throw new UnusableField(
                    "email", "is no address that can be compared safely; correct it at Firebase");
        }
        return email;
    }

    /** Firebase knows one name; what follows its last blank is taken for the family name. */
    private PersonName name() throws UnusableField {
        String name = text("displayName", LONGEST_TEXT).orElse("").strip();
        int blank = name.lastIndexOf(' ');
        return blank < 0
                ? new PersonName(Optional.of(name).filter(n -> !n.isEmpty()), Optional.empty())
                : new PersonName(
                        Optional.of(name.substring(0, blank).strip()),
                        Optional.of(name.substring(blank + 1)));
    }

    private Optional<PasswordHash> hash(FirebaseScryptParameters parameters) throws UnusableField {
        Optional<SecretBytes> hash = bytes("passwordHash");
        // Another version is another algorithm, until the user's next login at Firebase.
        boolean anotherAlgorithm = !text("version", LONGEST_TEXT).orElse("0").equals("0");
        if (hash.isEmpty() || anotherAlgorithm) {
            return Optional.empty();
        }
        if (hash.get().length() != parameters.signerKey().length()) {
            throw new UnusableField(
                    "passwordHash",
                    "has %d bytes and base64_signer_key %d, so no password can match; use the hash"
                                    .formatted(hash.get().length(), parameters.signerKey().length())
                            + " config of the project that was exported");
        }
        SecretBytes salt = bytes("salt").orElse(SecretBytes.of(new byte[0]));
        if (salt.length() > 512) {
            throw new UnusableField("salt", "has more than 512 bytes; export again");
        }
        return Optional.of(new FirebaseScrypt(hash.get(), salt, parameters));
    }

    private Optional<SecretBytes> bytes(String field) throws UnusableField {
        Optional<String> text = text(field, LONGEST_TEXT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (withholdsHash()) {
            throw new UnusableField(
                    field, "is withheld; grant the reader the role Firebase Authentication Admin");
        }
        Optional<SecretBytes> bytes = Base64Text.decode(text.get());
        if (bytes.isEmpty()) {
            throw new UnusableField(field, "is no Base64; export again");
        }
        return bytes;
    }

    private boolean flag(String field) throws UnusableField {
        String text = text(field, LONGEST_TEXT).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw new UnusableField(field, "is neither true nor false; export again");
        }
        return text.equals("true");
    }

    private Optional<String> text(String field, int longest) throws UnusableField {
        if (faults.containsKey(field)) {
            throw new UnusableField(field, faults.get(field));
        }
        String text = fields.getOrDefault(field, "");
        if (text.length() > longest) {
            throw new UnusableField(
                    field, "has more than %d characters; correct it".formatted(longest));
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnusableField(field, "has a NUL character; correct it at Firebase");
        }
        if (HALF_CHARACTER.matcher(text).find()) {
            throw new UnusableField(field, "is not UTF-8; export again without converting it");
        }
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
