package dev.segue.adapters.legacy.clerk;

import dev.segue.adapters.legacy.http.Reply;
import dev.segue.adapters.legacy.http.Reply.Answer;
import dev.segue.adapters.legacy.rows.Fields;
import dev.segue.adapters.legacy.rows.UnusableField;
import dev.segue.domain.provider.LegacyId;
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
    private static final int MOST = 500;

    private final ClerkApi api;

    Holders(ClerkApi api) {
        this.api = api;
    }

    /** A user and the address that they were found by. */
    record Holder(LiveUser user, HeldAddress address) {}

    /** Someone who has the address, of whom nothing else has been read yet. */
    private record Candidate(LegacyId id, Fields user, HeldAddress address) {}

    /**
     * The one who holds it; empty if nobody does.
     *
     * @throws NoAnswer if Clerk does not say, or says that several hold it of whom none comes first
     */
    Optional<Holder> of(EmailAddress email) throws NoAnswer {
        List<Candidate> candidates = candidates(email);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Candidate only = candidates.size() == 1 ? candidates.getFirst() : whoCanSignIn(candidates);
        try {
            return Optional.of(new Holder(LiveUser.read(only.user()), only.address()));
        } catch (UnusableField e) {
            throw new NoAnswer(Failure.unreadable("a user whose " + e.getMessage()));
        }
    }

    private static Candidate whoCanSignIn(List<Candidate> candidates) throws NoAnswer {
        List<Candidate> able = candidates.stream().filter(c -> c.address().signsIn()).toList();
        LOG.log(
                System.Logger.Level.WARNING,
                "Clerk users {0} have the same e-mail address; {1} can sign in with it. Remove it"
                        + " from the others.",
                ids(candidates),
                able.isEmpty() ? "none" : ids(able));
        if (able.size() != 1) {
            throw new NoAnswer(
                    Failure.unreadable(
                            "several users of whom it is not clear whose the e-mail address is: "
                                    + ids(candidates)
                                    + "; remove it from all but one"));
        }
        return able.getFirst();
    }

    private List<Candidate> candidates(EmailAddress email) throws NoAnswer {
        // Clerk does not say whether it compares letter by letter.
        Query query = Query.of("email_address", email.written());
        if (!email.canonical().equals(email.written())) {
            query = query.and("email_address", email.canonical());
        }
        Reply reply = api.get("/users", query.and("limit", MOST));
        if (!(reply instanceof Answer answer) || !answer.isOk()) {
            throw new NoAnswer(Failure.of(reply));
        }
        List<Fields> users = Users.of(answer.body());
        List<Candidate> candidates = new ArrayList<>();
        for (Fields user : users) {
            candidate(user, email).ifPresent(candidates::add);
        }
        if (candidates.isEmpty() && !users.isEmpty()) {
            // Clerk named somebody, so that it is no "no"; but nobody whom we may believe in.
            throw new NoAnswer(Failure.unreadable("users who do not have the address"));
        }
        return candidates;
    }

    /**
     * Only the address is read: whoever has written it down must not keep its owner out by being
     * unreadable.
     */
    private static Optional<Candidate> candidate(Fields user, EmailAddress email) throws NoAnswer {
        try {
            for (HeldAddress address : HeldAddress.all(user)) {
                if (address.is(email)) {
                    return Optional.of(new Candidate(ClerkId.of(user), user, address));
                }
            }
            return Optional.empty();
        } catch (UnusableField e) {
            throw new NoAnswer(Failure.unreadable("a user whose " + e.getMessage()));
        }
    }

    private static String ids(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.id().value())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
