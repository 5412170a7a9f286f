package dev.segue.adapters.web.login;

import dev.segue.adapters.web.problem.Field;
import dev.segue.application.login.LoginRequest;
import dev.segue.application.port.ClientContext;
import java.util.Optional;

/**
 * One attempt to log in. Prints nothing.
 *
 * @param ipAddress of the user's browser
 * @param userAgent of the user's browser
 */
record LoginBody(
        String identifier,
        String password,
        Optional<String> ipAddress,
        Optional<String> userAgent) {

    LoginRequest toRequest() {
        return new LoginRequest(
                Field.required("identifier", identifier).email(),
                Field.required("password", password).password(),
                client(ipAddress, userAgent));
    }

    static ClientContext client(Optional<String> ipAddress, Optional<String> userAgent) {
        return new ClientContext(
                ipAddress.map(value -> new Field("ipAddress", value).ipAddress()),
                userAgent.map(value -> new Field("userAgent", value).text(1024)));
    }

    @Override
    public String toString() {
        return "LoginBody[secret]";
    }
}
