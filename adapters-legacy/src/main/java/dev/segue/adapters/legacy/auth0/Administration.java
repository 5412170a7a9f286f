package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.auth0.Reply.Answer;
import dev.segue.adapters.legacy.auth0.Reply.Silence;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.Delivery.Done;
import dev.segue.application.port.Delivery.Unanswered;
import dev.segue.application.port.Outage;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.EmailAddress;
import java.util.Map;

/** Changes accounts, deletes them, and has Auth0 mail its password reset. */
final class Administration {

    private final Auth0Http http;
    private final ManagementApi api;

    Administration(Auth0Http http, ManagementApi api) {
        this.http = http;
        this.api = api;
    }

    Delivery changeEmail(LegacyId id, EmailAddress email, boolean verified) {
        Map<String, Object> change =
                Map.of(
                        "email",
                        email.written(),
                        "email_verified",
                        verified,
                        // Whoever changes it asks for proof, if it is wanted.
                        "verify_email",
                        false,
                        "connection",
                        http.settings().database());
        return delivery(api.patch(path(id), change));
    }

    Delivery delete(LegacyId id) {
        Reply reply = api.delete(path(id));
        boolean gone = reply instanceof Answer answer && answer.status() == 404;
        return gone ? new Done() : delivery(reply);
    }

    /** Auth0 answers the same whether or not it knows the address. */
    Delivery sendPasswordReset(EmailAddress email) {
        Map<String, String> body =
                Map.of(
                        "client_id", http.settings().application().id(),
                        "email", email.written(),
                        "connection", http.settings().database());
        return delivery(http.send(http.post("/dbconnections/change_password", body)));
    }

    private static String path(LegacyId id) {
        return "users/" + ManagementApi.encoded(id.value());
    }

    private static Delivery delivery(Reply reply) {
        return switch (reply) {
            case Silence(Outage outage) -> new Unanswered(outage);
            case Answer answer when answer.isOk() -> new Done();
            case Answer answer -> ApiError.of(answer).delivery();
        };
    }
}
