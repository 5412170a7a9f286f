package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.hash.ClerkHashers;
import dev.segue.adapters.legacy.hash.HashFormats;
import dev.segue.adapters.legacy.hash.HashReading;
import dev.segue.adapters.legacy.rows.Base32Text;
import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserProfile;
import dev.segue.application.port.UserProfile.FactorKind;
import dev.segue.application.port.UserProfile.PhoneNumber;
import dev.segue.application.port.UserProfile.SignInMethod;
import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.application.port.UserProfile.Username;
import dev.segue.domain.user.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a user of a row of the dashboard's export. */
final class DashboardUser {

    static final String DIGEST = "password_digest";
    static final String HASHER = "password_hasher";
    static final String VERIFIED_EMAILS = "verified_email_addresses";

    private static final String UNVERIFIED_EMAILS = "unverified_email_addresses";
    private static final int LONGEST_TEXT = 1024;
    private static final int LONGEST_NAME_OF_A_HASHER = 60;

    private DashboardUser() {}

    /**
     * @param showsHashes whether the export has the columns that hashes are in
     */
    static ExportedUser read(Fields guarded, boolean showsHashes) throws UnusableField {
        Fields row = guarded.unguarded();
        Optional<EmailAddress> email = email(row);
        List<TotpSecret> totp = totp(row);
        Optional<PhoneNumber> phone = phone(row);
        LegacyUser user =
                new LegacyUser(
                        ClerkId.of(row),
                        email,
                        email.isPresent() && isVerified(row, email.get()),
                        new PersonName(
                                row.name("first_name", LONGEST_TEXT),
                                row.name("last_name", LONGEST_TEXT)),
                        false,
                        !totp.isEmpty());
        StoredPassword password = showsHashes ? password(row) : new StoredPassword.NotExported();
        boolean byPhone =
                phone.isPresent() && email.isEmpty() && password instanceof StoredPassword.None;
        UserProfile profile =
                new UserProfile(
                        row.text("username", LONGEST_TEXT).map(Username::new),
                        phone,
                        byPhone ? Set.of(SignInMethod.PHONE) : Set.of(),
                        totp.isEmpty() ? Set.of() : Set.of(FactorKind.TOTP),
                        totp,
                        Metadata.EMPTY,
                        List.of());
        return new ExportedUser(user, password, profile);
    }

    private static Optional<EmailAddress> email(Fields row) throws UnusableField {
        Optional<String> written = row.text("primary_email_address", LONGEST_TEXT);
        Optional<EmailAddress> email = written.flatMap(EmailAddress::parse);
        if (written.isPresent() && email.isEmpty()) {
            throw row.fault(
                    "primary_email_address",
                    "is no address that can be compared safely; correct it at Clerk");
        }
        return email;
    }

    /** Only who is among the verified and not among the unverified is verified. */
    private static boolean isVerified(Fields row, EmailAddress primary) throws UnusableField {
        return addresses(row, VERIFIED_EMAILS).stream().anyMatch(primary::sameAs)
                && addresses(row, UNVERIFIED_EMAILS).stream().noneMatch(primary::sameAs);
    }

    /** A separator inside an address would make two of it: then one of them is none. */
    private static List<EmailAddress> addresses(Fields row, String column) throws UnusableField {
        List<EmailAddress> addresses = new ArrayList<>();
        for (String text : parts(row, column)) {
            addresses.add(
                    EmailAddress.parse(text)
                            .orElseThrow(() ->
                                    row.fault(
                                            column,
                                            "has an entry that is no address that can be compared"
                                                    + " safely; correct it at Clerk")));
        }
        return addresses;
    }

    private static Optional<PhoneNumber> phone(Fields row) throws UnusableField {
        Optional<String> primary =
                row.text("primary_phone_number", LONGEST_TEXT)
                        .filter(number -> number.matches(LiveProfile.E164));
        List<String> verified = parts(row, "verified_phone_numbers");
        return primary.filter(verified::contains).map(PhoneNumber::new);
    }

    /** Clerk's tools write commas or vertical bars between the entries of a list. */
    private static List<String> parts(Fields row, String column) throws UnusableField {
        List<String> parts = new ArrayList<>();
        for (String chunk : row.list(column, ',', LONGEST_TEXT)) {
            for (String part : chunk.split("\\|", -1)) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
        }
        return parts;
    }

    private static List<TotpSecret> totp(Fields row) throws UnusableField {
        Optional<String> written = row.text("totp_secret", LONGEST_TEXT);
        if (written.isEmpty()) {
            return List.of();
        }
        return Base32Text.decode(written.get())
                .filter(key -> key.length() >= 10 && key.length() <= 128)
                .map(key -> List.of(new TotpSecret(key)))
                .orElseThrow(() ->
                        row.fault(
                                "totp_secret",
                                "is no Base32 of 10 to 128 bytes; empty it, and the user has to"
                                        + " enrol again"));
    }

    private static StoredPassword password(Fields row) throws UnusableField {
        Optional<String> digest = row.text(DIGEST, HashFormats.LONGEST);
        Optional<String> hasher = row.text(HASHER, LONGEST_NAME_OF_A_HASHER);
        if (digest.isEmpty()) {
            return hasher.isPresent()
                    ? new StoredPassword.NotExported()
                    : new StoredPassword.None();
        }
        if (hasher.isEmpty()) {
            throw row.fault(HASHER, "is missing beside a digest; export again");
        }
        return switch (ClerkHashers.read(hasher.get(), digest.get())) {
            case HashReading.Readable(var hash) -> new StoredPassword.Hashed(hash);
            case HashReading.Unsupported(var format, var why) ->
                    new StoredPassword.Unsupported(format, why);
            case HashReading.Malformed(var what) ->
                    throw row.fault(DIGEST, "is damaged: " + what + "; export again");
        };
    }
}
