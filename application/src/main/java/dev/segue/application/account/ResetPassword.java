package dev.segue.application.account;

import dev.segue.application.UserStreams;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.LegacyLookup;
import dev.segue.application.port.LegacyProvider;
import dev.segue.application.port.People;
import dev.segue.application.port.WorkOsDirectory;
import dev.segue.application.routing.Route;
import dev.segue.application.routing.Routed;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.UserCommand.RecordReset;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The side that checks the password also resets it, so that a reset before the first login is
 * carried over by that login.
 */
public final class ResetPassword {

    private final People people;
    private final UserStreams streams;
    private final LegacyProvider legacy;
    private final WorkOsDirectory directory;
    private final InstantSource clock;

    public ResetPassword(
            People people,
            UserStreams streams,
            LegacyProvider legacy,
            WorkOsDirectory directory,
            InstantSource clock) {
        this.people = people;
        this.streams = streams;
        this.legacy = legacy;
        this.directory = directory;
        this.clock = clock;
    }

    /** Has a reset mailed. Says the same whether the address is known or not. */
    public ResetAnswer request(EmailAddress email) {
        Optional<Routed> known = people.holding(email);
        Optional<Authority> routed = known.flatMap(Routed::route).map(Route::authority);
        if (routed.isPresent()) {
            return send(email, routed.get(), known);
        }
        return switch (legacy.find(email)) {
            case LegacyLookup.Found f -> send(email, Authority.LEGACY, Optional.empty());
            case LegacyLookup.Absent a -> send(email, Authority.WORKOS, Optional.empty());
            case LegacyLookup.Unanswered(var outage) ->
                    new ResetAnswer.Unavailable(outage.retryAfter());
        };
    }

    private ResetAnswer send(EmailAddress email, Authority side, Optional<Routed> known) {
        // Recorded first: a hash exported before this moment must not be trusted after it.
        known.ifPresent(person ->
                streams.carryOut(
                        new RecordReset(person.person().subject(), side, clock.instant())));
        Delivery delivery =
                switch (side) {
                    case LEGACY -> legacy.sendPasswordReset(email);
                    case WORKOS -> directory.sendPasswordReset(email);
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
