package dev.segue.adapters.legacy.cognito;

import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.Outage;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An error as AWS names it. The text is only compared, never passed on: it may quote the user.
 *
 * @param code such as UserNotFoundException; empty if there is none
 * @param status of HTTP
 */
record Refusal(String code, String text, int status, Optional<Duration> retryAfter) {

    private static final Set<String> THROTTLING =
            Set.of(
                    "TooManyRequestsException",
                    "LimitExceededException",
                    "ThrottlingException",
                    "Throttling",
                    "RequestLimitExceeded",
                    "ServiceQuotaExceededException");

    private static final Set<String> RIGHTS =
            Set.of(
                    "AccessDeniedException",
                    "AccessDenied",
                    "UnrecognizedClientException",
                    "MissingAuthenticationTokenException",
                    "MissingAuthenticationToken",
                    "InvalidSignatureException",
                    "SignatureDoesNotMatch",
                    "IncompleteSignature",
                    "InvalidClientTokenId",
                    "ExpiredTokenException",
                    "ExpiredToken",
                    "OptInRequired",
                    "NotAuthorized");

    private static final Set<String> SETTINGS =
            Set.of(
                    "ResourceNotFoundException",
                    "InvalidUserPoolConfigurationException",
                    "InvalidSmsRoleAccessPolicyException",
                    "InvalidSmsRoleTrustRelationshipException",
                    "InvalidEmailRoleAccessPolicyException",
                    "MFAMethodNotFoundException",
                    "SoftwareTokenMFANotFoundException",
                    "UnsupportedOperationException",
                    "OperationNotEnabledException",
                    "FeatureUnavailableInTierException",
                    "UserPoolAddOnNotEnabledException",
                    "ForbiddenException");

    boolean is(String name) {
        return code.equals(name);
    }

    /** Whether the text says so, whatever the case. */
    boolean says(String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    boolean isThrottling() {
        return status == 429 || THROTTLING.contains(code);
    }

    boolean isOutage() {
        return status >= 500;
    }

    /** Our key or its rights are refused, whoever the user is. */
    boolean refusesOurKey() {
        return RIGHTS.contains(code);
    }

    /** The pool, the app client or AWS is not set up for what was asked. */
    boolean blamesSettings() {
        return SETTINGS.contains(code)
                || says("secret hash")
                || says("SECRET_HASH")
                || says("not enabled for this client");
    }

    /** What the operator should hear. */
    Outage outage() {
        if (refusesOurKey()) {
            return outage(
                    "AWS refuses the credentials: grant them the rights that"
                            + " docs/providers/cognito.md lists ("
                            + name()
                            + ")");
        }
        if (says("secret hash") || says("SECRET_HASH")) {
            return outage("Cognito refuses the app client's secret: set the right one, or none");
        }
        if (says("not enabled for this client")) {
            return outage("the app client does not allow the configured flow: allow it there");
        }
        if (is("ResourceNotFoundException")) {
            return outage("Cognito knows no such user pool, app client or group");
        }
        return outage("Cognito answered HTTP " + status + " (" + name() + ")");
    }

    private Outage outage(String what) {
        return new Outage(what, retryAfter);
    }

    ErrorCode errorCode() {
        return new ErrorCode(name());
    }

    private String name() {
        return code.matches("[A-Za-z0-9_.]{1,80}") ? code : "no readable name";
    }
}
