package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.PersonName;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserProfile;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A user as the Backend API shows them now.
 *
 * @param user disabled if banned or deprovisioned; whether locked is not in it, for locks end
 * @param changes when password and factors last changed
 */
record LiveUser(
        LegacyUser user, UserProfile profile, Lock lock, boolean hasPassword, Changes changes) {

    private static final int LONGEST_TEXT = 1024;

    /**
     * @param ends absent for a lock that an admin has to open
     */
    record Lock(boolean closed, Optional<Duration> ends) {}

    /** When something was last set, as far as Clerk says. */
    record Changes(Optional<Instant> password, Optional<Instant> factors) {

        boolean ofPasswordAfter(Instant moment) {
            return password.filter(at -> at.isAfter(moment)).isPresent();
        }

        boolean ofFactorsAfter(Instant moment) {
            return factors.filter(at -> at.isAfter(moment)).isPresent();
        }
    }

    static LiveUser read(Fields user) throws UnusableField {
        LiveFactors factors = LiveFactors.read(user);
        boolean hasPassword = required(user, "password_enabled");
        Optional<HeldAddress> primary = primary(user);
        LegacyUser account =
                new LegacyUser(
                        ClerkId.of(user),
                        email(user, primary),
                        primary.filter(HeldAddress::verified).isPresent(),
                        name(user),
                        required(user, "banned") || user.flag("deprovisioned").orElse(false),
                        factors.any());
        return new LiveUser(
                account,
                LiveProfile.read(user, account, factors, hasPassword),
                lock(user),
                hasPassword,
                new Changes(
                        moment(user, "password_last_updated_at"), moment(user, "mfa_enabled_at")));
    }

    LegacyId id() {
        return user.id();
    }

    /** What is there of the user, but nothing that could be used to move them. */
    static ExportedUser unusable(LegacyId id) {
        LegacyUser user =
                new LegacyUser(id, Optional.empty(), false, PersonName.UNKNOWN, false, false);
        return new ExportedUser(user, Optional.empty());
    }

    /** Clerk never shows hashes here. */
    ExportedUser exported() {
        return new ExportedUser(
                user,
                hasPassword ? new StoredPassword.NotExported() : new StoredPassword.None(),
                profile);
    }

    /**
     * As {@link #exported}, for whoever has hashes from a file and asks whether they still hold.
     */
    ExportedUser reread() {
        return hasPassword
                ? new ExportedUser(user, new StoredPassword.Withheld(changes.password()), profile)
                : exported();
    }

    /** As {@link #exported}, knowing when an export was made whose hash may be stale now. */
    ExportedUser exportedSince(Instant export) {
        return hasPassword && changes.ofPasswordAfter(export)
                ? new ExportedUser(
                        user,
                        new StoredPassword.Unsupported(
                                "changed password",
                                "the password was changed after the export; export again, or let"
                                        + " the user log in"),
                        profile)
                : exported();
    }

    /** That these are missing must not mean that they are false. */
    static boolean required(Fields user, String flag) throws UnusableField {
        return user.flag(flag).orElseThrow(() -> user.fault(flag, "is missing; ask Clerk why"));
    }

    private static Optional<HeldAddress> primary(Fields user) throws UnusableField {
        Optional<String> id = user.text("primary_email_address_id", LONGEST_TEXT);
        return HeldAddress.all(user).stream()
                .filter(address -> id.filter(address.id()::equals).isPresent())
                .findFirst();
    }

    private static Optional<EmailAddress> email(Fields user, Optional<HeldAddress> primary)
            throws UnusableField {
        if (primary.isPresent() && primary.get().email().isEmpty()) {
            throw user.fault(
                    "primary_email_address_id",
                    "leads to no address that can be compared safely; correct it at Clerk");
        }
        return primary.flatMap(HeldAddress::email);
    }

    private static PersonName name(Fields user) throws UnusableField {
        return new PersonName(
                user.text("first_name", LONGEST_TEXT), user.text("last_name", LONGEST_TEXT));
    }

    private static Lock lock(Fields user) throws UnusableField {
        return required(user, "locked")
                ? new Lock(
                        true, number(user, "lockout_expires_in_seconds").map(Duration::ofSeconds))
                : new Lock(false, Optional.empty());
    }

    private static Optional<Instant> moment(Fields user, String name) throws UnusableField {
        return number(user, name).map(Instant::ofEpochMilli);
    }

    private static Optional<Long> number(Fields user, String name) throws UnusableField {
        Optional<String> text = user.text(name, LONGEST_TEXT);
        if (text.filter(digits -> !digits.matches("-?[0-9]{1,15}")).isPresent()) {
            throw user.fault(name, "is no whole number; ask Clerk why");
        }
        return text.map(Long::valueOf);
    }
}
