package dev.segue.bootstrap.cli;

import dev.segue.application.UserStreams.Carried;
import dev.segue.application.port.Route;
import dev.segue.application.routing.Routing;
import dev.segue.bootstrap.autoconfigure.Unusable;
import dev.segue.domain.Decision;
import dev.segue.domain.Operator;
import dev.segue.domain.Reason;
import dev.segue.domain.user.Subject;
import dev.segue.domain.user.UserEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows one user's route, and changes it on request. */
@Command(
        name = "route",
        description = "Show where a user's logins go; --back or --release changes it.",
        mixinStandardHelpOptions = true)
final class RouteCommand implements Runnable {

    @ParentCommand private Segue segue;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "USER", description = Handle.DESCRIPTION)
    private String user;

    @ArgGroup private Change change;

    @Option(names = "--reason", description = "Why, for the ledger; needed for a change.")
    private String reason;

    @Option(
            names = "--by",
            defaultValue = "${sys:user.name}",
            description = "Who orders it, for the ledger (default: your user name).")
    private String by;

    @Option(
            names = "--force",
            description = "Back to legacy even though the password was reset at WorkOS since.")
    private boolean force;

    /** At most one change a call. */
    static final class Change {
        @Option(
                names = "--back",
                description = "From the next login on, legacy answers, until released.")
        @SuppressWarnings("UnusedVariable") // picocli wants a field; the other one tells them apart
        private boolean back;

        @Option(
                names = "--release",
                description = "A held or parked user moves at the next login or import.")
        private boolean release;
    }

    @Override
    public void run() {
        try (Launch.Parts parts = segue.open()) {
            Routing routing = parts.get(Routing.class);
            Subject subject = Handle.resolve(routing, user);
            if (change != null) {
                order(routing, subject);
            }
            show(subject, routing.route(subject));
        }
    }

    private void order(Routing routing, Subject subject) {
        if (reason == null) {
            throw new Unusable("a change needs --reason \"...\", for the ledger");
        }
        Operator operator = new Operator(by);
        Carried carried =
                change.release
                        ? routing.release(subject, operator, new Reason(reason))
                        : routing.sendBack(subject, operator, new Reason(reason), force);
        if (carried.decision() instanceof Decision.Refused<UserEvent>(var refusal)) {
            throw new Unusable(refusal.name() + ": " + refusal.remedy());
        }
    }

    private void show(Subject subject, Optional<Route> found) {
        Route route =
                found.orElseThrow(() -> new Unusable("the ledger knows nothing of this user"));
        Output output = segue.output(spec);
        output.line("subject    " + subject);
        output.line("logins go  to " + route.authority());
        if (route.held()) {
            output.line("held       by an operator");
        }
        route.parked().ifPresent(why -> output.line("parked     " + why + ": " + why.remedy()));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("subject", subject.toString());
        document.put("authority", route.authority());
        document.put("held", route.held());
        document.put("parked", route.parked().orElse(null));
        document.put("version", route.version());
        output.document(document);
    }
}
