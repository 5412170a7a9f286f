package dev.segue.adapters.legacy.bundle;

import dev.segue.adapters.legacy.rows.Base32Text;
import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.RowSource;
import dev.segue.adapters.legacy.rows.SourceRow;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.UserExport.ExportRow.UnreadableRow;
import dev.segue.application.port.UserProfile.TotpSecret;
import dev.segue.domain.user.EmailAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The secrets of authenticator apps. The form tells them by e-mail alone, so an address that two
 * users of the package have, or two secrets, gets none: whose it is nobody can know.
 */
final class PackageTotp {

    private static final Set<String> COLUMNS = Set.of("email", "totp_secret");
    private static final int LEAST = 10;
    private static final int MOST = 128;

    private final Map<String, Owner> owners = new HashMap<>();
    private final List<UnreadableRow> faults = new ArrayList<>();

    /** What an address has: a secret until it turns out to be doubtful, and the id that has it. */
    private record Owner(Optional<TotpSecret> secret, Optional<String> id) {}

    private PackageTotp() {}

    static PackageTotp read(MigrationPackage source) {
        PackageTotp totp = new PackageTotp();
        totp.each(source.rows(PackageFile.TOTP_SECRETS, COLUMNS), totp::addSecret);
        if (!totp.owners.isEmpty()) {
            totp.each(
                    source.rows(PackageFile.USERS, PackageUsers.COLUMNS),
                    row -> totp.claim(row.fields()));
        }
        return totp;
    }

    /** Rows of the file that cannot be used. */
    List<UnreadableRow> faults() {
        return List.copyOf(faults);
    }

    boolean knows(EmailAddress email) {
        return owners.containsKey(email.canonical());
    }

    /**
     * The secret of a user.
     *
     * @param carried as Base32 in the user's own row, which no doubt can be about
     */
    List<TotpSecret> of(EmailAddress email, Optional<String> carried) {
        return carried.flatMap(PackageTotp::decoded)
                .or(() -> Optional.ofNullable(owners.get(email.canonical())).flatMap(Owner::secret))
                .map(List::of)
                .orElseGet(List::of);
    }

    private interface Use {
        void of(SourceRow row) throws UnusableField;
    }

    private void each(Optional<RowSource> rows, Use use) {
        if (rows.isEmpty()) {
            return;
        }
        try (RowSource source = rows.get()) {
            for (Optional<SourceRow> row = source.next(); row.isPresent(); row = source.next()) {
                use(row.get(), use);
            }
        }
    }

    private static void use(SourceRow row, Use use) {
        try {
            use.of(row);
        } catch (UnusableField namedWithTheUsers) {
            // Who has no readable row has no secret either.
        }
    }

    private void addSecret(SourceRow row) {
        try {
            Fields fields = row.fields();
            String email = PackageUser.email(fields).canonical();
            String text = fields.required("totp_secret", PackageUser.LONGEST_TEXT);
            boolean another = owners.containsKey(email);
            Optional<TotpSecret> secret = decoded(text);
            owners.put(email, new Owner(another ? Optional.empty() : secret, Optional.empty()));
            if (another) {
                throw fields.fault("email", "has two secrets; keep one");
            }
            if (secret.isEmpty()) {
                throw fields.fault("totp_secret", "is no Base32 of 10 to 128 bytes; correct it");
            }
        } catch (UnusableField e) {
            faults.add(
                    new UnreadableRow(
                            row.number(),
                            PackageFile.TOTP_SECRETS.path() + ": " + e.field(),
                            e.remedy()));
        }
    }

    private void claim(Fields row) throws UnusableField {
        String email = PackageUser.email(row).canonical();
        String id = row.required("external_id", PackageUser.LONGEST_ID).strip();
        owners.computeIfPresent(
                email,
                (address, owner) ->
                        owner.id().filter(other -> !other.equals(id)).isPresent()
                                ? new Owner(Optional.empty(), owner.id())
                                : new Owner(owner.secret(), Optional.of(id)));
    }

    private static Optional<TotpSecret> decoded(String text) {
        return Base32Text.decode(text)
                .filter(key -> key.length() >= LEAST && key.length() <= MOST)
                .map(TotpSecret::new);
    }
}
