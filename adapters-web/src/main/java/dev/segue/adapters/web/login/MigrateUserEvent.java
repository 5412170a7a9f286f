package dev.segue.adapters.web.login;

import dev.segue.adapters.web.problem.Field;
import dev.segue.domain.credential.Password;
import dev.segue.domain.user.EmailAddress;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/**
 * What Cognito hands its Migrate User trigger, as far as it is read. Prints nothing.
 *
 * @param userName as the user typed it
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-migrate-user.html">AWS:
 *     Migrate user Lambda trigger</a>
 */
record MigrateUserEvent(
        Optional<String> version,
        @Schema(allowableValues = {"UserMigration_Authentication", "UserMigration_ForgotPassword"})
                String triggerSource,
        Optional<String> region,
        String userPoolId,
        String userName,
        Optional<CallerContext> callerContext,
        Optional<Request> request) {

    static final String SIGN_IN = "UserMigration_Authentication";
    static final String FORGOTTEN = "UserMigration_ForgotPassword";

    /** The app client by which the user came. */
    record CallerContext(Optional<String> awsSdkVersion, Optional<String> clientId) {}

    /**
     * What the user brought. Prints nothing.
     *
     * @param password absent where it is forgotten
     */
    record Request(Optional<String> password) {
        @Override
        public String toString() {
            return "Request[secret]";
        }
    }

    EmailAddress email() {
        return Field.required("userName", userName).email();
    }

    Password password() {
        return Field.required("request.password", request.flatMap(Request::password).orElse(null))
                .password();
    }

    boolean isSignIn() {
        Field source = Field.required("triggerSource", triggerSource);
        if (!source.value().equals(SIGN_IN) && !source.value().equals(FORGOTTEN)) {
            throw source.wrong("has to be " + SIGN_IN + " or " + FORGOTTEN);
        }
        return source.value().equals(SIGN_IN);
    }

    /** Refuses what another pool sends: its users are not ours to give. */
    void mustBeOf(String expectedPool) {
        Field pool = Field.required("userPoolId", userPoolId);
        if (!pool.value().equals(expectedPool)) {
            throw pool.wrong("has to be the id of the configured user pool");
        }
    }

    @Override
    public String toString() {
        return "MigrateUserEvent[secret]";
    }
}
