package dev.segue.benchmarks.login;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where passwords can be tried.
 *
 * @param body what every request carries beside the user and the password
 * @param identifier the field for the e-mail
 * @param signedIn what only the answer of a sign-in at WorkOS contains
 */
record Target(
        URI address, String bearer, Map<String, String> body, String identifier, String signedIn) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What came of one attempt. */
    enum Answer {
        SIGNED_IN_AT_WORKOS,
        SOMETHING_ELSE
    }

    static Target segue(URI base, String serviceKey) {
        return new Target(
                base.resolve("/v1/login"),
                serviceKey,
                Map.of(),
                "identifier",
                "\"side\":\"workos\"");
    }

    static Target workOs(URI base, String clientId, String apiKey) {
        return new Target(
                base.resolve("/user_management/authenticate"),
                apiKey,
                Map.of("client_id", clientId, "client_secret", apiKey, "grant_type", "password"),
                "email",
                "\"access_token\"");
    }

    Answer logIn(Account account) {
        Map<String, String> fields = new HashMap<>(body);
        fields.put(identifier, account.email());
        fields.put("password", account.password());
        HttpResponse<String> reply = Http.post(address, bearer, JSON.writeValueAsString(fields));
        return reply.statusCode() == 200 && reply.body().contains(signedIn)
                ? Answer.SIGNED_IN_AT_WORKOS
                : Answer.SOMETHING_ELSE;
    }

    @Override
    public String toString() {
        return "Target[" + address + "]";
    }
}
