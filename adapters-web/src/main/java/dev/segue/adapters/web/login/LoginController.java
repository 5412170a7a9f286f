package dev.segue.adapters.web.login;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.segue.adapters.web.problem.Arrival;
import dev.segue.adapters.web.problem.ProblemType;
import dev.segue.adapters.web.problem.Problems;
import dev.segue.application.login.LogIn;
import dev.segue.application.login.LoginRequest;
import dev.segue.application.port.ClientContext;
import dev.segue.application.port.StepAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Logging in by password. */
@RestController
@Tag(name = "login")
public final class LoginController {

    private final LogIn logIn;
    private final Floor floor;

    public LoginController(LogIn logIn, Floor floor) {
        this.logIn = logIn;
        this.floor = floor;
    }

    @Operation(operationId = "logIn", summary = "Log in by password")
    @Problems({
        ProblemType.INVALID_CREDENTIALS,
        ProblemType.PASSWORD_RESET_DUE,
        ProblemType.CONFIRMATION_DUE,
        ProblemType.NOT_BY_PASSWORD,
        ProblemType.TOO_MANY_ATTEMPTS
    })
    @PostMapping(
            path = "/v1/login",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    LoginReply logIn(@RequestBody LoginBody body, HttpServletRequest http) {
        LoginRequest request = body.toRequest();
        return floor.holdingFailures(Arrival.of(http), () -> LoginReply.of(logIn.logIn(request)));
    }

    @Operation(operationId = "continueLogin", summary = "Answer a step that is due in a login")
    @Problems({
        ProblemType.INVALID_CREDENTIALS,
        ProblemType.NOT_BY_PASSWORD,
        ProblemType.TOO_MANY_ATTEMPTS
    })
    @PostMapping(
            path = "/v1/login/continue",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    LoginReply resume(@RequestBody StepBody body, HttpServletRequest http) {
        StepAnswer answer = body.toAnswer();
        ClientContext client = body.client();
        return floor.holdingFailures(
                Arrival.of(http), () -> LoginReply.of(logIn.resume(answer, client)));
    }
}
