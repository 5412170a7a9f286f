package dev.segue.sandbox.cognito;

import dev.segue.sandbox.http.Frontend;
import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import dev.segue.sandbox.http.Router;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The user pools API over one pool: every call is a POST to / that names its operation in a header.
 * A call for administrators needs a signature by the one access key; the signature itself is not
 * computed.
 */
public final class CognitoStandIn implements Frontend.StandIn {
    private static final String SERVICE = "AWSCognitoIdentityProviderService.";

    private final UserPool pool;
    private final Quotas quotas;
    private final Router router = new Router();
    private final Map<String, Operation> forEverybody = new HashMap<>();
    private final Map<String, Operation> forAdministrators = new HashMap<>();

    @FunctionalInterface
    private interface Operation {
        ObjectNode answer(JsonNode body);
    }

    /** Serves that pool. */
    public CognitoStandIn(UserPool pool) {
        this.pool = pool;
        this.quotas = new Quotas(pool);
        SignInOperations signIn = new SignInOperations(pool);
        ResetOperations reset = new ResetOperations(pool);
        AdminOperations admin = new AdminOperations(pool);
        ListOperations lists = new ListOperations(pool);
        forEverybody.put("InitiateAuth", signIn::initiateAuth);
        forEverybody.put("ForgotPassword", reset::forgotPassword);
        forEverybody.put("ConfirmForgotPassword", reset::confirmForgotPassword);
        forAdministrators.put("AdminInitiateAuth", signIn::adminInitiateAuth);
        forAdministrators.put("AdminGetUser", admin::getUser);
        forAdministrators.put("AdminCreateUser", admin::createUser);
        forAdministrators.put("AdminSetUserPassword", admin::setPassword);
        forAdministrators.put("AdminUpdateUserAttributes", admin::updateAttributes);
        forAdministrators.put("AdminDeleteUser", admin::deleteUser);
        forAdministrators.put("AdminDisableUser", body -> admin.enable(body, false));
        forAdministrators.put("AdminEnableUser", body -> admin.enable(body, true));
        forAdministrators.put("ListUsers", lists::listUsers);
        forAdministrators.put("ListUsersInGroup", lists::listUsersInGroup);
        forAdministrators.put("ListGroups", lists::listGroups);
        forAdministrators.put("DescribeUserPool", lists::describeUserPool);
        forAdministrators.put("GetCSVHeader", lists::csvHeader);
        router.on("POST", "/", this::answer);
    }

    @Override
    public Router router() {
        return router;
    }

    @Override
    public Optional<String> operation(Request request) {
        String target = request.header("X-Amz-Target");
        return target == null || !target.startsWith(SERVICE)
                ? Optional.empty()
                : Optional.of("/" + target.substring(SERVICE.length()));
    }

    @Override
    public Reply unknownPath(Request request) {
        return CognitoError.reply(404, "UnknownOperationException", "");
    }

    @Override
    public Reply unreadableBody() {
        return CognitoError.reply(400, "SerializationException", "");
    }

    @Override
    public Map<String, String> commonHeaders() {
        return Map.of("x-amzn-RequestId", UserPool.newId());
    }

    private Reply answer(Request request) {
        String name = operation(request).map(path -> path.substring(1)).orElse("");
        quotas.spend(name);
        ObjectNode answer;
        if (forEverybody.containsKey(name)) {
            answer = forEverybody.get(name).answer(request.json());
        } else if (forAdministrators.containsKey(name)) {
            checkSignature(request, name);
            checkPool(request.json());
            answer = forAdministrators.get(name).answer(request.json());
        } else {
            return unknownPath(request);
        }
        return Reply.json(200, answer).with(Map.of("Content-Type", CognitoError.MEDIA_TYPE));
    }

    private void checkSignature(Request request, String operation) {
        String header = request.header("Authorization");
        if (header == null || !header.startsWith("AWS4-HMAC-SHA256 ")) {
            throw CognitoError.of(
                    "MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        if (!header.contains("Credential=" + pool.keys.accessKeyId() + "/")) {
            throw CognitoError.of(
                    "UnrecognizedClientException",
                    "The security token included in the request is invalid.");
        }
        if (!pool.allowsAdministration()) {
            throw CognitoError.of(
                    "AccessDeniedException",
                    "User: arn:aws:iam::123456789012:user/sandbox is not authorized to perform:"
                            + " cognito-idp:"
                            + operation);
        }
    }

    private void checkPool(JsonNode body) {
        String id = Json.text(body, "UserPoolId");
        if (!pool.keys.poolId().equals(id)) {
            throw CognitoError.of(
                    "ResourceNotFoundException", "User pool " + id + " does not exist.");
        }
    }
}
