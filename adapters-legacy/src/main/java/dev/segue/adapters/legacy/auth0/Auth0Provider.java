package dev.segue.adapters.legacy.auth0;

import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * An Auth0 tenant as the provider being left. Passwords are checked by the password grants of an
 * application, accounts administered by the Management API. Safe for use by several threads.
 */
public final class Auth0Provider implements LegacyProvider, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Auth0Provider.class.getName());

    private final Auth0Http http;
    private final ManagementApi api;
    private final PasswordGrant grant;
    private final AccountLookup lookup;
    private final Administration administration;
    private final Optional<Auth0Hashes> hashes;

    private Auth0Provider(
            Auth0Settings settings, Optional<Auth0Hashes> hashes, InstantSource clock) {
        this.http = new Auth0Http(settings, clock);
        this.api = new ManagementApi(http);
        this.grant = new PasswordGrant(http);
        this.lookup = new AccountLookup(api, settings);
        this.administration = new Administration(http, api);
        this.hashes = hashes;
    }

    /** A provider whose users have no hashes where they are {@link #reread}. Calls nothing yet. */
    public static Auth0Provider connect(Auth0Settings settings) {
        return connect(settings, Optional.empty(), InstantSource.system());
    }

    /** A provider that rereads users with the hashes of a file, which the caller closes. */
    public static Auth0Provider connect(Auth0Settings settings, Auth0Hashes hashes) {
        return connect(settings, Optional.of(hashes), InstantSource.system());
    }

    static Auth0Provider connect(
            Auth0Settings settings, Optional<Auth0Hashes> hashes, InstantSource clock) {
        return new Auth0Provider(settings, hashes, clock);
    }

    @Override
    public Provider provider() {
        return Provider.AUTH0;
    }

    @Override
    public LegacyVerdict verify(EmailAddress identifier, Password password, ClientContext client) {
        return grant.verify(identifier, password, client);
    }

    @Override
    public LegacyLookup find(EmailAddress email) {
        return lookup.find(email);
    }

    @Override
    public Delivery sendPasswordReset(EmailAddress email) {
        return administration.sendPasswordReset(email);
    }

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
     * <p>Auth0 never shows a hash, so it is that of the hash export; a user who has changed the
     * password since has none here. Why there was no answer is logged as a warning.
     */
    @Override
    public Optional<Map<LegacyId, ExportedUser>> reread(Collection<LegacyId> ids) {
        try {
            PasswordJoin join = new PasswordJoin(hashes.map(Auth0Hashes::pass));
            return Optional.of(UsersById.read(api, join, ids));
        } catch (NoAnswer e) {
            LOG.log(System.Logger.Level.WARNING, "Users cannot be read again: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
