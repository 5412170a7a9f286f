package dev.segue.application.live;

import dev.segue.application.port.ErrorCode;
import dev.segue.application.port.LegacyVerdict;
import dev.segue.application.port.TrialAccounts.Trial;
import dev.segue.application.port.WorkOsLogin;
import java.util.stream.Collectors;

/** Answers of either side in a few words, without anything personal. */
final class Wording {

    private Wording() {}

    static String of(Trial.Refused refused) {
        String codes =
                refused.codes().stream().map(ErrorCode::value).collect(Collectors.joining(", "));
        return codes.isEmpty() ? "" + refused.status() : refused.status() + " " + codes;
    }

    static String of(WorkOsLogin login) {
        return switch (login) {
            case WorkOsLogin.SignedIn in -> "signed in";
            case WorkOsLogin.StepRequired(var step) -> "asks for " + step.kind();
            case WorkOsLogin.Rejected(var code) -> "rejected: " + code.value();
            case WorkOsLogin.Throttled throttled -> "throttled";
            case WorkOsLogin.NotByPassword(var code) -> "takes no passwords: " + code.value();
            case WorkOsLogin.Unanswered(var outage) -> outage.what();
        };
    }

    static String of(LegacyVerdict verdict) {
        return switch (verdict) {
            case LegacyVerdict.Valid v -> "signed in";
            case LegacyVerdict.Invalid v -> "wrong password";
            case LegacyVerdict.NoSuchUser v -> "no such user";
            case LegacyVerdict.Ambiguous v -> "wrong password or no such user";
            case LegacyVerdict.Disabled v -> "disabled";
            case LegacyVerdict.Locked v -> "locked";
            case LegacyVerdict.Throttled v -> "throttled";
            case LegacyVerdict.SecondFactorRequired v -> "second factor required";
            case LegacyVerdict.ResetRequired v -> "reset required";
            case LegacyVerdict.Unconfirmed v -> "unconfirmed";
            case LegacyVerdict.NoPassword v -> "no password";
            case LegacyVerdict.Unavailable(var outage) -> outage.what();
            case LegacyVerdict.Misconfigured(var outage) -> outage.what();
        };
    }
}
