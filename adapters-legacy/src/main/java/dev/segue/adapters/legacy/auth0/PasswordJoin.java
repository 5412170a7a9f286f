package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.auth0.Auth0Hashes.Found;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.StoredPassword;
import dev.segue.application.port.UserProfile.FactorKind;
import dev.segue.application.port.UserProfile.TotpSecret;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings a user and the line of the hash export together, by immutable ids alone: that of the user,
 * or of the one database identity that is linked to it. Whatever leaves a doubt leaves the password
 * with Auth0, where the next login proves it.
 */
final class PasswordJoin {

    private static final StoredPassword NOT_EXPORTED = new StoredPassword.NotExported();

    private final Optional<Auth0Hashes.Pass> hashes;

    PasswordJoin(Optional<Auth0Hashes.Pass> hashes) {
        this.hashes = hashes;
    }

    ExportedUser exported(Account account) throws UnusableField {
        LegacyUser user = account.user();
        List<Identity> identities = account.identities();
        List<Identity> databases = identities.stream().filter(Identity::hasPassword).toList();
        hashes.ifPresent(pass -> databases.forEach(identity -> pass.mark(identity.id())));
        if (identities.isEmpty()) {
            return exported(account, user, find(user.id().value()), Optional.empty());
        }
        if (databases.isEmpty()) {
            return plain(account, user, new StoredPassword.None());
        }
        Optional<Identity> own = own(user, databases);
        if (own.isEmpty()) {
            return plain(account, user, linked());
        }
        return exported(account, user, find(own.get().id()), own.get().connection());
    }

    private static Optional<Identity> own(LegacyUser user, List<Identity> databases) {
        Optional<Identity> primary =
                databases.stream().filter(one -> one.id().equals(user.id().value())).findFirst();
        if (primary.isPresent() || databases.size() > 1) {
            return primary;
        }
        // Linked: its password opens the account by its own e-mail, so that has to be the same.
        Identity only = databases.getFirst();
        boolean sameEmail =
                only.email().isEmpty()
                        || user.email().filter(only.email().get()::sameAs).isPresent();
        return Optional.of(only).filter(one -> sameEmail);
    }

    private static StoredPassword linked() {
        return new StoredPassword.Unsupported(
                "linked account", "the password belongs to a linked account with another e-mail");
    }

    private Found find(String id) {
        return hashes.map(pass -> pass.find(id)).orElseGet(Found.Nothing::new);
    }

    private ExportedUser exported(
            Account account, LegacyUser user, Found found, Optional<String> connection)
            throws UnusableField {
        return switch (found) {
            case Found.Nothing nothing -> plain(account, user, unseen(account));
            case Found.Several several ->
                    plain(
                            account,
                            user,
                            new StoredPassword.Unsupported(
                                    "ambiguous", "the hash export has the id more than once"));
            case Found.One(HashEntry entry) -> {
                Set<FactorKind> factors = entry.factors().kinds();
                yield new ExportedUser(
                        withFactor(user, !factors.isEmpty()),
                        password(account, entry, connection),
                        account.profile(factors, entry.factors().secrets()));
            }
        };
    }

    /** Without a hash export nothing is known; whoever has hashes elsewhere may go by the time. */
    private StoredPassword unseen(Account account) throws UnusableField {
        return hashes.isPresent()
                ? NOT_EXPORTED
                : new StoredPassword.Withheld(account.passwordChangedAt());
    }

    private static StoredPassword password(
            Account account, HashEntry entry, Optional<String> connection) throws UnusableField {
        boolean another =
                entry.connection().isPresent()
                        && connection.isPresent()
                        && !entry.connection().equals(connection);
        if (another) {
            return new StoredPassword.Unsupported(
                    "other connection", "the hash belongs to a user of another connection");
        }
        return entry.isCurrent(account.passwordChangedAt()) ? entry.password() : NOT_EXPORTED;
    }

    private static ExportedUser plain(Account account, LegacyUser user, StoredPassword password)
            throws UnusableField {
        List<TotpSecret> none = List.of();
        return new ExportedUser(user, password, account.profile(Set.of(), none));
    }

    private static LegacyUser withFactor(LegacyUser user, boolean factor) {
        return new LegacyUser(
                user.id(),
                user.email(),
                user.emailVerified(),
                user.name(),
                user.disabled(),
                user.secondFactor() || factor);
    }
}
