package dev.segue.adapters.workos.directory;

import dev.segue.adapters.workos.http.Answer;
import dev.segue.adapters.workos.http.Problem;
import dev.segue.application.port.Outage;
import dev.segue.application.port.WorkOsLookup;
import dev.segue.application.port.WorkOsUser;
import java.util.Optional;

/** What WorkOS answered to the question for an account, in the application's words. */
final class Lookups {

    private Lookups() {}

    static WorkOsLookup from(Answer<Optional<WorkOsUser>> answer) {
        return switch (answer) {
            case Answer.Given<Optional<WorkOsUser>> given ->
                    given.value()
                            .<WorkOsLookup>map(WorkOsLookup.Found::new)
                            .orElseGet(WorkOsLookup.Absent::new);
            case Answer.Declined<Optional<WorkOsUser>> declined -> from(declined.problem());
            case Answer.Limited<Optional<WorkOsUser>> limited ->
                    new WorkOsLookup.Unanswered(limited.outage());
            case Answer.Missing<Optional<WorkOsUser>> missing ->
                    new WorkOsLookup.Unanswered(missing.outage());
        };
    }

    /** Only a 404 says that there is nobody; any other refusal says nothing about the account. */
    private static WorkOsLookup from(Problem problem) {
        return problem.status() == 404
                ? new WorkOsLookup.Absent()
                : new WorkOsLookup.Unanswered(problem.ourFault().orElseGet(() -> unknown(problem)));
    }

    private static Outage unknown(Problem problem) {
        return Outage.of("WorkOS refuses to look an account up (" + problem.code().value() + ")");
    }
}
