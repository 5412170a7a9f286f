package dev.segue.application.routing;

import static dev.segue.domain.user.Authority.LEGACY;
import static dev.segue.domain.user.Authority.WORKOS;

import dev.segue.application.port.Route;
import dev.segue.application.port.Route.Invitation;
import dev.segue.domain.user.Authority;
import dev.segue.domain.user.ParkReason;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import dev.segue.domain.user.UserEvent.CopiedToLegacy;
import dev.segue.domain.user.UserEvent.CredentialEscrowed;
import dev.segue.domain.user.UserEvent.HashImported;
import dev.segue.domain.user.UserEvent.PasswordResetRequested;
import dev.segue.domain.user.UserEvent.ProvisioningBegun;
import dev.segue.domain.user.UserEvent.ProvisioningParked;
import dev.segue.domain.user.UserEvent.ReleasedForMigration;
import dev.segue.domain.user.UserEvent.ResetInvited;
import dev.segue.domain.user.UserEvent.RoutedBackToLegacy;
import dev.segue.domain.user.UserEvent.RoutedToWorkOs;
import dev.segue.domain.user.UserEvent.SecondFactorCarried;
import dev.segue.domain.user.UserEvent.UserAuthenticatedLegacy;
import dev.segue.domain.user.UserEvent.UserDiscovered;
import dev.segue.domain.user.UserEvent.UserErased;
import dev.segue.domain.user.UserEvent.UserProvisioned;
import dev.segue.domain.user.UserEvent.UserSignedUp;
import java.util.Optional;

/** What each event means for the routing table. Pure, and safe to replay. */
public final class RoutingTableProjection {

    private RoutingTableProjection() {}

    /**
     * The subject's row after an event; empty if there is none, as for whoever was erased.
     *
     * @param before the row so far; one that has passed the position is left as it is
     * @param position of the event in its stream
     * @throws IllegalStateException if the event cannot come first: the stream is damaged
     */
    public static Optional<Route> apply(Optional<Route> before, UserEvent event, long position) {
        if (before.filter(route -> route.version() >= position).isPresent()) {
            return before;
        }
        Optional<ParkReason> none = Optional.empty();
        return switch (event) {
            case UserDiscovered e -> row(e.subject(), LEGACY, none, position);
            case UserSignedUp e -> row(e.subject(), WORKOS, none, position);
            // May come after the erasure that it raced with.
            case UserAuthenticatedLegacy e -> before.map(route -> at(position, route));
            case ProvisioningBegun e -> Optional.of(known(before, e, position));
            case UserProvisioned e -> Optional.of(parked(known(before, e, position), none));
            case HashImported e -> Optional.of(known(before, e, position));
            case CredentialEscrowed e -> Optional.of(known(before, e, position));
            case SecondFactorCarried e -> Optional.of(known(before, e, position));
            case ResetInvited e ->
                    Optional.of(
                            invited(
                                    known(before, e, position),
                                    Optional.of(new Invitation(e.cohort(), e.at()))));
            case RoutedToWorkOs e ->
                    Optional.of(routed(known(before, e, position), WORKOS, false, none));
            case RoutedBackToLegacy e -> {
                Route known = known(before, e, position);
                Route back = routed(known, LEGACY, true, known.parked());
                // Whoever comes back from WorkOS has taken the invitation up.
                yield Optional.of(
                        known.authority() == WORKOS ? invited(back, Optional.empty()) : back);
            }
            case ReleasedForMigration e -> {
                Route known = known(before, e, position);
                yield Optional.of(routed(known, known.authority(), false, none));
            }
            case CopiedToLegacy e -> Optional.of(known(before, e, position));
            case PasswordResetRequested e -> Optional.of(known(before, e, position));
            case ProvisioningParked e ->
                    Optional.of(parked(known(before, e, position), Optional.of(e.reason())));
            case UserErased e -> Optional.empty();
        };
    }

    private static Optional<Route> row(
            Subject subject, Authority authority, Optional<ParkReason> parked, long position) {
        return Optional.of(new Route(subject, authority, false, parked, position));
    }

    private static Route parked(Route route, Optional<ParkReason> why) {
        return routed(route, route.authority(), route.held(), why);
    }

    private static Route routed(
            Route route, Authority authority, boolean held, Optional<ParkReason> parked) {
        return new Route(
                route.subject(), authority, held, parked, route.invitation(), route.version());
    }

    private static Route invited(Route route, Optional<Invitation> invitation) {
        return new Route(
                route.subject(),
                route.authority(),
                route.held(),
                route.parked(),
                invitation,
                route.version());
    }

    private static Route at(long position, Route route) {
        return new Route(
                route.subject(),
                route.authority(),
                route.held(),
                route.parked(),
                route.invitation(),
                position);
    }

    /** The row so far, moved on to the event's position. */
    private static Route known(Optional<Route> before, UserEvent event, long position) {
        return at(position, before.orElseThrow(() -> comesFirst(event)));
    }

    private static IllegalStateException comesFirst(UserEvent event) {
        return new IllegalStateException(
                event.getClass().getSimpleName()
                        + " comes first in the stream of subject "
                        + event.subject());
    }
}
