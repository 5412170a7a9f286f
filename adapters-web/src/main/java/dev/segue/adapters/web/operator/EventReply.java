package dev.segue.adapters.web.operator;

import dev.segue.application.routing.Explain.Told;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.user.UserEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.TreeMap;

/**
 * One event of a user's stream and what followed from it.
 *
 * @param position in the stream, from 0
 * @param event its stable name
 * @param at ISO 8601, UTC
 * @param authority the side in charge after it
 * @param facts what the event says besides, by name
 */
record EventReply(
        long position,
        String event,
        String at,
        @Schema(allowableValues = {"legacy", "workos"}) String authority,
        Map<String, String> facts) {

    static EventReply of(Told told) {
        Named named = named(told.event());
        return new EventReply(
                told.position(),
                named.name(),
                told.event().at().toString(),
                RouteReply.name(told.authority()),
                new TreeMap<>(named.facts()));
    }

    private static Named named(UserEvent event) {
        return switch (event) {
            case UserEvent.UserDiscovered e ->
                    new Named("user-discovered", Map.of("provider", e.provider().name()));
            case UserEvent.UserAuthenticatedLegacy e -> plain("user-authenticated-legacy");
            case UserEvent.ProvisioningBegun e ->
                    new Named("provisioning-begun", Map.of("leaseEnds", e.leaseEnds().toString()));
            case UserEvent.UserProvisioned e ->
                    new Named(
                            "user-provisioned",
                            Map.of("account", e.account().value(), "binding", e.binding().name()));
            case UserEvent.HashImported e ->
                    new Named("hash-imported", Map.of("algorithm", e.algorithm().name()));
            case UserEvent.CredentialEscrowed e ->
                    new Named("credential-escrowed", Map.of("algorithm", e.algorithm().name()));
            case UserEvent.SecondFactorCarried e -> plain("second-factor-carried");
            case UserEvent.ResetInvited e ->
                    new Named("reset-invited", Map.of("cohort", e.cohort().value()));
            case UserEvent.RoutedToWorkOs e ->
                    new Named("routed-to-workos", Map.of("cause", e.cause().name()));
            case UserEvent.RoutedBackToLegacy e ->
                    ordered("routed-back-to-legacy", e.by(), e.reason());
            case UserEvent.ReleasedForMigration e ->
                    ordered("released-for-migration", e.by(), e.reason());
            case UserEvent.UserSignedUp e ->
                    new Named("user-signed-up", Map.of("account", e.account().value()));
            case UserEvent.CopiedToLegacy e -> plain("copied-to-legacy");
            case UserEvent.PasswordResetRequested e ->
                    new Named(
                            "password-reset-requested", Map.of("side", RouteReply.name(e.side())));
            case UserEvent.ProvisioningParked e ->
                    new Named(
                            "provisioning-parked",
                            Map.of("reason", e.reason().name(), "remedy", e.reason().remedy()));
            case UserEvent.UserErased e -> plain("user-erased");
        };
    }

    private static Named plain(String name) {
        return new Named(name, Map.of());
    }

    private static Named ordered(String name, Operator by, Reason reason) {
        return new Named(name, Map.of("by", by.name(), "reason", reason.text()));
    }

    private record Named(String name, Map<String, String> facts) {}
}
