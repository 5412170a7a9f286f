package dev.segue.adapters.legacy.cognito;

import dev.segue.adapters.legacy.cognito.Reply.Answer;
import dev.segue.adapters.legacy.cognito.Reply.Declined;
import dev.segue.adapters.legacy.cognito.Reply.Silence;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.Delivery.Done;
import dev.segue.application.port.Delivery.Refused;
import dev.segue.application.port.Delivery.Unanswered;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.Outage;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.EmailAddress;
import java.util.function.Function;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;

/** Changes and deletes users, who go by their username: it is looked up by the sub. */
final class Administration {

    private static final String GONE = "UserNotFoundException";

    private final CognitoApi api;
    private final String poolId;
    private final Users users;

    Administration(CognitoApi api, String poolId, Users users) {
        this.api = api;
        this.poolId = poolId;
        this.users = users;
    }

    Delivery changeEmail(LegacyId id, EmailAddress email, boolean verified) {
        return of(
                id,
                username ->
                        api.call(cognito ->
                                cognito.adminUpdateUserAttributes(ask ->
                                        ask.userPoolId(poolId)
                                                .username(username)
                                                .userAttributes(
                                                        attribute("email", email.written()),
                                                        attribute(
                                                                "email_verified",
                                                                Boolean.toString(verified))))));
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }

    Delivery delete(LegacyId id) {
        Delivery deleted =
                of(
                        id,
                        username ->
                                api.call(cognito ->
                                        cognito.adminDeleteUser(
                                                ask -> ask.userPoolId(poolId).username(username))));
        return deleted.equals(new Refused(new ErrorCode(GONE))) ? new Done() : deleted;
    }

    private Delivery of(LegacyId id, Function<String, Reply<?>> change) {
        return switch (users.withSub(id)) {
            case Users.Sought.One(Account account) -> delivery(change.apply(account.username()));
            case Users.Sought.None none -> new Refused(new ErrorCode(GONE));
            case Users.Sought.Several several ->
                    new Unanswered(Outage.of("Cognito shows one sub for several users"));
            case Users.Sought.Unknown(Outage outage) -> new Unanswered(outage);
        };
    }

    private static Delivery delivery(Reply<?> reply) {
        return switch (reply) {
            case Answer<?> answer -> new Done();
            case Silence<?> silence -> new Unanswered(silence.outage());
            case Declined<?> declined -> refused(declined.refusal());
        };
    }

    private static Delivery refused(Refusal refusal) {
        return switch (refusal.code()) {
            case "AliasExistsException",
                    "UsernameExistsException",
                    "InvalidParameterException",
                    "UnsupportedUserStateException",
                    GONE ->
                    new Refused(refusal.errorCode());
            default -> new Unanswered(refusal.outage());
        };
    }
}
