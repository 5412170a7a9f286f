package dev.segue.adapters.legacy.auth0;

import dev.segue.adapters.legacy.auth0.Reply.Answer;
import dev.segue.adapters.legacy.auth0.Reply.Silence;
import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyLookup.Absent;
import dev.segue.application.port.LegacyLookup.Found;
import dev.segue.application.port.LegacyLookup.Unanswered;
import dev.segue.application.port.Outage;
import dev.segue.domain.user.EmailAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds accounts by e-mail, at once after they were made. Several connections may each have one of
 * an e-mail; only that of the realm is taken, never any other silently.
 */
final class AccountLookup {

    private static final Outage SEVERAL =
            Outage.of(
                    "several Auth0 accounts share the e-mail and none is the realm's only one; name"
                            + " the users' database connection as segue.auth0.realm, or link the"
                            + " accounts at Auth0");

    private final ManagementApi api;
    private final Auth0Settings settings;

    AccountLookup(ManagementApi api, Auth0Settings settings) {
        this.api = api;
        this.settings = settings;
    }

    LegacyLookup find(EmailAddress email) {
        // Databases store lower case, others what their side wrote, and the search tells apart.
        Set<String> spellings = new TreeSet<>(List.of(email.written(), email.canonical()));
        Map<String, Account> found = new LinkedHashMap<>();
        for (String spelling : spellings) {
            switch (api.get("users-by-email?email=" + ManagementApi.encoded(spelling))) {
                case Silence(Outage outage) -> {
                    return new Unanswered(outage);
                }
                case Answer answer when answer.isOk() -> {
                    try {
                        found.putAll(accounts(answer.body(), email));
                    } catch (UnusableField e) {
                        return new Unanswered(Outage.of("the account's " + e.getMessage()));
                    } catch (JacksonException notJson) {
                        return new Unanswered(Outage.of("Auth0 answered a lookup with no JSON"));
                    }
                }
                case Answer answer -> {
                    return new Unanswered(ApiError.of(answer).outage());
                }
            }
        }
        return chosen(List.copyOf(found.values()));
    }

    private static Map<String, Account> accounts(String body, EmailAddress email)
            throws UnusableField {
        Map<String, Account> accounts = new LinkedHashMap<>();
        for (JsonNode user : JsonMapper.shared().readTree(body)) {
            Account account = new Account(Fields.ofJson(user));
            if (account.email().filter(email::sameAs).isPresent()) {
                accounts.put(account.id().value(), account);
            }
        }
        return accounts;
    }

    private LegacyLookup chosen(List<Account> accounts) {
        try {
            if (accounts.isEmpty()) {
                return new Absent();
            }
            List<Account> candidates = accounts.size() == 1 ? accounts : ofRealm(accounts);
            return candidates.size() == 1
                    ? new Found(candidates.getFirst().user())
                    : new Unanswered(SEVERAL);
        } catch (UnusableField e) {
            return new Unanswered(Outage.of("the account's " + e.getMessage()));
        }
    }

    private List<Account> ofRealm(List<Account> accounts) throws UnusableField {
        List<Account> ofRealm = new ArrayList<>();
        for (Account account : accounts) {
            if (account.identities().stream().anyMatch(this::isOfRealm)) {
                ofRealm.add(account);
            }
        }
        return ofRealm;
    }

    private boolean isOfRealm(Identity identity) {
        return identity.hasPassword()
                && settings.realm().isPresent()
                && settings.realm().equals(identity.connection());
    }
}
