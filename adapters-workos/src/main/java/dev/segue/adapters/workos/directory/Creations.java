package dev.segue.adapters.workos.directory;

import dev.segue.adapters.workos.http.Answer;
import dev.segue.adapters.workos.http.Problem;
import dev.segue.application.port.Creation;
import dev.segue.application.port.WorkOsUser;
import java.util.Set;

/** What WorkOS answered to a create or an update, in the application's words. */
final class Creations {

    /** The last one is what WorkOS's emulators answer, with a 409. */
    private static final Set<String> TAKEN =
            Set.of("email_not_available", "external_id_already_used", "user_already_exists");

    private static final Set<String> PASSWORD = Set.of("password_strength_error");
    private static final Set<String> HASH = Set.of("invalid_password_hash");

    private Creations() {}

    static Creation from(Answer<WorkOsUser> answer) {
        return switch (answer) {
            case Answer.Given<WorkOsUser> given -> new Creation.Done(given.value());
            case Answer.Declined<WorkOsUser> declined -> from(declined.problem());
            case Answer.Limited<WorkOsUser> limited -> new Creation.OutOfBudget(limited.outage());
            case Answer.Missing<WorkOsUser> missing -> new Creation.Unanswered(missing.outage());
        };
    }

    private static Creation from(Problem problem) {
        if (problem.ourFault().isPresent()) {
            return new Creation.Unanswered(problem.ourFault().get());
        }
        if (problem.named(TAKEN).isPresent()) {
            return new Creation.Taken();
        }
        if (problem.named(PASSWORD).isPresent()) {
            return new Creation.PasswordRefused();
        }
        return problem.named(HASH).isPresent()
                ? new Creation.HashRefused()
                : new Creation.Refused(problem.code());
    }
}
