package dev.segue.adapters.legacy.table;

import dev.segue.adapters.legacy.hash.HashFormats;
import dev.segue.adapters.legacy.hash.HashReading;
import dev.segue.adapters.legacy.rows.Base32Text;
import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyMembership;
import dev.segue.application.port.LegacyMembership.RoleSlug;
import dev.segue.application.port.LegacyOrganization;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserProfile;
import dev.segue.application.port.UserProfile.FactorKind;
import dev.segue.application.port.UserProfile.PhoneNumber;
import dev.segue.application.port.UserProfile.SignInMethod;
import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.application.port.UserProfile.Username;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A user of the table; docs/providers/table.md says what each column means.
 *
 * @param password as it is stored, even if a new one is due
 * @param resetDue the application wants a new password at the next login
 */
record TableAccount(
        LegacyUser user, StoredPassword password, boolean resetDue, UserProfile profile) {

    /** Without these nobody can be told apart or asked for. */
    static final Set<String> COLUMNS = Set.of("id", "email");

    static final char SEPARATOR = ';';

    private static final int LONGEST_ID = 128;
    private static final int LONGEST_TEXT = 1024;
    private static final String E164 = "\\+[1-9][0-9]{6,14}";

    static TableAccount read(Fields row) throws UnusableField {
        List<TotpSecret> totp = totp(row);
        Set<FactorKind> factors = values(row, "second_factors", FactorKind.class);
        if (!totp.isEmpty()) {
            factors.add(FactorKind.TOTP);
        }
        LegacyUser user =
                new LegacyUser(
                        id(row),
                        email(row),
                        row.flag("email_verified").orElse(false),
                        new PersonName(
                                row.name("first_name", LONGEST_TEXT),
                                row.name("last_name", LONGEST_TEXT)),
                        row.flag("disabled").orElse(false),
                        !factors.isEmpty());
        UserProfile profile =
                new UserProfile(
                        row.text("username", LONGEST_TEXT).map(Username::new),
                        phone(row),
                        values(row, "methods", SignInMethod.class),
                        factors,
                        totp,
                        TableMetadata.of(row),
                        memberships(row));
        return new TableAccount(user, password(row), row.flag("reset_due").orElse(false), profile);
    }

    ExportedUser exported() {
        return new ExportedUser(user, resetDue ? new StoredPassword.ResetDue() : password, profile);
    }

    static LegacyId id(Fields row) throws UnusableField {
        return new LegacyId(Provider.TABLE, row.required("id", LONGEST_ID));
    }

    /** What stands for a row that is there, but with nothing that could be used to move it. */
    static ExportedUser unusable(LegacyId id) {
        return new ExportedUser(
                new LegacyUser(id, Optional.empty(), false, PersonName.UNKNOWN, false, false),
                Optional.empty());
    }

    static Optional<EmailAddress> email(Fields row) throws UnusableField {
        Optional<String> written = row.text("email", LONGEST_TEXT);
        Optional<EmailAddress> email = written.flatMap(EmailAddress::parse);
        if (written.isPresent() && email.isEmpty()) {
            throw row.fault("email", "is no address that can be compared safely; correct it");
        }
        return email;
    }

    private static StoredPassword password(Fields row) throws UnusableField {
        Optional<String> encoded = row.text("password_hash", HashFormats.LONGEST);
        if (encoded.isEmpty()) {
            return new StoredPassword.None();
        }
        return switch (HashFormats.read(encoded.get())) {
            case HashReading.Readable(var hash) -> new StoredPassword.Hashed(hash);
            case HashReading.Unsupported(var format, var why) ->
                    new StoredPassword.Unsupported(format, why);
            case HashReading.Malformed(var what) ->
                    throw row.fault("password_hash", "is damaged: " + what + "; correct it");
        };
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
                        row.fault("totp_secret", "is no Base32 of 10 to 128 bytes; correct it"));
    }

    /** Only a verified number counts, so an unverified one is not there. */
    private static Optional<PhoneNumber> phone(Fields row) throws UnusableField {
        Optional<String> number = row.text("phone", LONGEST_TEXT);
        if (number.isPresent() && !number.get().matches(E164)) {
            throw row.fault("phone", "is no number like +14155550100; correct it");
        }
        return row.flag("phone_verified").orElse(false)
                ? number.map(PhoneNumber::new)
                : Optional.empty();
    }

    private static List<LegacyMembership> memberships(Fields row) throws UnusableField {
        Optional<String> organization =
                row.text("organization_id", LONGEST_ID).filter(id -> !id.isBlank());
        if (organization.isEmpty()) {
            return List.of();
        }
        return List.of(new LegacyMembership(key(organization.get()), roles(row)));
    }

    static LegacyOrganization.Key key(String organization) {
        return new LegacyOrganization.Key(Provider.TABLE, organization);
    }

    static List<RoleSlug> roles(Fields row) throws UnusableField {
        return row.list("roles", SEPARATOR, LONGEST_ID).stream().map(RoleSlug::new).toList();
    }

    private static <E extends Enum<E>> Set<E> values(Fields row, String field, Class<E> kind)
            throws UnusableField {
        Set<E> values = EnumSet.noneOf(kind);
        for (String name : row.list(field, SEPARATOR, LONGEST_TEXT)) {
            try {
                values.add(Enum.valueOf(kind, name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw row.fault(
                        field,
                        "has a value besides %s; correct it"
                                .formatted(EnumSet.allOf(kind))
                                .toLowerCase(Locale.ROOT));
            }
        }
        return values;
    }
}
