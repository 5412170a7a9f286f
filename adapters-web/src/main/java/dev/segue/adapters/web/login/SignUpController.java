package dev.segue.adapters.web.login;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.segue.adapters.web.problem.Arrival;
import dev.segue.adapters.web.problem.Field;
import dev.segue.adapters.web.problem.Problem;
import dev.segue.adapters.web.problem.ProblemType;
import dev.segue.adapters.web.problem.Problems;
import dev.segue.application.account.ResetPassword;
import dev.segue.application.account.ResetPassword.ResetAnswer;
import dev.segue.application.account.SignUp;
import dev.segue.application.account.SignUpAnswer;
import dev.segue.application.account.SignUpRequest;
import dev.segue.domain.user.EmailAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The doors beside the login. They answer alike whether an account exists or not. */
@RestController
@Tag(name = "login")
public final class SignUpController {

    private final SignUp signUp;
    private final ResetPassword resetPassword;
    private final Floor floor;

    public SignUpController(SignUp signUp, ResetPassword resetPassword, Floor floor) {
        this.signUp = signUp;
        this.resetPassword = resetPassword;
        this.floor = floor;
    }

    @Operation(operationId = "signUp", summary = "Open an account")
    @Problems({ProblemType.PASSWORD_REFUSED, ProblemType.ACCOUNT_REFUSED})
    @PostMapping(
            path = "/v1/signup",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    AcceptedReply signUp(@RequestBody SignUpBody body, HttpServletRequest http) {
        SignUpRequest request = body.toRequest();
        return floor.holdingAll(Arrival.of(http), () -> reply(signUp.signUp(request)));
    }

    @Operation(operationId = "resetPassword", summary = "Have a password reset mailed")
    @Problems({})
    @PostMapping(
            path = "/v1/password-reset",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    AcceptedReply resetPassword(@RequestBody ResetBody body, HttpServletRequest http) {
        EmailAddress email = Field.required("identifier", body.identifier()).email();
        return floor.holdingAll(Arrival.of(http), () -> reply(resetPassword.request(email)));
    }

    private static AcceptedReply reply(SignUpAnswer answer) {
        return switch (answer) {
            case SignUpAnswer.Accepted a -> AcceptedReply.ACCEPTED;
            case SignUpAnswer.PasswordRefused a ->
                    throw Problem.of(ProblemType.PASSWORD_REFUSED).failure();
            case SignUpAnswer.Refused(var code) ->
                    throw Problem.of(ProblemType.ACCOUNT_REFUSED)
                            .with("code", code.value())
                            .failure();
            case SignUpAnswer.Unavailable(var retryAfter) ->
                    throw Problem.unavailable(retryAfter).failure();
        };
    }

    private static AcceptedReply reply(ResetAnswer answer) {
        return switch (answer) {
            case ResetAnswer.Accepted a -> AcceptedReply.ACCEPTED;
            case ResetAnswer.Unavailable(var retryAfter) ->
                    throw Problem.unavailable(retryAfter).failure();
        };
    }
}
