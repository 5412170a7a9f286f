package dev.segue.sandbox.cognito;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.sandbox.http.Json;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Listings, at most 60 entries a page. */
final class ListOperations {
    private static final int MOST = 60;

    private static final List<String> CSV_COLUMNS =
            List.of(
                    "name",
                    "given_name",
                    "family_name",
                    "middle_name",
                    "nickname",
                    "preferred_username",
                    "profile",
                    "picture",
                    "website",
                    "email",
                    "email_verified",
                    "gender",
                    "birthdate",
                    "zoneinfo",
                    "locale",
                    "phone_number",
                    "phone_number_verified",
                    "address",
                    "updated_at",
                    "cognito:mfa_enabled",
                    "cognito:username");

    private final UserPool pool;

    ListOperations(UserPool pool) {
        this.pool = pool;
    }

    ObjectNode listUsers(JsonNode body) {
        Predicate<PoolUser> wanted = Filter.parse(Json.text(body, "Filter"));
        return page(body, "PaginationToken", wanted);
    }

    ObjectNode listUsersInGroup(JsonNode body) {
        Set<String> members = pool.groups().get(body.path("GroupName").asString(""));
        if (members == null) {
            throw CognitoError.of("ResourceNotFoundException", "Group not found.");
        }
        return page(body, "NextToken", user -> members.contains(user.sub()));
    }

    ObjectNode listGroups(JsonNode body) {
        int limit = limit(body);
        String after = after(body, "NextToken");
        List<String> names =
                pool.groups().keySet().stream().filter(name -> name.compareTo(after) > 0).toList();
        ObjectNode reply = Json.object();
        ArrayNode groups = reply.putArray("Groups");
        names.stream()
                .limit(limit)
                .forEach(name ->
                        groups.addObject()
                                .put("GroupName", name)
                                .put("UserPoolId", pool.keys.poolId()));
        if (names.size() > limit) {
            reply.put("NextToken", token(names.get(limit - 1)));
        }
        return reply;
    }

    ObjectNode describeUserPool(JsonNode body) {
        ObjectNode reply = Json.object();
        ObjectNode described =
                reply.putObject("UserPool")
                        .put("Id", pool.keys.poolId())
                        .put("Name", "sandbox")
                        .put("MfaConfiguration", pool.mfa())
                        .put("EstimatedNumberOfUsers", pool.summaries().size());
        if (pool.signInByEmail()) {
            described.putArray("UsernameAttributes").add("email");
        }
        return reply;
    }

    ObjectNode csvHeader(JsonNode body) {
        ObjectNode reply = Json.object().put("UserPoolId", pool.keys.poolId());
        ArrayNode columns = reply.putArray("CSVHeader");
        CSV_COLUMNS.forEach(columns::add);
        return reply;
    }

    private ObjectNode page(JsonNode body, String tokenName, Predicate<PoolUser> wanted) {
        int limit = limit(body);
        List<PoolUser> rest =
                pool.users.after(after(body, tokenName)).stream()
                        .filter(wanted)
                        .limit(limit + 1L)
                        .toList();
        ObjectNode reply = Json.object();
        ArrayNode users = reply.putArray("Users");
        rest.stream().limit(limit).map(PoolUser::listed).forEach(users::add);
        if (rest.size() > limit) {
            reply.put(tokenName, token(rest.get(limit - 1).sub()));
        }
        return reply;
    }

    private static int limit(JsonNode body) {
        int limit = body.path("Limit").asInt(MOST);
        if (limit < 0 || limit > MOST) {
            throw CognitoError.invalid(
                    "1 validation error detected: Value '%d' at 'limit' failed to satisfy constraint"
                                    .formatted(limit)
                            + ": Member must have value less than or equal to 60");
        }
        return limit == 0 ? MOST : limit;
    }

    private static String after(JsonNode body, String tokenName) {
        String token = Json.text(body, tokenName);
        if (token == null) {
            return "";
        }
        try {
            return new String(Base64.getUrlDecoder().decode(token), UTF_8);
        } catch (IllegalArgumentException e) {
            throw CognitoError.invalid("Invalid pagination token given.");
        }
    }

    private static String token(String last) {
        return Base64.getUrlEncoder().encodeToString(last.getBytes(UTF_8));
    }
}
