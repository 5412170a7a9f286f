package dev.segue.adapters.web.login;

import dev.segue.adapters.web.problem.Field;
import dev.segue.application.account.SignUpRequest;
import dev.segue.application.port.PersonName;
import java.util.Optional;

/**
 * Somebody wants an account. Prints nothing.
 *
 * @param ipAddress of the user's browser
 * @param userAgent of the user's browser
 */
record SignUpBody(
        String email,
        String password,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> ipAddress,
        Optional<String> userAgent) {

    SignUpRequest toRequest() {
        return new SignUpRequest(
                Field.required("email", email).email(),
                Field.required("password", password).password(),
                new PersonName(
                        firstName.map(value -> new Field("firstName", value).text(100)),
                        lastName.map(value -> new Field("lastName", value).text(100))),
                LoginBody.client(ipAddress, userAgent));
    }

    @Override
    public String toString() {
        return "SignUpBody[secret]";
    }
}
