package dev.segue.adapters.legacy.cognito;

import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyLookup.Absent;
import dev.segue.application.port.LegacyLookup.Found;
import dev.segue.application.port.LegacyLookup.Unanswered;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.Outage;
import dev.segue.application.port.PersonName;
import dev.segue.domain.credential.Password;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A Cognito user pool as the provider being left. Passwords are checked as the app would, by app
 * client; users are administered with AWS credentials. Safe for use by several threads.
 */
public final class CognitoProvider implements LegacyProvider, AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final System.Logger LOG = System.getLogger(CognitoProvider.class.getName());

    private final CognitoApi api;
    private final CognitoSettings settings;
    private final Users users;
    private final Users patient;
    private final PasswordSignIn signIn;
    private final PasswordReset reset;
    private final Administration administration;

    private CognitoProvider(CognitoSettings settings) {
        this.settings = settings;
        this.api = new CognitoApi(settings.access());
        this.users = new Users(api, settings.userPoolId());
        this.patient = new Users(PatientCalls.pacing(api, PAUSE), settings.userPoolId());
        this.signIn = new PasswordSignIn(api, settings, users);
        this.reset = new PasswordReset(api, settings.client(), users);
        this.administration = new Administration(api, settings.userPoolId(), users);
    }

    /** Nothing is called yet, and no credentials are looked for. */
    public static CognitoProvider connect(CognitoSettings settings) {
        return new CognitoProvider(settings);
    }

    @Override
    public Provider provider() {
        return Provider.COGNITO;
    }

    @Override
    public LegacyVerdict verify(EmailAddress identifier, Password password, ClientContext client) {
        return signIn.verify(identifier, password, client);
    }

    @Override
    public LegacyLookup find(EmailAddress email) {
        return switch (users.withEmail(email)) {
            case Users.Sought.One(Account account) -> found(account);
            case Users.Sought.None none -> new Absent();
            case Users.Sought.Several several -> new Unanswered(Several.OUTAGE);
            case Users.Sought.Unknown(Outage outage) -> new Unanswered(outage);
        };
    }

    private static LegacyLookup found(Account account) {
        try {
            return new Found(account.user());
        } catch (UnusableField e) {
            return new Unanswered(Outage.of("the user's " + e.getMessage()));
        }
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
     * <p>Waits where Cognito throttles. Why there was no answer is logged as a warning.
     */
    @Override
    public Optional<Map<LegacyId, ExportedUser>> reread(Collection<LegacyId> ids) {
        Map<LegacyId, ExportedUser> read = new HashMap<>();
        for (LegacyId id : ids) {
            switch (patient.withSub(id)) {
                case Users.Sought.One(Account account) -> read.put(id, exported(id, account));
                case Users.Sought.None none -> {} // gone, so left out
                case Users.Sought.Several several -> {
                    return unread("Cognito shows one sub for several users");
                }
                case Users.Sought.Unknown(Outage outage) -> {
                    return unread(outage.what());
                }
            }
        }
        return Optional.of(read);
    }

    private ExportedUser exported(LegacyId id, Account account) {
        try {
            return Possessions.of(account, settings.reading().metadata());
        } catch (UnusableField e) {
            // It is there, but with nothing that could be used to move it.
            LegacyUser user =
                    new LegacyUser(id, Optional.empty(), false, PersonName.UNKNOWN, false, false);
            return new ExportedUser(user, Optional.empty());
        }
    }

    private static Optional<Map<LegacyId, ExportedUser>> unread(String why) {
        LOG.log(System.Logger.Level.WARNING, "Users cannot be read again: {0}", why);
        return Optional.empty();
    }

    @Override
    public void close() {
        api.close();
    }
}
