package dev.segue.adapters.legacy.cognito;

import dev.segue.adapters.legacy.cognito.CognitoSettings.AppClient;
import dev.segue.adapters.legacy.cognito.CognitoSettings.SignInName;
import dev.segue.adapters.legacy.cognito.Reply.Answer;
import dev.segue.adapters.legacy.cognito.Reply.Declined;
import dev.segue.adapters.legacy.cognito.Reply.Silence;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.Delivery.Done;
import dev.segue.application.port.Delivery.Refused;
import dev.segue.application.port.Delivery.Unanswered;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.Outage;
import dev.segue.domain.user.EmailAddress;

/** Has Cognito send its reset code, which the user hands to the pool's own client. */
final class PasswordReset {

    private final CognitoApi api;
    private final AppClient client;
    private final Users users;

    PasswordReset(CognitoApi api, AppClient client, Users users) {
        this.api = api;
        this.client = client;
        this.users = users;
    }

    Delivery send(EmailAddress email) {
        if (client.signInName() == SignInName.EMAIL) {
            return send(email.written());
        }
        return switch (users.withEmail(email)) {
            case Users.Sought.One(Account account) -> send(account.username());
            case Users.Sought.None none -> new Done();
            case Users.Sought.Several several -> new Unanswered(Several.OUTAGE);
            case Users.Sought.Unknown(Outage outage) -> new Unanswered(outage);
        };
    }

    private Delivery send(String username) {
        return switch (api.call(
                cognito ->
                        cognito.forgotPassword(ask ->
                                ask.clientId(client.id())
                                        .username(username)
                                        .secretHash(
                                                SecretHash.of(client, username).orElse(null))))) {
            case Answer(var sent) -> new Done();
            case Declined(Refusal refusal) -> refused(refusal);
            case Silence(Outage outage, boolean ours) -> new Unanswered(outage);
        };
    }

    private static Delivery refused(Refusal refusal) {
        boolean passing = refusal.isThrottling() || refusal.isOutage();
        if (passing || refusal.refusesOurKey() || refusal.blamesSettings()) {
            return new Unanswered(refusal.outage());
        }
        return switch (refusal.code()) {
            // Told apart, these would tell a stranger who has an account.
            case "UserNotFoundException" -> new Done();
            case "NotAuthorizedException" -> new Refused(state(refusal));
            case "InvalidParameterException" -> new Refused(noAddress(refusal));
            case "UserNotConfirmedException" -> new Refused(refusal.errorCode());
            default -> new Unanswered(refusal.outage());
        };
    }

    private static ErrorCode state(Refusal refusal) {
        if (refusal.says("user is disabled")) {
            return new ErrorCode("user_disabled");
        }
        return refusal.says("cannot be reset in the current state")
                ? new ErrorCode("temporary_password_due")
                : refusal.errorCode();
    }

    private static ErrorCode noAddress(Refusal refusal) {
        return refusal.says("no registered/verified email")
                ? new ErrorCode("no_verified_address")
                : refusal.errorCode();
    }
}
