package dev.segue.adapters.web.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Every problem that the API can answer with (RFC 9457). Their URNs are stable. */
public enum ProblemType {
    INVALID_REQUEST(
            HttpStatus.BAD_REQUEST,
            "The request cannot be used",
            "The named field is wrong; the remedy says what it has to be."),
    SERVICE_KEY_REQUIRED(
            HttpStatus.UNAUTHORIZED,
            "A service key is required",
            "Send one of the configured keys as Authorization: Bearer."),
    INVALID_CREDENTIALS(
            HttpStatus.UNAUTHORIZED,
            "Not these credentials",
            "The identifier, password or code is not right, or may not be used."),
    PASSWORD_RESET_DUE(
            HttpStatus.FORBIDDEN,
            "A new password is due",
            "The user has to reset the password before logging in."),
    CONFIRMATION_DUE(
            HttpStatus.FORBIDDEN,
            "The account is not confirmed",
            "The user has to confirm the account before logging in."),
    NOT_BY_PASSWORD(
            HttpStatus.FORBIDDEN,
            "Not by password",
            "This user signs in some other way, such as single sign-on."),
    UNKNOWN_USER(HttpStatus.NOT_FOUND, "Unknown user", "Nothing is known of this user."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found", "There is nothing under this path."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "Method not allowed",
            "The Allow header names the methods of this path."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE, "Not acceptable", "Answers are application/json only."),
    ORDER_REFUSED(
            HttpStatus.CONFLICT,
            "The order was refused",
            "Where the user stands does not allow it; the remedy says what does."),
    EMAIL_TAKEN(
            HttpStatus.CONFLICT,
            "The address is taken",
            "Somebody else holds this e-mail address."),
    REQUEST_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE, "The request is too large", "A body has at most 64 KiB."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Unsupported media type",
            "Send application/json, uncompressed."),
    PASSWORD_REFUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The password was refused",
            "WorkOS's password policy refuses it; ask for another one."),
    ACCOUNT_REFUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The account was refused",
            "The side in charge refuses; the code is its own."),
    TOO_MANY_ATTEMPTS(
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many attempts",
            "Says nothing about the password. Wait as Retry-After says."),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something broke",
            "The incident is in Segue's log under its id."),
    TEMPORARILY_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Temporarily unavailable",
            "Says nothing about the password. Try again as Retry-After says.");

    private final HttpStatus status;
    private final String title;
    private final String detail;

    ProblemType(HttpStatus status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }

    /** The last part of the URN, such as {@code invalid-credentials}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String urn() {
        return "urn:segue:problem:" + slug();
    }
}
