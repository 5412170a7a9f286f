package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.http.Reply;
import dev.segue.adapters.legacy.http.Reply.Answer;
import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.domain.user.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who has an e-mail address. At Clerk several users may have one: at most one of them verified or
 * reserved, and only that one can sign in with it. Nobody is taken for the holder whom Clerk would
 * not take, and that there are others is never passed over in silence.
 */
final class Holders {

    private static final System.Logger LOG = System.getLogger(Holders.class.getName());
    private static final int MOST = 100;

    private final ClerkApi api;

    Holders(ClerkApi api) {
        this.api = api;
    }

    /** A user and the address that they were found by. */
    record Holder(LiveUser user, HeldAddress address) {}

    /**
     * The one who holds it; empty if nobody does.
     *
     * @throws NoAnswer if Clerk does not say, or says that several hold it of whom none comes first
     */
    Optional<Holder> of(EmailAddress email) throws NoAnswer {
        List<Holder> holders = all(email);
        if (holders.size() < 2) {
            return holders.stream().findFirst();
        }
        List<Holder> able = holders.stream().filter(h -> h.address().signsIn()).toList();
        LOG.log(
                System.Logger.Level.WARNING,
                "Clerk users {0} have the same e-mail address; {1} can sign in with it. Remove it"
                        + " from the others.",
                ids(holders),
                able.isEmpty() ? "none" : ids(able));
        if (able.size() != 1) {
            throw new NoAnswer(
                    Failure.unreadable(
                            "several users of whom it is not clear whose the e-mail address is: "
                                    + ids(holders)
                                    + "; remove it from all but one"));
        }
        return Optional.of(able.getFirst());
    }

    private List<Holder> all(EmailAddress email) throws NoAnswer {
        // Clerk does not say whether it compares letter by letter.
        Query query = Query.of("email_address", email.written());
        if (!email.canonical().equals(email.written())) {
            query = query.and("email_address", email.canonical());
        }
        Reply reply = api.get("/users", query.and("limit", MOST));
        if (reply instanceof Answer answer && answer.isOk()) {
            return holders(Users.of(answer.body()), email);
        }
        throw new NoAnswer(Failure.of(reply));
    }

    /** Whom the answer shows without that address was not asked for, whatever Clerk made of it. */
    private static List<Holder> holders(List<Fields> users, EmailAddress email) throws NoAnswer {
        List<Holder> holders = new ArrayList<>();
        for (Fields fields : users) {
            try {
                LiveUser user = LiveUser.read(fields);
                user.holding(email).ifPresent(held -> holders.add(new Holder(user, held)));
            } catch (UnusableField e) {
                throw new NoAnswer(Failure.unreadable("a user whose " + e.getMessage()));
            }
        }
        return holders;
    }

    private static String ids(List<Holder> holders) {
        return holders.stream()
                .map(holder -> holder.user().id().value())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
