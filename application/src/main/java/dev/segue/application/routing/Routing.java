package dev.segue.application.routing;

import dev.segue.application.Pseudonyms;
import dev.segue.application.UserStreams;
import dev.segue.application.UserStreams.Carried;
import dev.segue.application.port.People;
import dev.segue.application.port.Route;
import dev.segue.application.port.Routed;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserCommand.Release;
import dev.segue.domain.user.UserCommand.RouteBack;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** What an operator may ask and order about one user's route. */
public final class Routing {

    private final People people;
    private final UserStreams streams;
    private final Pseudonyms pseudonyms;
    private final InstantSource clock;

    public Routing(People people, UserStreams streams, Pseudonyms pseudonyms, InstantSource clock) {
        this.people = people;
        this.streams = streams;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /**
     * Finds a user by what an operator has at hand.
     *
     * @param handle a subject, an e-mail, or a legacy id such as {@code firebase:abc}
     */
    public Optional<Subject> subject(String handle) {
        try {
            for (Provider provider : Provider.values()) {
                String sign = provider.name().toLowerCase(Locale.ROOT) + ":";
                if (handle.startsWith(sign)) {
                    LegacyId id = new LegacyId(provider, handle.substring(sign.length()));
                    return Optional.of(pseudonyms.subjectOf(id));
                }
            }
            return handle.indexOf('@') > 0
                    ? EmailAddress.parse(handle)
                            .flatMap(people::holding)
                            .map(found -> found.person().subject())
                    : Optional.of(Subject.parse(handle));
        } catch (IllegalArgumentException neitherIdNorSubject) {
            return Optional.empty();
        }
    }

    /** The route in force now. */
    public Optional<Route> route(Subject subject) {
        return people.find(subject).flatMap(Routed::route);
    }

    /** From the next request on, legacy answers, until released. */
    public Carried sendBack(Subject subject, Operator by, Reason reason, boolean force) {
        return streams.carryOut(new RouteBack(subject, by, reason, force, clock.instant()));
    }

    /** The user moves again, at the next login or import. */
    public Carried release(Subject subject, Operator by, Reason reason) {
        return streams.carryOut(new Release(subject, by, reason, clock.instant()));
    }
}
