package dev.segue.adapters.legacy.cognito;

import dev.segue.adapters.legacy.cognito.CognitoSettings.AppClient;
import dev.segue.adapters.legacy.cognito.CognitoSettings.SignInName;
import dev.segue.adapters.legacy.cognito.Reply.Answer;
import dev.segue.adapters.legacy.cognito.Reply.Declined;
import dev.segue.adapters.legacy.cognito.Reply.Silence;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.LegacySession;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.LegacyVerdict.Misconfigured;
import dev.segue.application.port.LegacyVerdict.NoPassword;
import dev.segue.application.port.LegacyVerdict.NoSuchUser;
import dev.segue.application.port.LegacyVerdict.Unavailable;
import dev.segue.application.port.LegacyVerdict.Valid;
import dev.segue.application.port.Outage;
import dev.segue.application.port.Token;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/**
 * Checks passwords by signing in. Whatever is not known to be about the password is an outage or a
 * misconfiguration, never a wrong password.
 */
final class PasswordSignIn {

    private final AppClient client;
    private final Attempts attempts;
    private final Users users;

    PasswordSignIn(CognitoApi api, CognitoSettings settings, Users users) {
        this.client = settings.client();
        this.attempts = new Attempts(api, settings);
        this.users = users;
    }

    LegacyVerdict verify(EmailAddress identifier, Password password, ClientContext context) {
        if (client.signInName() == SignInName.EMAIL) {
            return signIn(identifier.written(), password, context);
        }
        return switch (users.withEmail(identifier)) {
            case Users.Sought.One(Account account) when account.isFederated() -> new NoPassword();
            case Users.Sought.One(Account account) -> signIn(account.username(), password, context);
            case Users.Sought.None none -> new NoSuchUser();
            case Users.Sought.Several several -> new Unavailable(Several.OUTAGE);
            case Users.Sought.Unknown(Outage outage) -> new Unavailable(outage);
        };
    }

    private LegacyVerdict signIn(String username, Password password, ClientContext context) {
        return switch (attempts.make(username, password, context)) {
            case Answer(var outcome) when outcome.result().isPresent() ->
                    accepted(outcome.result().get());
            case Answer(var outcome) -> Challenge.verdict(outcome.challenge(), outcome.session());
            case Declined(Refusal refusal) ->
                    SignInRefusal.verdict(refusal, client.hidesUnknownUsers());
            case Silence(Outage outage, boolean ours) ->
                    ours ? new Misconfigured(outage) : new Unavailable(outage);
        };
    }

    /** Claims can be rewritten by the pool's own triggers, so the user is read, not the token. */
    private LegacyVerdict accepted(AuthenticationResultType result) {
        Optional<String> username = IdToken.username(result.idToken());
        if (username.isEmpty()) {
            return new Unavailable(Outage.of("Cognito signed in, but with no readable ID token"));
        }
        return switch (users.named(username.get())) {
            case Answer(Account account) -> valid(account, result);
            case Declined(Refusal refusal)
                    when refusal.refusesOurKey() || refusal.blamesSettings() ->
                    new Misconfigured(refusal.outage());
            case Declined(Refusal refusal) -> new Unavailable(refusal.outage());
            case Silence(Outage outage, boolean ours) ->
                    ours ? new Misconfigured(outage) : new Unavailable(outage);
        };
    }

    private static LegacyVerdict valid(Account account, AuthenticationResultType result) {
        try {
            return new Valid(
                    account.user(),
                    new LegacySession(
                            new Token(result.idToken()),
                            new Token(Optional.ofNullable(result.refreshToken()).orElse("")),
                            Duration.ofSeconds(Optional.ofNullable(result.expiresIn()).orElse(0))));
        } catch (UnusableField e) {
            return new Unavailable(Outage.of("the user's " + e.getMessage()));
        }
    }
}
