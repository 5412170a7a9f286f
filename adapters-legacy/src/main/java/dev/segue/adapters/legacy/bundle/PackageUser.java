package dev.segue.adapters.legacy.bundle;

import dev.segue.adapters.legacy.hash.Encoded;
import dev.segue.adapters.legacy.hash.HashFormats;
import dev.segue.adapters.legacy.hash.HashReading;
import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.Metadata;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserProfile;
import dev.segue.application.port.UserProfile.FactorKind;
import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.domain.credential.Digest;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes users of rows of {@code users.csv}. */
final class PackageUser {

    static final int LONGEST_ID = 128;
    static final int LONGEST_TEXT = 1024;

    /** What the tool writes as metadata of users whom their provider has disabled. */
    private static final List<String> DISABLED = List.of("auth0_blocked", "disabled");

    /** What the tool writes as metadata, although it is a secret or tells of one. */
    private static final String TOTP_SECRET = "totp_secret";

    private static final String FACTORS = "mfa_info";

    /** Where the tool tells of Clerk's addresses; it calls all of them verified elsewhere. */
    private static final String UNVERIFIED = "unverified_email_addresses";

    private final Provider provider;
    private final PackageTotp totp;

    PackageUser(Provider provider, PackageTotp totp) {
        this.provider = provider;
        this.totp = totp;
    }

    ExportedUser read(Fields row) throws UnusableField {
        LegacyId id = id(row, provider);
        EmailAddress email = email(row);
        Map<String, String> metadata = metadata(row);
        boolean disabled = DISABLED.stream().anyMatch(key -> "true".equals(metadata.get(key)));
        Optional<String> carried = Optional.ofNullable(metadata.remove(TOTP_SECRET));
        List<TotpSecret> secrets = totp.of(email, carried);
        boolean secondFactor =
                metadata.containsKey(FACTORS) || totp.knows(email) || carried.isPresent();
        LegacyUser user =
                new LegacyUser(
                        id,
                        Optional.of(email),
                        row.flag("email_verified").orElse(false) && !isDoubted(email, metadata),
                        new PersonName(
                                row.name("first_name", LONGEST_TEXT),
                                row.name("last_name", LONGEST_TEXT)),
                        disabled,
                        secondFactor);
        return new ExportedUser(
                user, password(row), profile(secondFactor, secrets, Metadata.of(metadata)));
    }

    private static boolean isDoubted(EmailAddress email, Map<String, String> metadata) {
        return Pattern.compile("[\\s,;|]+")
                .splitAsStream(metadata.getOrDefault(UNVERIFIED, ""))
                .flatMap(address -> EmailAddress.parse(address).stream())
                .anyMatch(email::sameAs);
    }

    private static UserProfile profile(
            boolean secondFactor, List<TotpSecret> secrets, Metadata metadata) {
        FactorKind kind = secrets.isEmpty() ? FactorKind.OTHER : FactorKind.TOTP;
        return new UserProfile(
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                secondFactor ? Set.of(kind) : Set.of(),
                secrets,
                metadata,
                List.of());
    }

    static LegacyId id(Fields row, Provider provider) throws UnusableField {
        return new LegacyId(provider, row.required("external_id", LONGEST_ID).strip());
    }

    static EmailAddress email(Fields row) throws UnusableField {
        return EmailAddress.parse(row.required("email", LONGEST_TEXT))
                .orElseThrow(() ->
                        row.fault(
                                "email", "is no address that can be compared safely; correct it"));
    }

    private static StoredPassword password(Fields row) throws UnusableField {
        if (row.text("password", Integer.MAX_VALUE).isPresent()) {
            throw row.fault("password", "is in plain text; replace it by its hash, or remove it");
        }
        Optional<String> hash = row.text("password_hash", HashFormats.LONGEST);
        String type = row.text("password_hash_type", LONGEST_TEXT).orElse("").strip();
        if (hash.isEmpty()) {
            if (!type.isEmpty()) {
                throw row.fault("password_hash", "is missing, but its type is there");
            }
            return new StoredPassword.NotExported();
        }
        HashReading reading =
                type.equals("md5")
                        ? HashFormats.unsalted(Digest.MD5, Encoded.hex(hash.get().strip()))
                        : HashFormats.read(hash.get());
        return switch (reading) {
            case HashReading.Readable(var readable) -> new StoredPassword.Hashed(readable);
            case HashReading.Unsupported(var format, var why) ->
                    new StoredPassword.Unsupported(format, why);
            case HashReading.Malformed(var what) ->
                    throw row.fault("password_hash", "is damaged: " + what + "; correct it");
        };
    }

    static Map<String, String> metadata(Fields row) throws UnusableField {
        Map<String, String> values = new LinkedHashMap<>();
        Optional<Fields> object = row.object("metadata");
        if (object.isPresent()) {
            for (String name : object.get().names()) {
                object.get().anyText(name).ifPresent(text -> values.put(name, text));
            }
        }
        return values;
    }
}
