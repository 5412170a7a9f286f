package dev.segue.adapters.web.operator;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dev.segue.adapters.web.problem.Field;
import dev.segue.adapters.web.problem.Problem;
import dev.segue.adapters.web.problem.ProblemType;
import dev.segue.adapters.web.problem.Problems;
import dev.segue.application.account.AccountAnswer;
import dev.segue.application.account.ChangeEmail;
import dev.segue.application.account.EraseUser;
import dev.segue.domain.user.EmailAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What changes about an account on whichever side is in charge of it. */
@RestController
@Tag(name = "operator")
public final class AccountController {

    private final ChangeEmail changeEmail;
    private final EraseUser eraseUser;

    public AccountController(ChangeEmail changeEmail, EraseUser eraseUser) {
        this.changeEmail = changeEmail;
        this.eraseUser = eraseUser;
    }

    @Operation(operationId = "changeEmail", summary = "Change a user's e-mail address")
    @Problems({ProblemType.UNKNOWN_USER, ProblemType.EMAIL_TAKEN, ProblemType.ACCOUNT_REFUSED})
    @PutMapping(path = "/v1/users/{subject}/email", consumes = APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeEmail(@PathVariable("subject") String text, @RequestBody EmailBody body) {
        EmailAddress email = Field.required("email", body.email()).email();
        if (body.verified() == null) {
            throw Problem.invalid("verified", "is required").failure();
        }
        conclude(changeEmail.change(new SubjectInPath(text).subject(), email, body.verified()));
    }

    @Operation(operationId = "erase", summary = "Delete a user on both sides and here")
    @Problems({ProblemType.INVALID_REQUEST, ProblemType.UNKNOWN_USER, ProblemType.ACCOUNT_REFUSED})
    @DeleteMapping(path = "/v1/users/{subject}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable("subject") String text) {
        conclude(eraseUser.erase(new SubjectInPath(text).subject()));
    }

    private static void conclude(AccountAnswer answer) {
        switch (answer) {
            case AccountAnswer.Done a -> {}
            case AccountAnswer.UnknownUser a ->
                    throw Problem.of(ProblemType.UNKNOWN_USER).failure();
            case AccountAnswer.EmailTaken a -> throw Problem.of(ProblemType.EMAIL_TAKEN).failure();
            case AccountAnswer.Refused(var code) ->
                    throw Problem.of(ProblemType.ACCOUNT_REFUSED)
                            .with("code", code.value())
                            .failure();
            case AccountAnswer.Unavailable(var retryAfter) ->
                    throw Problem.unavailable(retryAfter).failure();
        }
    }
}
