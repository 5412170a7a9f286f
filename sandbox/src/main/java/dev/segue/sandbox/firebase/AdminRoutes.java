package dev.segue.sandbox.firebase;

import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the Admin SDK calls to read, change and delete accounts. */
final class AdminRoutes {
    private static final int DEFAULT_PAGE = 20;
    private static final int LARGEST_PAGE = 1000;

    private final FirebaseProject project;

    AdminRoutes(FirebaseProject project) {
        this.project = project;
    }

    Reply lookup(Request request) {
        JsonNode body = request.json();
        Map<String, Account> found = new LinkedHashMap<>();
        body.path("localId").forEach(id -> keep(found, project.accounts.byId(id.asString(""))));
        body.path("email")
                .forEach(email ->
                        keep(
                                found,
                                project.accounts.byEmail(
                                        FirebaseProject.fold(email.asString("")))));
        body.path("phoneNumber")
                .forEach(phone -> keep(found, project.accounts.byPhone(phone.asString(""))));
        body.path("federatedUserId").forEach(user -> keep(found, byProvider(user)));
        ObjectNode reply = SignInRoutes.kind("GetAccountInfoResponse");
        if (!found.isEmpty()) {
            ArrayNode users = reply.putArray("users");
            found.values().forEach(account -> users.add(AccountView.lookedUp(account)));
        }
        return Reply.json(200, reply);
    }

    Reply batchGet(Request request) {
        String token = request.parameter("nextPageToken");
        NavigableMap<String, Account> rest = project.accounts.ordered();
        if (token != null) {
            rest = rest.tailMap(token, false);
        }
        int size = pageSize(request.parameter("maxResults"));
        ObjectNode reply = SignInRoutes.kind("DownloadAccountResponse");
        ArrayNode users = Json.array();
        String last = null;
        for (var entry : rest.entrySet()) {
            if (users.size() == size) {
                reply.put("nextPageToken", last);
                break;
            }
            users.add(AccountView.downloaded(entry.getValue()));
            last = entry.getKey();
        }
        if (!users.isEmpty()) {
            reply.set("users", users);
        }
        return Reply.json(200, reply);
    }

    Reply create(Request request) {
        JsonNode body = request.json();
        String given = Json.text(body, "localId");
        String localId = given == null ? FirebaseProject.newLocalId() : given;
        ObjectNode fields = Json.object().put("localId", localId);
        fields.put("createdAt", Long.toString(project.clock.millis()));
        Account account = new AccountChange(project, body).applyTo(new Account(fields, null));
        throwIfPresent(project.accounts.add(account));
        return Reply.json(200, named("SignupNewUserResponse", account));
    }

    Reply update(Request request) {
        JsonNode body = request.json();
        String localId = localId(body);
        AccountChange change = new AccountChange(project, body);
        throwIfPresent(project.accounts.replace(localId, change::applyTo));
        Account account =
                project.accounts
                        .byId(localId)
                        .orElseThrow(() -> FirebaseError.badRequest("USER_NOT_FOUND"));
        return Reply.json(200, named("SetAccountInfoResponse", account));
    }

    Reply delete(Request request) {
        if (!project.accounts.remove(localId(request.json()))) {
            throw FirebaseError.badRequest("USER_NOT_FOUND");
        }
        return Reply.json(200, SignInRoutes.kind("DeleteAccountResponse"));
    }

    /** Deletes disabled accounts, or any with {@code force}; unknown ones count as deleted. */
    Reply batchDelete(Request request) {
        JsonNode body = request.json();
        boolean force = Json.flag(body, "force");
        ObjectNode reply = Json.object();
        ArrayNode errors = Json.array();
        int index = 0;
        for (JsonNode id : body.path("localIds")) {
            Optional<Account> account = project.accounts.byId(id.asString(""));
            if (account.isPresent() && !force && !account.get().disabled()) {
                errors.addObject()
                        .put("index", index)
                        .put("localId", account.get().localId())
                        .put(
                                "message",
                                "NOT_DISABLED : Disable the account before batch deletion.");
            } else {
                project.accounts.remove(id.asString(""));
            }
            index++;
        }
        if (!errors.isEmpty()) {
            reply.set("errors", errors);
        }
        return Reply.json(200, reply);
    }

    private Optional<Account> byProvider(JsonNode federated) {
        String provider = Json.text(federated, "providerId");
        String rawId = Json.text(federated, "rawId");
        return project.accounts.ordered().values().stream()
                .filter(account ->
                        account.fields()
                                .path("providerUserInfo")
                                .valueStream()
                                .anyMatch(info ->
                                        info.path("providerId").asString("").equals(provider)
                                                && info.path("rawId").asString("").equals(rawId)))
                .findFirst();
    }

    private static void keep(Map<String, Account> found, Optional<Account> account) {
        account.ifPresent(a -> found.put(a.localId(), a));
    }

    private static String localId(JsonNode body) {
        String localId = Json.text(body, "localId");
        if (localId == null) {
            throw FirebaseError.badRequest("MISSING_LOCAL_ID");
        }
        return localId;
    }

    private static ObjectNode named(String kind, Account account) {
        return SignInRoutes.kind(kind)
                .put("localId", account.localId())
                .put("email", account.email());
    }

    private static void throwIfPresent(Optional<String> word) {
        word.ifPresent(w -> {
            throw FirebaseError.badRequest(w);
        });
    }

    private static int pageSize(String text) {
        if (text == null) {
            return DEFAULT_PAGE;
        }
        if (!text.matches("\\d{1,4}")) {
            throw FirebaseError.badRequest("INVALID_PAGE_SELECTION");
        }
        return Math.clamp(Integer.parseInt(text), 1, LARGEST_PAGE);
    }
}
