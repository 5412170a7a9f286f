package dev.segue.adapters.legacy.firebase;

import dev.segue.adapters.legacy.http.Reply;
import dev.segue.adapters.legacy.http.Reply.Answer;
import dev.segue.adapters.legacy.http.Reply.Silence;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.application.port.ExportedUser;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.Outage;
import dev.segue.application.port.PersonName;
import dev.segue.domain.credential.FirebaseScryptParameters;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;

/**
 * Reads single accounts with their hashes. Only a listing shows hashes; it runs in the order of the
 * ids, and the token of a page is the last id before it. Google's code says so, its documentation
 * does not; so a listing that runs otherwise counts as no answer, and what it does not show is
 * looked up.
 */
final class HashReread {

    private static final int LARGEST_PAGE = 1000;

    /** Accounts made since the export lie between those that are asked for. */
    private static final int NEWCOMERS = 20;

    private final IdentityToolkit toolkit;
    private final FirebaseScryptParameters parameters;
    private final TreeSet<String> open = new TreeSet<>();
    private final TreeSet<String> unseen = new TreeSet<>();
    private final Map<LegacyId, ExportedUser> found = new HashMap<>();

    private HashReread(IdentityToolkit toolkit, FirebaseScryptParameters parameters) {
        this.toolkit = toolkit;
        this.parameters = parameters;
    }

    /**
     * The accounts that are still there.
     *
     * @throws NoAnswer if that cannot be known
     */
    static Map<LegacyId, ExportedUser> read(
            IdentityToolkit toolkit, FirebaseScryptParameters parameters, Collection<LegacyId> ids)
            throws NoAnswer {
        HashReread reread = new HashReread(toolkit, parameters);
        ids.forEach(id -> reread.open.add(id.value()));
        reread.walk();
        reread.confirmGone();
        return reread.found;
    }

    private void walk() throws NoAnswer {
        String after = "";
        while (!open.isEmpty()) {
            String start = before(open.first());
            // Many ids may lie between: then on from where the last page ended.
            after = start.compareTo(after) > 0 ? start : after;
            AccountPage page =
                    page(
                            toolkit.list(
                                    Optional.of(after).filter(token -> !token.isEmpty()),
                                    Math.min(open.size() + NEWCOMERS, LARGEST_PAGE)));
            for (Account account : page.accounts()) {
                after = take(account, after);
            }
            if (page.next().isEmpty()) {
                unseen.addAll(open);
            } else if (page.accounts().isEmpty() || !page.next().get().equals(after)) {
                throw new NoAnswer(Outage.of("Firebase's page tokens are not the last ids"));
            }
            unseen.addAll(open.headSet(after, true));
            open.removeAll(unseen);
        }
    }

    private String take(Account account, String after) throws NoAnswer {
        String id = account.fields().getOrDefault("localId", "");
        if (id.compareTo(after) <= 0) {
            throw new NoAnswer(Outage.of("Firebase's listing is not in the order of the ids"));
        }
        if (account.withholdsHash()) {
            throw new NoAnswer(Outage.of("hashes are withheld; " + AdminRefusal.RIGHTS));
        }
        if (open.remove(id)) {
            found.put(new LegacyId(Provider.FIREBASE, id), exported(id, account));
        }
        return id;
    }

    private ExportedUser exported(String id, Account account) {
        try {
            return account.exported(parameters);
        } catch (UnusableField e) {
            // It is there, but with nothing that could be used to move it.
            LegacyUser user =
                    new LegacyUser(
                            new LegacyId(Provider.FIREBASE, id),
                            Optional.empty(),
                            false,
                            PersonName.UNKNOWN,
                            false,
                            account.secondFactor());
            return new ExportedUser(user, Optional.empty());
        }
    }

    private void confirmGone() throws NoAnswer {
        if (unseen.isEmpty()) {
            return;
        }
        Map<String, Object> ids = Map.of("localId", List.copyOf(unseen));
        if (!page(toolkit.asAdmin("lookup", ids)).accounts().isEmpty()) {
            throw new NoAnswer(Outage.of("Firebase's listing does not show all accounts"));
        }
    }

    private static AccountPage page(Reply reply) throws NoAnswer {
        try {
            return switch (reply) {
                case Silence(Outage outage) -> throw new NoAnswer(outage);
                case Answer answer when answer.isOk() -> AccountPage.read(answer.body());
                case Answer answer -> throw new NoAnswer(AdminRefusal.of(ErrorReply.of(answer)));
            };
        } catch (JacksonException notJson) {
            throw new NoAnswer(Outage.of("Firebase answered with no JSON"));
        }
    }

    /** A token just before an id. No id needs to be that token. */
    private static String before(String id) {
        String start = id.substring(0, id.length() - 1);
        char last = id.charAt(id.length() - 1);
        return last > ' ' ? start + (char) (last - 1) + '~' : start;
    }
}
