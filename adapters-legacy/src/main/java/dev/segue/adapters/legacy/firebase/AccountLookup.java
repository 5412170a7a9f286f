package dev.segue.adapters.legacy.firebase;

import dev.segue.adapters.legacy.http.Reply.Answer;
import dev.segue.adapters.legacy.http.Reply.Silence;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyLookup.Absent;
import dev.segue.application.port.LegacyLookup.Found;
import dev.segue.application.port.LegacyLookup.Unanswered;
import dev.segue.application.port.Outage;
import dev.segue.domain.user.EmailAddress;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/**
 * Finds accounts by e-mail. By HTTP, because the SDK's records do not show who has a second factor.
 */
final class AccountLookup {

    private final IdentityToolkit toolkit;

    AccountLookup(IdentityToolkit toolkit) {
        this.toolkit = toolkit;
    }

    LegacyLookup find(EmailAddress email) {
        return switch (toolkit.asAdmin("lookup", Map.of("email", List.of(email.written())))) {
            case Silence(Outage outage) -> new Unanswered(outage);
            case Answer answer when answer.isOk() -> found(answer.body());
            case Answer answer -> new Unanswered(AdminRefusal.of(ErrorReply.of(answer)));
        };
    }

    private static LegacyLookup found(String body) {
        try {
            List<Account> accounts = AccountPage.read(body).accounts();
            return switch (accounts.size()) {
                case 0 -> new Absent();
                case 1 -> new Found(accounts.getFirst().user());
                default -> new Unanswered(Outage.of("several Firebase accounts share the e-mail"));
            };
        } catch (UnusableField e) {
            return new Unanswered(Outage.of("the account's " + e.getMessage()));
        } catch (JacksonException notJson) {
            return new Unanswered(Outage.of("Firebase answered a lookup with no JSON"));
        }
    }
}
