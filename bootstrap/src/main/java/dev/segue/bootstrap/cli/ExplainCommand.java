package dev.segue.bootstrap.cli;

import dev.segue.application.routing.Explain;
import dev.segue.application.routing.Explain.Explanation;
import dev.segue.application.routing.Explain.Told;
import dev.segue.application.routing.Routing;
import dev.segue.bootstrap.autoconfigure.Unusable;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Why a login was routed there at that time. */
@Command(
        name = "explain",
        description = "Say, from the ledger alone, why a user's logins went where they went.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Runnable {

    @ParentCommand private Segue segue;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "USER", description = Handle.DESCRIPTION)
    private String user;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "The moment, such as 2026-11-23T02:00:00Z (default: now).")
    private Instant at;

    @Override
    public void run() {
        try (Launch.Parts parts = segue.open()) {
            Subject subject = Handle.resolve(parts.get(Routing.class), user);
            Instant moment = at == null ? Instant.now() : at;
            Explanation explanation =
                    parts.get(Explain.class)
                            .at(subject, moment)
                            .orElseThrow(() ->
                                    new Unusable("the ledger knew nothing of this user then"));
            show(segue.output(spec), explanation);
        }
    }

    private static void show(Output output, Explanation why) {
        output.line("subject " + why.subject());
        output.line(
                "At %s logins went to %s, because of event %d:"
                        .formatted(why.moment(), why.authority(), why.decisive().position()));
        output.line("  " + sentence(why.decisive()));
        output.line("Everything that had happened by then:");
        why.events()
                .forEach(told ->
                        output.line("  %2d  %s".formatted(told.position(), sentence(told))));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("subject", why.subject().toString());
        document.put("moment", why.moment().toString());
        document.put("authority", why.authority());
        document.put("because", told(why.decisive()));
        document.put("events", why.events().stream().map(ExplainCommand::told).toList());
        output.document(document);
    }

    private static Map<String, Object> told(Told told) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("position", told.position());
        fields.put("at", told.event().at().toString());
        fields.put("what", what(told.event()));
        fields.put("then", told.authority());
        return fields;
    }

    private static String sentence(Told told) {
        return "%s  %s (then: %s)"
                .formatted(told.event().at(), what(told.event()), told.authority());
    }

    private static String what(UserEvent event) {
        return switch (event) {
            case UserEvent.UserDiscovered e -> "was found at " + e.provider();
            case UserEvent.UserAuthenticatedLegacy e -> "proved the password at legacy";
            case UserEvent.ProvisioningBegun e -> "an attempt to move them began";
            case UserEvent.UserProvisioned e ->
                    "has the WorkOS account " + e.account().value() + ", " + e.binding();
            case UserEvent.HashImported e -> "their " + e.algorithm() + " hash was imported";
            case UserEvent.CredentialEscrowed e ->
                    "their " + e.algorithm() + " hash is kept for the first login";
            case UserEvent.SecondFactorCarried e -> "their authenticator app was carried over";
            case UserEvent.ResetInvited e ->
                    "was invited to choose a new password at WorkOS, with " + e.cohort();
            case UserEvent.RoutedToWorkOs e -> "was moved to WorkOS by " + e.cause();
            case UserEvent.RoutedBackToLegacy e ->
                    "was sent back by " + e.by().name() + ": " + e.reason().text();
            case UserEvent.ReleasedForMigration e ->
                    "was released by " + e.by().name() + ": " + e.reason().text();
            case UserEvent.UserSignedUp e -> "signed up at WorkOS as " + e.account().value();
            case UserEvent.CopiedToLegacy e -> "was copied by legacy, at a login or reset there";
            case UserEvent.PasswordResetRequested e -> "asked " + e.side() + " for a reset";
            case UserEvent.ProvisioningParked e ->
                    "could not be moved, " + e.reason() + ": " + e.reason().remedy();
            case UserEvent.UserErased e -> "was erased";
        };
    }
}
