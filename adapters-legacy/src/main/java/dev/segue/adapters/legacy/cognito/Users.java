package dev.segue.adapters.legacy.cognito;

import dev.segue.adapters.legacy.cognito.Reply.Answer;
import dev.segue.adapters.legacy.cognito.Reply.Declined;
import dev.segue.adapters.legacy.cognito.Reply.Silence;
import dev.segue.application.port.Outage;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.EmailAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUsersResponse;

/**
 * Finds users of the pool. Listings are searched first: AWS bills nobody for them. What they do not
 * show is asked for by name, because they lag behind and tell upper from lower case.
 */
final class Users {

    private static final int MOST_PAGES = 20;

    private final Calls calls;
    private final String poolId;

    Users(Calls calls, String poolId) {
        this.calls = calls;
        this.poolId = poolId;
    }

    /** What a search comes to. */
    sealed interface Sought {

        record One(Account account) implements Sought {}

        record None() implements Sought {}

        /** More than one: choosing would be guessing. */
        record Several() implements Sought {}

        record Unknown(Outage outage) implements Sought {}
    }

    Sought withEmail(EmailAddress email) {
        Sought listed = listed("email", email.written(), email);
        if (listed instanceof Sought.None && !email.written().equals(email.canonical())) {
            listed = listed("email", email.canonical(), email);
        }
        return listed instanceof Sought.None ? named(email.written(), email) : listed;
    }

    Sought withSub(LegacyId id) {
        Sought listed = search(Filter.equal("sub", id.value()), account -> account.has(id));
        return listed instanceof Sought.None
                ? one(named(id.value()), account -> account.has(id))
                : listed;
    }

    /** By username, alias or sub, with everything that is known of the user. */
    Reply<Account> named(String username) {
        return switch (calls.call(
                client -> client.adminGetUser(ask -> ask.userPoolId(poolId).username(username)))) {
            case Answer(var user) -> new Answer<>(Account.of(user));
            case Declined(Refusal refusal) -> new Declined<>(refusal);
            case Silence(Outage outage, boolean ours) -> new Silence<>(outage, ours);
        };
    }

    private Sought listed(String attribute, String value, EmailAddress email) {
        return search(Filter.equal(attribute, value), account -> account.has(email));
    }

    private Sought named(String username, EmailAddress email) {
        return one(named(username), account -> account.has(email));
    }

    /** An answer about somebody else, whose username it is, is none. */
    private static Sought one(Reply<Account> reply, Predicate<Account> wanted) {
        return switch (reply) {
            case Answer(Account account) ->
                    wanted.test(account) ? new Sought.One(account) : new Sought.None();
            case Declined(Refusal refusal) when refusal.is("UserNotFoundException") ->
                    new Sought.None();
            case Declined(Refusal refusal) -> new Sought.Unknown(refusal.outage());
            case Silence(Outage outage, boolean ours) -> new Sought.Unknown(outage);
        };
    }

    private Sought search(String filter, Predicate<Account> wanted) {
        Map<String, Account> found = new LinkedHashMap<>();
        Optional<String> next = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            switch (page(filter, next)) {
                case Answer(ListUsersResponse answer) -> {
                    List<Account> accounts = new ArrayList<>();
                    answer.users().forEach(user -> accounts.add(Account.of(user)));
                    accounts.stream().filter(wanted).forEach(a -> found.put(a.username(), a));
                    next = Optional.ofNullable(answer.paginationToken());
                }
                case Declined(Refusal refusal) -> {
                    return new Sought.Unknown(refusal.outage());
                }
                case Silence(Outage outage, boolean ours) -> {
                    return new Sought.Unknown(outage);
                }
            }
            if (next.isEmpty()) {
                return result(List.copyOf(found.values()));
            }
        }
        return new Sought.Unknown(Outage.of("Cognito's search does not come to an end"));
    }

    private static Sought result(List<Account> found) {
        return switch (found.size()) {
            case 0 -> new Sought.None();
            case 1 -> new Sought.One(found.getFirst());
            default -> new Sought.Several();
        };
    }

    private Reply<ListUsersResponse> page(String filter, Optional<String> next) {
        return calls.call(client ->
                client.listUsers(ask ->
                        ask.userPoolId(poolId).filter(filter).paginationToken(next.orElse(null))));
    }
}
