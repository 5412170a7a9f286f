package dev.segue.adapters.legacy.firebase;

import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.IncomingHttpResponse;
import com.google.firebase.auth.AuthErrorCode;
import com.google.firebase.auth.FirebaseAuth;
import com.google.firebase.auth.FirebaseAuthException;
import com.google.firebase.auth.UserRecord.UpdateRequest;
import dev.segue.adapters.legacy.http.RetryAfter;
import dev.segue.application.port.Delivery;
import dev.segue.application.port.Delivery.Done;
import dev.segue.application.port.Delivery.Refused;
import dev.segue.application.port.Delivery.Unanswered;
import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.Outage;
import dev.segue.domain.provider.LegacyId;
import dev.segue.domain.user.EmailAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Changes and deletes accounts by Firebase's own SDK. */
final class Administration implements AutoCloseable {

    private final FirebaseApp app;
    private final FirebaseAuth accounts;

    Administration(FirebaseSettings settings, GoogleCredentials credentials) {
        app = SdkApp.start(settings, credentials);
        accounts = FirebaseAuth.getInstance(app);
    }

    Delivery changeEmail(LegacyId id, EmailAddress email, boolean verified) {
        UpdateRequest change =
                new UpdateRequest(id.value()).setEmail(email.written()).setEmailVerified(verified);
        try {
            accounts.updateUser(change);
            return new Done();
        } catch (FirebaseAuthException e) {
            return failure(e);
        }
    }

    Delivery delete(LegacyId id) {
        try {
            accounts.deleteUser(id.value());
            return new Done();
        } catch (FirebaseAuthException e) {
            return e.getAuthErrorCode() == AuthErrorCode.USER_NOT_FOUND ? new Done() : failure(e);
        }
    }

    /** The SDK's own messages are left out: they quote the answer, and with it the user. */
    private static Delivery failure(FirebaseAuthException e) {
        if (e.getCause() instanceof IOException noToken && e.getHttpResponse() == null) {
            return new Unanswered(outage(e, noToken));
        }
        return switch (e.getErrorCode()) {
            case UNAUTHENTICATED, PERMISSION_DENIED ->
                    new Unanswered(new Outage(AdminRefusal.RIGHTS, retryAfter(e)));
            case INVALID_ARGUMENT,
                    FAILED_PRECONDITION,
                    OUT_OF_RANGE,
                    NOT_FOUND,
                    CONFLICT,
                    ALREADY_EXISTS ->
                    new Refused(new ErrorCode(code(e)));
            case RESOURCE_EXHAUSTED,
                    ABORTED,
                    CANCELLED,
                    DATA_LOSS,
                    UNKNOWN,
                    INTERNAL,
                    UNAVAILABLE,
                    DEADLINE_EXCEEDED ->
                    new Unanswered(new Outage("Firebase answered " + code(e), retryAfter(e)));
        };
    }

    private static Outage outage(FirebaseAuthException e, IOException cause) {
        boolean aboutToken = cause.getClass().getName().startsWith("com.google.auth.");
        return aboutToken
                ? GoogleAccess.refused(cause)
                : Outage.of("Firebase did not answer (" + e.getErrorCode() + ")");
    }

    private static String code(FirebaseAuthException e) {
        return Optional.ofNullable(e.getAuthErrorCode())
                .map(AuthErrorCode::name)
                .orElse(e.getErrorCode().name());
    }

    private static Optional<Duration> retryAfter(FirebaseAuthException e) {
        return Optional.ofNullable(e.getHttpResponse())
                .map(IncomingHttpResponse::getHeaders)
                .map(headers -> headers.get("retry-after"))
                .map(value -> value.toString().replaceAll("[\\[\\]]", ""))
                .flatMap(RetryAfter::parse);
    }

    @Override
    public void close() {
        app.delete();
    }
}
