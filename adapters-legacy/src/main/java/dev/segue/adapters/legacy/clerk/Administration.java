package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.http.Reply;
import dev.segue.adapters.legacy.http.Reply.Answer;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.Delivery.Done;
import dev.segue.application.port.Delivery.Refused;
import dev.segue.application.port.Delivery.Unanswered;
import dev.segue.application.port.ErrorCode;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.EmailAddress;
import java.util.Map;

/** Changes and deletes users. */
final class Administration {

    private static final Refused NO_ID = new Refused(new ErrorCode("not_a_clerk_id"));

    private final ClerkApi api;

    Administration(ClerkApi api) {
        this.api = api;
    }

    /**
     * Leaves the user with that address alone. In one call, for between adding one and removing
     * another anything could happen; reserved and not unverified, for nobody can sign in with an
     * unverified one.
     */
    Delivery changeEmail(LegacyId id, EmailAddress email, boolean verified) {
        if (!ClerkId.isOne(id.value())) {
            return NO_ID;
        }
        Reply reply =
                api.put(
                        "/users/" + id.value() + "/email_address",
                        Map.of(
                                "email_address",
                                email.written(),
                                "identification_status",
                                verified ? "verified" : "reserved"));
        return reply instanceof Answer answer && answer.isOk()
                ? new Done()
                : refused(Failure.of(reply));
    }

    Delivery delete(LegacyId id) {
        if (!ClerkId.isOne(id.value())) {
            return NO_ID;
        }
        Reply reply = api.delete("/users/" + id.value());
        if (reply instanceof Answer answer && answer.isOk()) {
            return new Done();
        }
        Failure failure = Failure.of(reply);
        return failure.isNotFound() ? new Done() : refused(failure);
    }

    private static Delivery refused(Failure failure) {
        boolean named = failure.kind() == Failure.Kind.REFUSED && !failure.code().isEmpty();
        return named
                ? new Refused(new ErrorCode(failure.code()))
                : new Unanswered(failure.outage());
    }
}
