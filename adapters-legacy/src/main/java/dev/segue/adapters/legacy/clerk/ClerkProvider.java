package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.clerk.Holders.Holder;
import dev.segue.adapters.legacy.clerk.UsersById.Present;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyLookup.Absent;
import dev.segue.application.port.LegacyLookup.Found;
import dev.segue.application.port.LegacyLookup.Unanswered;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A Clerk instance as the provider being left, called with its secret key. Safe for use by several
 * threads.
 *
 * <p>Clerk has no way to be told the user's address, and may not count wrong passwords that are
 * tried here; it has no reset mail that a backend could ask for.
 */
public final class ClerkProvider implements LegacyProvider, AutoCloseable {

    /** Why {@link #sendPasswordReset} is refused: only Clerk's own frontend begins a reset. */
    public static final ErrorCode NO_RESET_MAIL = new ErrorCode("clerk_sends_no_reset_mail");

    private static final System.Logger LOG = System.getLogger(ClerkProvider.class.getName());

    private final ClerkApi api;
    private final Holders holders;
    private final PasswordCheck passwords;
    private final Administration administration;
    private final UsersById users;

    private ClerkProvider(ClerkSettings settings) {
        this.api = new ClerkApi(settings);
        this.holders = new Holders(api);
        this.passwords = new PasswordCheck(api, holders);
        this.administration = new Administration(api);
        this.users = new UsersById(new Pages(api));
    }

    /** A provider for logins. Nothing is called yet. */
    public static ClerkProvider connect(ClerkSettings settings) {
        return new ClerkProvider(settings);
    }

    @Override
    public Provider provider() {
        return Provider.CLERK;
    }

    @Override
    public LegacyVerdict verify(EmailAddress identifier, Password password, ClientContext client) {
        return passwords.verify(identifier, password);
    }

    @Override
    public LegacyLookup find(EmailAddress email) {
        try {
            return holders.of(email)
                    .map(Holder::user)
                    .<LegacyLookup>map(holder -> new Found(holder.user()))
                    .orElseGet(Absent::new);
        } catch (NoAnswer e) {
            return new Unanswered(e.failure().outage());
        }
    }

    @Override
    public Delivery sendPasswordReset(EmailAddress email) {
        return new Delivery.Refused(NO_RESET_MAIL);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The user has no other address afterwards. One that counts as unverified can be signed in
     * with, and is nobody else's.
     */
    @Override
    public Delivery changeEmail(LegacyId id, EmailAddress email, boolean verified) {
        return administration.changeEmail(id, email, verified);
    }

    @Override
    public Delivery delete(LegacyId id) {
        return administration.delete(id);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Clerk shows no hashes: a password is {@code Withheld}, with the time of its last change.
     * Why there was no answer is logged as a warning.
     */
    @Override
    public Optional<Map<LegacyId, ExportedUser>> reread(Collection<LegacyId> ids) {
        try {
            Map<LegacyId, ExportedUser> reread = new HashMap<>();
            users.read(ids).forEach((id, present) -> reread.put(id, exported(id, present)));
            return Optional.of(reread);
        } catch (NoAnswer e) {
            LOG.log(System.Logger.Level.WARNING, "Users cannot be read again: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    private ExportedUser exported(LegacyId id, Present present) {
        return switch (present) {
            case Present.Usable(LiveUser user) -> user.reread();
            case Present.Unusable u -> LiveUser.unusable(id);
        };
    }

    @Override
    public void close() {
        api.close();
    }
}
