package dev.segue.adapters.legacy.firebase;

import com.google.auth.oauth2.GoogleCredentials;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.domain.credential.FirebaseScryptParameters;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A Firebase project as the provider being left. Passwords are checked as an app would, by web API
 * key; accounts are administered as the project's owner. Safe for use by several threads.
 *
 * <p>Firebase counts failed logins by our address: it has no way to be told the user's.
 */
public final class FirebaseProvider implements LegacyProvider, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FirebaseProvider.class.getName());

    private final IdentityToolkit toolkit;
    private final PasswordSignIn signIn;
    private final PasswordReset reset;
    private final AccountLookup lookup;
    private final Administration administration;
    private final Optional<FirebaseScryptParameters> parameters;

    private FirebaseProvider(
            FirebaseSettings settings,
            GoogleCredentials credentials,
            Optional<FirebaseScryptParameters> parameters) {
        this.toolkit = new IdentityToolkit(settings, credentials);
        this.signIn = new PasswordSignIn(toolkit, settings.projectId());
        this.reset = new PasswordReset(toolkit);
        this.lookup = new AccountLookup(toolkit);
        this.administration = new Administration(settings, credentials);
        this.parameters = parameters;
    }

    /**
     * A provider for logins. Nothing is called yet.
     *
     * @throws IllegalArgumentException if the service account cannot be read
     * @throws IllegalStateException if FIREBASE_AUTH_EMULATOR_HOST is set, but Google is to be used
     */
    public static FirebaseProvider connect(FirebaseSettings settings) {
        return connect(settings, Optional.empty());
    }

    /**
     * A provider that can also {@link #reread} hashes.
     *
     * @param parameters of the same project
     */
    public static FirebaseProvider connect(
            FirebaseSettings settings, FirebaseScryptParameters parameters) {
        return connect(settings, Optional.of(parameters));
    }

    private static FirebaseProvider connect(
            FirebaseSettings settings, Optional<FirebaseScryptParameters> parameters) {
        return new FirebaseProvider(
                settings, GoogleAccess.of(settings, System.getenv()), parameters);
    }

    @Override
    public Provider provider() {
        return Provider.FIREBASE;
    }

    @Override
    public LegacyVerdict verify(EmailAddress identifier, Password password, ClientContext client) {
        return signIn.verify(identifier, password);
    }

    @Override
    public LegacyLookup find(EmailAddress email) {
        return lookup.find(email);
    }

    @Override
    public Delivery sendPasswordReset(EmailAddress email) {
        return reset.send(email);
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
     * <p>Why there was no answer is logged as a warning.
     *
     * @throws IllegalStateException if this provider was connected without hash parameters
     */
    @Override
    public Optional<Map<LegacyId, ExportedUser>> reread(Collection<LegacyId> ids) {
        FirebaseScryptParameters known =
                parameters.orElseThrow(
                        () -> new IllegalStateException("the project's hash config is needed"));
        try {
            return Optional.of(HashReread.read(toolkit, known, ids));
        } catch (NoAnswer e) {
            LOG.log(System.Logger.Level.WARNING, "Users cannot be read again: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        administration.close();
        toolkit.close();
    }
}
