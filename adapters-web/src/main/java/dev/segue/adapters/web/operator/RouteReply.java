package dev.segue.adapters.web.operator;

import dev.segue.application.port.Route;
import dev.segue.domain.user.Authority;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Optional;

/**
 * Where one user's logins go now.
 *
 * @param authority legacy or workos
 * @param held an operator wants the user on legacy
 * @param parked why the user could not be moved yet
 * @param version position of the last event that is reflected
 */
record RouteReply(
        String subject,
        @Schema(allowableValues = {"legacy", "workos"}) String authority,
        boolean held,
        Optional<Parked> parked,
        long version) {

    static RouteReply of(Route route) {
        return new RouteReply(
                route.subject().toString(),
                name(route.authority()),
                route.held(),
                route.parked().map(reason -> new Parked(reason.name(), reason.remedy())),
                route.version());
    }

    static String name(Authority authority) {
        return authority.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Why the user could not be moved.
     *
     * @param reason the stable name
     */
    record Parked(String reason, String remedy) {}
}
