package dev.segue.adapters.web.login;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.segue.adapters.web.problem.Arrival;
import dev.segue.adapters.web.problem.Problem;
import dev.segue.adapters.web.problem.ProblemType;
import dev.segue.adapters.web.problem.Problems;
import dev.segue.application.account.BackAnswer;
import dev.segue.application.account.MigrateBack;
import dev.segue.application.port.ClientContext;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the Lambda behind Cognito's Migrate User trigger asks. */
@RestController
@Tag(name = "hooks")
public final class MigrateUserController {

    private final MigrateBack migrateBack;
    private final String userPoolId;
    private final Floor floor;

    /**
     * Answers one pool.
     *
     * @param userPoolId the only one that is answered
     */
    public MigrateUserController(MigrateBack migrateBack, String userPoolId, Floor floor) {
        this.migrateBack = migrateBack;
        this.userPoolId = userPoolId;
        this.floor = floor;
    }

    @Operation(
            operationId = "migrateUser",
            summary = "Give Cognito a user whom it does not have and WorkOS answers")
    @Problems({ProblemType.INVALID_CREDENTIALS, ProblemType.TOO_MANY_ATTEMPTS})
    @PostMapping(
            path = "/v1/hooks/cognito/migrate-user",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    MigrateUserReply migrateUser(@RequestBody MigrateUserEvent event, HttpServletRequest http) {
        event.mustBeOf(userPoolId);
        EmailAddress email = event.email();
        if (event.isSignIn()) {
            Password password = event.password();
            return floor.holdingFailures(
                    Arrival.of(http),
                    () ->
                            reply(
                                    event,
                                    migrateBack.atSignIn(email, password, ClientContext.UNKNOWN)));
        }
        // Nobody has proved anything here, so not even a success may be told by its time.
        return floor.holdingAll(
                Arrival.of(http), () -> reply(event, migrateBack.atForgottenPassword(email)));
    }

    private static MigrateUserReply reply(MigrateUserEvent event, BackAnswer answer) {
        return switch (answer) {
            case BackAnswer.Given given -> MigrateUserReply.of(event, given);
            case BackAnswer.Refused r ->
                    throw Problem.of(ProblemType.INVALID_CREDENTIALS).failure();
            case BackAnswer.TooManyAttempts(var retryAfter) ->
                    throw Problem.of(ProblemType.TOO_MANY_ATTEMPTS)
                            .retryAfter(retryAfter.orElse(Duration.ofMinutes(1)))
                            .failure();
            case BackAnswer.Unavailable(var retryAfter) ->
                    throw Problem.unavailable(retryAfter).failure();
        };
    }
}
