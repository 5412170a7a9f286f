package dev.segue.application.account;

import dev.segue.application.Pseudonyms;
import dev.segue.application.UserStreams;
import dev.segue.application.UserStreams.Carried;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.LegacyUser;
import dev.segue.application.port.People;
import dev.segue.application.port.Person;
import dev.segue.application.port.Route;
import dev.segue.application.port.Routed;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Erased;
import dev.segue.domain.user.OnLegacy;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserCommand.Discover;
import dev.segue.domain.user.UserCommand.RecordReset;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The side that checks the password also resets it, so that a reset before the first login is
 * carried over by that login. Whoever was invited to choose a new password at WorkOS is mailed by
 * WorkOS once more.
 */
public final class ResetPassword {

    private final Parts parts;

    public ResetPassword(Parts parts) {
        this.parts = parts;
    }

    /** What a reset works with. */
    public record Parts(
            People people,
            UserStreams streams,
            LegacyProvider legacy,
            WorkOsDirectory directory,
            Pseudonyms pseudonyms,
            InstantSource clock) {}

    /** Has a reset mailed. Says the same whether the address is known or not. */
    public ResetAnswer request(EmailAddress email) {
        Optional<Routed> known = parts.people().holding(email);
        if (known.flatMap(Routed::route).isPresent()) {
            return send(email, known.get());
        }
        return switch (parts.legacy().find(email)) {
            case LegacyLookup.Found(var user) -> send(email, user);
            case LegacyLookup.Absent a -> deliver(email, Authority.WORKOS);
            case LegacyLookup.Unanswered(var outage) ->
                    new ResetAnswer.Unavailable(outage.retryAfter());
        };
    }

    private ResetAnswer send(EmailAddress email, LegacyUser user) {
        Subject subject = parts.pseudonyms().subjectOf(user.id());
        Optional<Routed> known = parts.people().find(subject);
        return known.flatMap(Routed::route).isPresent()
                ? send(email, known.get())
                : sendToStranger(email, subject, user);
    }

    private ResetAnswer send(EmailAddress email, Routed known) {
        Authority side = sideOf(known);
        // Recorded first: a hash exported before this moment must not be trusted after it.
        parts.streams()
                .carryOut(new RecordReset(known.person().subject(), side, parts.clock().instant()));
        return deliver(email, side);
    }

    private Authority sideOf(Routed known) {
        boolean invited =
                known.route().flatMap(Route::invitation).isPresent()
                        && parts.streams().state(known.person().subject()) instanceof OnLegacy state
                        && state.ways().invited()
                        && !state.held();
        return invited
                ? Authority.WORKOS
                : known.route().map(Route::authority).orElse(Authority.LEGACY);
    }

    /** An import must hear of this reset, so its user is discovered by it. */
    private ResetAnswer sendToStranger(EmailAddress email, Subject subject, LegacyUser user) {
        Instant now = parts.clock().instant();
        parts.people().put(new Person(subject, Optional.of(user.id()), user.email()));
        Carried carried =
                parts.streams()
                        .carryOut(
                                new Discover(subject, user.id().provider(), now),
                                new RecordReset(subject, Authority.LEGACY, now));
        if (carried.state() instanceof Erased) {
            parts.people().forget(subject);
        }
        return deliver(email, Authority.LEGACY);
    }

    private ResetAnswer deliver(EmailAddress email, Authority side) {
        Delivery delivery =
                switch (side) {
                    case LEGACY -> parts.legacy().sendPasswordReset(email);
                    case WORKOS -> parts.directory().sendPasswordReset(email);
                };
        return switch (delivery) {
            case Delivery.Done d -> new ResetAnswer.Accepted();
            case Delivery.Refused r -> new ResetAnswer.Accepted();
            case Delivery.Unanswered(var outage) ->
                    new ResetAnswer.Unavailable(outage.retryAfter());
        };
    }

    /** What a request for a reset comes to. */
    public sealed interface ResetAnswer {

        /** If the address is anybody's, a mail is on its way. */
        record Accepted() implements ResetAnswer {}

        /** The side in charge did not answer. */
        record Unavailable(Optional<Duration> retryAfter) implements ResetAnswer {}
    }
}
