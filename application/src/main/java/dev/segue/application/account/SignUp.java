package dev.segue.application.account;

import dev.segue.application.UserStreams;
import dev.segue.application.account.SignUpAnswer.Accepted;
import dev.segue.application.account.SignUpAnswer.PasswordRefused;
import dev.segue.application.account.SignUpAnswer.Unavailable;
import dev.segue.application.port.Creation;
import dev.segue.application.port.Credential;
import dev.segue.application.port.ExternalId;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.NewAccount;
import dev.segue.application.port.People;
import dev.segue.application.port.Person;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLookup;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserCommand;
import dev.segue.domain.user.WorkOsUserId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * New users are born on WorkOS, unless their address belongs to somebody who has not moved yet: an
 * account opened ahead of its owner would be a hijacked one.
 *
 * <p>A taken address is answered like a free one.
 */
public final class SignUp {

    private final People people;
    private final UserStreams streams;
    private final LegacyProvider legacy;
    private final WorkOsDirectory directory;
    private final Births births;

    public SignUp(
            People people,
            UserStreams streams,
            LegacyProvider legacy,
            WorkOsDirectory directory,
            Births births) {
        this.people = people;
        this.streams = streams;
        this.legacy = legacy;
        this.directory = directory;
        this.births = births;
    }

    /**
     * Time and new subjects.
     *
     * @param subjects gives a new one each time
     */
    public record Births(InstantSource clock, Supplier<Subject> subjects) {}

    public SignUpAnswer signUp(SignUpRequest request) {
        // Legacy is asked even where the ledger knows, so that both cases cost the same.
        LegacyLookup atLegacy = legacy.find(request.email());
        return switch (atLegacy) {
            case LegacyLookup.Unanswered(var outage) -> new Unavailable(outage.retryAfter());
            case LegacyLookup.Found f -> new Accepted();
            case LegacyLookup.Absent a -> reserve(request);
        };
    }

    /** The unique claim on the address decides between sign-ups and first logins that race. */
    private SignUpAnswer reserve(SignUpRequest request) {
        Subject candidate = births.subjects().get();
        Subject holder =
                people.put(new Person(candidate, Optional.empty(), Optional.of(request.email())));
        if (holder.equals(candidate)) {
            return create(request, candidate, true);
        }
        boolean unfinished =
                people.find(holder)
                        .filter(held -> held.route().isEmpty())
                        .filter(held -> held.person().legacyId().isEmpty())
                        .isPresent();
        return unfinished ? create(request, holder, false) : new Accepted();
    }

    private SignUpAnswer create(SignUpRequest request, Subject subject, boolean fresh) {
        NewAccount account =
                new NewAccount(
                        ExternalId.of(subject),
                        request.email(),
                        false,
                        request.name(),
                        new Credential.Proven(request.password()),
                        request.client());
        return switch (directory.create(account)) {
            case Creation.Done(var user) -> born(subject, user.id());
            // The address belongs to an account that WorkOS had before, or to our own earlier try.
            case Creation.Taken t -> existing(subject, new Accepted());
            case Creation.Unanswered(var outage) ->
                    existing(subject, new Unavailable(outage.retryAfter()));
            case Creation.PasswordRefused r -> {
                release(subject, fresh);
                yield new PasswordRefused();
            }
            case Creation.HashRefused r -> throw new IllegalStateException("no hash was sent");
            case Creation.Refused(var code) -> {
                release(subject, fresh);
                yield new SignUpAnswer.Refused(code);
            }
            case Creation.OutOfBudget(var outage) -> {
                release(subject, fresh);
                yield new Unavailable(outage.retryAfter());
            }
        };
    }

    /** An earlier try of ours may have got through; its password is left as it is. */
    private SignUpAnswer existing(Subject subject, SignUpAnswer otherwise) {
        return switch (directory.byExternalId(ExternalId.of(subject))) {
            case WorkOsLookup.Found(var user) -> born(subject, user.id());
            case WorkOsLookup.Absent a -> {
                people.forget(subject);
                yield otherwise;
            }
            case WorkOsLookup.Unanswered(var outage) -> new Unavailable(outage.retryAfter());
        };
    }

    private SignUpAnswer born(Subject subject, WorkOsUserId account) {
        streams.carryOut(new UserCommand.SignUp(subject, account, births.clock().instant()));
        return new Accepted();
    }

    private void release(Subject subject, boolean fresh) {
        if (fresh) {
            people.forget(subject);
        }
    }
}
