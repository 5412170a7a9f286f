package dev.segue.adapters.legacy.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.adapters.legacy.cognito.CognitoSettings.Access;
import dev.segue.adapters.legacy.cognito.CognitoSettings.AccessKey;
import dev.segue.adapters.legacy.cognito.CognitoSettings.AppClient;
import dev.segue.adapters.legacy.cognito.CognitoSettings.Flow;
import dev.segue.adapters.legacy.cognito.CognitoSettings.Reading;
import dev.segue.adapters.legacy.cognito.CognitoSettings.SignInName;
import dev.segue.application.port.Token;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.provider.Provider;
import dev.segue.domain.user.EmailAddress;
import dev.segue.sandbox.CognitoSandbox;
import dev.segue.sandbox.Sandbox;
import dev.segue.sandbox.SandboxOptions;
import dev.segue.sandbox.http.Fault;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A user pool in the sandbox. */
final class SandboxPool implements AutoCloseable {

    static final String POOL = "eu-west-1_Sandbox01";
    static final AccessKey KEY = new AccessKey("AKIASANDBOX0000SEGUE", new Token("any secret"));
    static final AppClient CLIENT =
            new AppClient(
                    "cognito-secret-client",
                    Optional.of(new Token("cognito-client-secret")),
                    Flow.USER_PASSWORD,
                    SignInName.EMAIL,
                    true);

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withoutLimits());

    CognitoSandbox state() {
        return sandbox.cognitoState();
    }

    CognitoSettings settings() {
        return settings(CLIENT);
    }

    CognitoSettings settings(AppClient client) {
        return settings(client, Reading.PLAIN);
    }

    CognitoSettings settings(AppClient client, Reading reading) {
        return new CognitoSettings(POOL, client, access(sandbox.cognito(), KEY), reading);
    }

    Access access(URI endpoint, AccessKey key) {
        return new Access(
                "eu-west-1", Optional.of(endpoint), Optional.of(key), Duration.ofSeconds(5));
    }

    URI uri() {
        return sandbox.cognito();
    }

    /** Loads users, each as JSON. */
    void load(String... users) {
        state().load(
                        new ByteArrayInputStream(
                                ("{\"Users\":[" + String.join(",", users) + "]}").getBytes(UTF_8)));
    }

    /** Answers that operation with an error from now on. */
    void refuse(String operation, String error, String message) {
        String body = "{\"__type\":\"%s\",\"message\":\"%s\"}".formatted(error, message);
        state().switchboard()
                .faults()
                .add(Fault.of(Fault.Kind.STATUS, "^/" + operation + "$").replying(400, body));
    }

    /** Somebody whose password is "password"; more properties after a comma. */
    static String user(String sub, String email, String more) {
        return """
        {"Username": "%s", "Password": "password", "Attributes": [
          {"Name": "sub", "Value": "%s"}, {"Name": "email", "Value": "%s"},
          {"Name": "email_verified", "Value": "true"}]%s}
        """
                .formatted(sub, sub, email, more);
    }

    static String verifiedAttributes(String sub, String email, String more) {
        return """
        "Attributes": [{"Name": "sub", "Value": "%s"}, {"Name": "email", "Value": "%s"},
          {"Name": "email_verified", "Value": "true"}%s]
        """
                .formatted(sub, email, more);
    }

    static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }

    static LegacyId id(String value) {
        return new LegacyId(Provider.COGNITO, value);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
