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
import dev.segue.application.port.Outage;
import dev.segue.application.port.People;
import dev.segue.application.port.Person;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.port.WorkOsLookup;
import dev.segue.domain.user.Erased;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.OnWorkOs;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.Unknown;
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
        Subject holder = claim(candidate, request);
        if (holder.equals(candidate)) {
            return create(request, candidate);
        }
        people.forget(candidate);
        return switch (streams.state(holder)) {
            case Unknown s -> bornHere(holder) ? create(request, holder) : new Accepted();
            case OnLegacy s -> new Accepted();
            case OnWorkOs s -> new Accepted();
            case Erased s -> {
                // Their erasure broke off just before its end.
                people.forget(holder);
                yield reserve(request);
            }
        };
    }

    /** An earlier sign-up broke off, or another is under way: both work on the one reservation. */
    private boolean bornHere(Subject holder) {
        return people.find(holder).filter(h -> h.person().legacyId().isEmpty()).isPresent();
    }

    private Subject claim(Subject subject, SignUpRequest request) {
        return people.put(new Person(subject, Optional.empty(), Optional.of(request.email())));
    }

    private SignUpAnswer create(SignUpRequest request, Subject subject) {
        NewAccount account =
                new NewAccount(
                        ExternalId.of(subject),
                        request.email(),
                        false,
                        request.name(),
                        new Credential.Proven(request.password()),
                        request.client());
        return switch (directory.create(account)) {
            case Creation.Done(var user) -> born(request, subject, user.id());
            case Creation.Taken t -> taken(request, subject);
            case Creation.Unanswered(var outage) -> unanswered(request, subject, outage);
            case Creation.PasswordRefused r -> released(request, subject, new PasswordRefused());
            case Creation.HashRefused r -> throw new IllegalStateException("no hash was sent");
            case Creation.Refused(var code) ->
                    released(request, subject, new SignUpAnswer.Refused(code));
            case Creation.OutOfBudget(var outage) ->
                    released(request, subject, new Unavailable(outage.retryAfter()));
        };
    }

    /** By an account that WorkOS had before, or by our own earlier try, whose password stays. */
    private SignUpAnswer taken(SignUpRequest request, Subject subject) {
        return switch (directory.byExternalId(ExternalId.of(subject))) {
            case WorkOsLookup.Found(var user) -> born(request, subject, user.id());
            case WorkOsLookup.Absent a -> released(request, subject, new Accepted());
            case WorkOsLookup.Unanswered(var outage) -> new Unavailable(outage.retryAfter());
        };
    }

    /** The request may still arrive, so the next try must go by the same reservation. */
    private SignUpAnswer unanswered(SignUpRequest request, Subject subject, Outage outage) {
        return directory.byExternalId(ExternalId.of(subject))
                        instanceof WorkOsLookup.Found(var user)
                ? born(request, subject, user.id())
                : new Unavailable(outage.retryAfter());
    }

    private SignUpAnswer born(SignUpRequest request, Subject subject, WorkOsUserId account) {
        streams.carryOut(new UserCommand.SignUp(subject, account, births.clock().instant()));
        // Another sign-up on the same reservation may have given it up.
        claim(subject, request);
        return new Accepted();
    }

    private SignUpAnswer released(SignUpRequest request, Subject subject, SignUpAnswer answer) {
        people.forget(subject);
        // Another sign-up on the same reservation may have been quicker.
        if (streams.state(subject) instanceof OnWorkOs) {
            claim(subject, request);
        }
        return answer;
    }
}
