package dev.segue.sandbox.firebase;

import dev.segue.sandbox.http.Json;
import dev.segue.sandbox.http.Reply;
import dev.segue.sandbox.http.Request;
import dev.segue.sandbox.http.SigningKey;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client with the web API key may call. */
final class SignInRoutes {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int SHORTEST_PASSWORD = 6;

    private final FirebaseProject project;

    SignInRoutes(FirebaseProject project) {
        this.project = project;
    }

    Reply signInWithPassword(Request request) {
        JsonNode body = request.json();
        String email = email(body);
        String password = Json.text(body, "password");
        if (password == null || password.isEmpty()) {
            throw FirebaseError.badRequest("MISSING_PASSWORD");
        }
        mustBeAllowed();
        Account account =
                project.accounts.byEmail(email).orElseThrow(() -> refused("EMAIL_NOT_FOUND"));
        if (account.disabled()) {
            throw FirebaseError.badRequest("USER_DISABLED");
        }
        if (project.failures.locked(account.localId())) {
            throw FirebaseError.badRequest(
                    "TOO_MANY_ATTEMPTS_TRY_LATER : Too many failed attempts. Try again later.");
        }
        if (!project.matches(account.credential(), password)) {
            project.failures.failed(account.localId());
            throw refused("INVALID_PASSWORD");
        }
        project.failures.succeeded(account.localId());
        return account.hasSecondFactor() ? secondFactor(account) : signedIn(account, password);
    }

    Reply sendOobCode(Request request) {
        JsonNode body = request.json();
        if (!"PASSWORD_RESET".equals(Json.text(body, "requestType"))) {
            throw FirebaseError.badRequest("INVALID_REQ_TYPE");
        }
        String email = email(body);
        mustBeAllowed();
        Optional<Account> account = project.accounts.byEmail(email);
        if (account.isEmpty() && !project.enumerationProtection()) {
            throw FirebaseError.badRequest("EMAIL_NOT_FOUND");
        }
        account.ifPresent(found -> project.mail(email, project.oobCodes.issue(found.localId())));
        return Reply.json(200, kind("GetOobConfirmationCodeResponse").put("email", email));
    }

    Reply resetPassword(Request request) {
        JsonNode body = request.json();
        String code = Json.text(body, "oobCode");
        if (code == null) {
            throw FirebaseError.badRequest("MISSING_OOB_CODE");
        }
        OobCodes.Issued issued =
                project.oobCodes
                        .find(code)
                        .orElseThrow(() -> FirebaseError.badRequest("INVALID_OOB_CODE"));
        if (project.oobCodes.expired(issued)) {
            throw FirebaseError.badRequest("EXPIRED_OOB_CODE");
        }
        Account account =
                project.accounts
                        .byId(issued.localId())
                        .orElseThrow(() -> FirebaseError.badRequest("USER_NOT_FOUND"));
        String password = Json.text(body, "newPassword");
        if (password != null) {
            setPassword(account, code, password);
        }
        ObjectNode reply = kind("ResetPasswordResponse").put("email", account.email());
        return Reply.json(200, reply.put("requestType", "PASSWORD_RESET"));
    }

    static void mustBeStrong(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw FirebaseError.badRequest(
                    "WEAK_PASSWORD : Password should be at least 6 characters");
        }
    }

    static ObjectNode kind(String name) {
        return Json.object().put("kind", "identitytoolkit#" + name);
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    private void setPassword(Account account, String code, String password) {
        mustBeStrong(password);
        Credential credential = project.hash(password);
        if (!project.oobCodes.spend(code)) {
            throw FirebaseError.badRequest("INVALID_OOB_CODE");
        }
        project.failures.succeeded(account.localId());
        // The code came by mail, so the address is proven.
        project.accounts.replace(account.localId(), a -> a.with(credential).verified());
    }

    private Reply signedIn(Account account, String password) {
        String now = Long.toString(project.clock.millis());
        project.accounts.replace(account.localId(), a -> a.with("lastLoginAt", now));
        if (!(account.credential() instanceof Credential.Current)) {
            Credential rehashed = project.hash(password);
            project.accounts.replace(account.localId(), a -> a.with(rehashed));
        }
        ObjectNode reply =
                kind("VerifyPasswordResponse")
                        .put("localId", account.localId())
                        .put("email", account.email())
                        .put("displayName", account.fields().path("displayName").asString(""))
                        .put("idToken", SigningKey.get().sign(project.claims(account)))
                        .put("registered", true)
                        .put("refreshToken", FirebaseProject.newLocalId())
                        .put("expiresIn", "3600");
        return Reply.json(200, reply);
    }

    private static Reply secondFactor(Account account) {
        ObjectNode reply =
                kind("VerifyPasswordResponse")
                        .put("localId", account.localId())
                        .put("email", account.email())
                        .put("displayName", account.fields().path("displayName").asString(""))
                        .put("registered", true)
                        .put("mfaPendingCredential", FirebaseProject.newLocalId());
        ArrayNode factors = reply.putArray("mfaInfo");
        for (JsonNode enrolled : account.fields().path("mfaInfo")) {
            ObjectNode shown = (ObjectNode) enrolled.deepCopy();
            String phone = Json.text(enrolled, "phoneInfo");
            if (phone != null && phone.length() > 5) {
                int hidden = phone.length() - 5;
                shown.put("phoneInfo", "+" + "*".repeat(hidden) + phone.substring(hidden + 1));
            }
            factors.add(shown);
        }
        return Reply.json(200, reply);
    }

    private void mustBeAllowed() {
        if (!project.passwordSignIn()) {
            throw FirebaseError.badRequest("OPERATION_NOT_ALLOWED");
        }
    }

    private RuntimeException refused(String word) {
        return FirebaseError.badRequest(
                project.enumerationProtection() ? "INVALID_LOGIN_CREDENTIALS" : word);
    }

    private static String email(JsonNode body) {
        String email = Json.text(body, "email");
        if (email == null || email.isEmpty()) {
            throw FirebaseError.badRequest("MISSING_EMAIL");
        }
        if (!isEmail(email)) {
            throw FirebaseError.badRequest("INVALID_EMAIL");
        }
        return FirebaseProject.fold(email);
    }
}
