package dev.segue.adapters.legacy.cognito;

import dev.segue.adapters.legacy.cognito.CognitoSettings.AppClient;
import dev.segue.application.port.ClientContext;
import dev.segue.domain.credential.Password;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminInitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ContextDataType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.HttpHeader;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;

/** Signs in once, in whichever of the two flows is configured. */
final class Attempts {

    private final CognitoApi api;
    private final CognitoSettings settings;

    Attempts(CognitoApi api, CognitoSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    /**
     * What Cognito answered to a name and a password.
     *
     * @param challenge what is due instead of a result, as Cognito names it
     */
    record Outcome(Optional<AuthenticationResultType> result, String challenge, String session) {}

    Reply<Outcome> make(String username, Password password, ClientContext context) {
        return switch (settings.client().flow()) {
            case USER_PASSWORD -> asAnyClient(parameters(username, password), context);
            case ADMIN_USER_PASSWORD -> asAdministrator(parameters(username, password), context);
        };
    }

    private Map<String, String> parameters(String username, Password password) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("USERNAME", username);
        parameters.put("PASSWORD", password.secret());
        SecretHash.of(settings.client(), username)
                .ifPresent(hash -> parameters.put("SECRET_HASH", hash));
        return parameters;
    }

    /** Cognito takes the user's address from such a caller only if it knows the client's secret. */
    private Reply<Outcome> asAnyClient(Map<String, String> parameters, ClientContext context) {
        AppClient client = settings.client();
        Optional<String> address = context.ipAddress().filter(ip -> client.secret().isPresent());
        return api.call(cognito ->
                outcome(
                        cognito.initiateAuth(ask -> {
                            ask.authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                                    .clientId(client.id())
                                    .authParameters(parameters);
                            address.ifPresent(
                                    ip -> ask.userContextData(data -> data.ipAddress(ip)));
                        })));
    }

    private Reply<Outcome> asAdministrator(Map<String, String> parameters, ClientContext context) {
        return api.call(cognito ->
                outcome(
                        cognito.adminInitiateAuth(ask -> {
                            ask.authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                                    .userPoolId(settings.userPoolId())
                                    .clientId(settings.client().id())
                                    .authParameters(parameters);
                            context.ipAddress()
                                    .ifPresent(ip -> ask.contextData(contextData(ip, context)));
                        })));
    }

    private static ContextDataType contextData(String ipAddress, ClientContext context) {
        return ContextDataType.builder()
                .ipAddress(ipAddress)
                .serverName("segue")
                .serverPath("/v1/login")
                .httpHeaders(
                        context.userAgent()
                                .map(agent ->
                                        new HttpHeader[] {
                                            HttpHeader.builder()
                                                    .headerName("User-Agent")
                                                    .headerValue(agent)
                                                    .build()
                                        })
                                .orElseGet(() -> new HttpHeader[0]))
                .build();
    }

    private static Outcome outcome(InitiateAuthResponse response) {
        return new Outcome(
                Optional.ofNullable(response.authenticationResult()),
                Optional.ofNullable(response.challengeNameAsString()).orElse(""),
                Optional.ofNullable(response.session()).orElse(""));
    }

    private static Outcome outcome(AdminInitiateAuthResponse response) {
        return new Outcome(
                Optional.ofNullable(response.authenticationResult()),
                Optional.ofNullable(response.challengeNameAsString()).orElse(""),
                Optional.ofNullable(response.session()).orElse(""));
    }
}
